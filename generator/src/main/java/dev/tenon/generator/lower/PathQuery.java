package dev.tenon.generator.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with a query, which is against OpenAPI and is met all the same: {@code /current?q={city}&beta=true} means that the variable
 * is sent as the parameter {@code q} of the query.
 *
 * @param path the path with what is constant in its query
 * @param names the names in the query by their variables
 */
record PathQuery(String path, Map<String, String> names) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");

    /** Splits a path; empty if a variable is a part of a value, is a name, or stands in several places. */
    static Optional<PathQuery> of(String written) {
        String template = written.replaceFirst("#.*$", "");
        int mark = template.indexOf('?');
        String path = mark < 0 ? template : template.substring(0, mark);
        Set<String> inPath = new HashSet<>(variables(path));
        List<String> constant = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (String pair :
                mark < 0 ? new String[0] : template.substring(mark + 1).split("&")) {
            int equals = pair.indexOf('=');
            Matcher value = VARIABLE.matcher(pair.substring(equals + 1));
            if (pair.indexOf('{') < 0) {
                constant.add(pair);
            } else if (equals <= 0 || pair.indexOf('{') < equals || !value.matches()) {
                return Optional.empty();
            } else if (names.put(value.group(1), pair.substring(0, equals)) != null
                    || inPath.contains(value.group(1))) {
                return Optional.empty();
            }
        }
        boolean repeats = new HashSet<>(names.values()).size() < names.size();
        String query = constant.isEmpty() ? "" : "?" + String.join("&", constant);
        return repeats ? Optional.empty() : Optional.of(new PathQuery(path + query, names));
    }

    /** The variables of the path itself, in order. */
    List<String> variables() {
        return variables(path.replaceFirst("\\?.*$", ""));
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
