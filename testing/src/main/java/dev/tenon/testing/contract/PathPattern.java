package dev.tenon.testing.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path template such as {@code /pets/{id}}, below one of the paths of the servers. */
public final class PathPattern {
    private static final int MOST_WAYS = 1000;
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private static final Pattern QUERY_VARIABLE = Pattern.compile("([^{}=]+)=\\{([^{}]+)}");

    private final String template;
    private final String query;
    private final List<String> bases;
    private final Map<String, String> queryVariables = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    /** What stands before, between and after the variables. */
    private final List<Pattern> pieces = new ArrayList<>();

    /**
     * Prepares a template.
     *
     * @param template the key in {@code paths}; a fragment after it is not sent
     * @param bases the paths of the servers, without a slash at the end
     */
    PathPattern(String template, List<String> bases) {
        String sent = template.replaceFirst("#.*$", "");
        int mark = sent.indexOf('?');
        this.template = mark < 0 ? sent : sent.substring(0, mark);
        List<String> constants = new ArrayList<>();
        for (String pair : mark < 0 ? new String[0] : sent.substring(mark + 1).split("&")) {
            Matcher variable = QUERY_VARIABLE.matcher(pair);
            if (variable.matches()) {
                queryVariables.put(variable.group(1), variable.group(2));
            } else {
                constants.add(pair);
            }
        }
        this.query = String.join("&", constants);
        this.bases = List.copyOf(bases);
        Matcher matcher = VARIABLE.matcher(this.template);
        int end = 0;
        while (matcher.find()) {
            pieces.add(literal(this.template.substring(end, matcher.start())));
            names.add(matcher.group(1));
            end = matcher.end();
        }
        pieces.add(literal(this.template.substring(end)));
    }

    /** A character may stand for itself or be percent-encoded. */
    private static Pattern literal(String text) {
        StringBuilder expression = new StringBuilder();
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == '/';
            expression.append(plain ? character : "(?:" + Pattern.quote(character) + "|" + encoded(character) + ")");
        });
        return Pattern.compile(expression.toString());
    }

    private static String encoded(String character) {
        StringBuilder encoded = new StringBuilder("(?i:");
        for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(octet & 0xFF));
        }
        return encoded.append(')').toString();
    }

    /**
     * Compares a path with this template.
     *
     * @param path the raw path of a request
     * @return the raw values of the variables in each way to take the path apart, below the first server that fits: several if
     *     variables share a segment, those with short values and none that is empty first; none if it is another path
     */
    public List<Map<String, String>> matches(String path) {
        List<Map<String, String>> ways = new ArrayList<>();
        for (String base : bases) {
            if (ways.isEmpty() && path.startsWith(base)) {
                collect(path, base.length(), List.of(), ways, new BitSet());
            }
        }
        return ways;
    }

    /** Goes on behind the variables that have values, unless that is known to be in vain. */
    private void collect(String path, int from, List<String> values, List<Map<String, String>> ways, BitSet inVain) {
        int state = values.size() * (path.length() + 1) + from;
        if (inVain.get(state)) {
            return;
        }
        int found = ways.size();
        goOn(path, from, values, ways, inVain);
        inVain.set(state, ways.size() == found);
    }

    private void goOn(String path, int from, List<String> values, List<Map<String, String>> ways, BitSet inVain) {
        Matcher piece = pieces.get(values.size()).matcher(path).region(from, path.length());
        if (!piece.lookingAt()) {
            return;
        }
        int start = piece.end();
        if (values.size() == names.size()) {
            if (start == path.length()) {
                Map<String, String> way = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    way.put(names.get(i), values.get(i));
                }
                ways.add(way);
            }
            return;
        }
        int slash = path.indexOf('/', start);
        int last = slash < 0 ? path.length() : slash;
        for (int end = start + 1; end <= last + 1 && ways.size() < MOST_WAYS; end++) {
            // The empty value, which is hardly ever meant, comes last.
            int stop = end > last ? start : end;
            if (!isWithinEscape(path, stop)) {
                List<String> more = new ArrayList<>(values);
                more.add(path.substring(start, stop));
                collect(path, stop, more, ways, inVain);
            }
        }
    }

    /** Whether a percent-encoded octet would be cut in two. */
    private static boolean isWithinEscape(String path, int at) {
        return path.startsWith("%", at - 1) || path.startsWith("%", at - 2);
    }

    /**
     * How much is not variable: of two templates that match, the more concrete one is meant (OpenAPI 3.1 §4.8.8.2).
     *
     * @return the number of characters outside variables
     */
    public int literals() {
        return form().replace("{}", "").length();
    }

    /**
     * The template without the names of its variables: the standard calls templates of one form identical (OpenAPI 3.1 §4.8.8),
     * but contracts have some.
     *
     * @return for example <code>/pets/{}</code>
     */
    public String form() {
        return VARIABLE.matcher(template).replaceAll("{}");
    }

    /**
     * The variables of a query that is written in the template, against the standard.
     *
     * @return the variables by the names of the parameters of the query that they are: <code>q={city}</code>
     */
    public Map<String, String> queryVariables() {
        return Collections.unmodifiableMap(queryVariables);
    }

    /**
     * What is constant in the query that is written in the template, against the standard: it tells operations of one path apart.
     *
     * @return for example {@code beta=true}, or empty
     */
    public String query() {
        return query;
    }

    /** The template, without a query. */
    @Override
    public String toString() {
        return template;
    }
}
