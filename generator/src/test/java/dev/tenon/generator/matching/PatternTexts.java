package dev.tenon.generator.matching;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Texts for schemas with a {@code pattern}. */
public final class PatternTexts {
    private static final int TRIES = 100;
    private static final int REPETITIONS = 8;
    private static final int MOST_REPETITIONS = 1_000;

    /** Classes of {@code java.util.regex} that the maker of texts does not know. */
    private static final Map<String, String> POSIX = Map.ofEntries(
            Map.entry("Alnum", "A-Za-z0-9"),
            Map.entry("Alpha", "A-Za-z"),
            Map.entry("ASCII", " -~"),
            Map.entry("Blank", " \\t"),
            Map.entry("Digit", "0-9"),
            Map.entry("Graph", "!-~"),
            Map.entry("Lower", "a-z"),
            Map.entry("Print", " -~"),
            Map.entry("Punct", "!-/:-@\\[-`{-~"),
            Map.entry("Upper", "A-Z"),
            Map.entry("XDigit", "0-9A-Fa-f"));

    private static final Pattern PART = Pattern.compile("\\\\p\\{(\\w+)}|\\\\.|[\\[\\]]", Pattern.DOTALL);

    private PatternTexts() {}

    /**
     * A text that has the pattern and the length that a schema asks for.
     *
     * @param schema a schema
     * @param random decides between the texts that there are
     * @return the text; empty if there is no pattern, or nothing is found that matches
     */
    public static Optional<String> of(JsonNode schema, Random random) {
        if (!schema.path("pattern").isString()) {
            return Optional.empty();
        }
        String expression = schema.get("pattern").asString();
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(
                properties, Math.min(MOST_REPETITIONS, Math.max(least, REPETITIONS)));
        try {
            Pattern pattern = Pattern.compile(expression);
            Optional<RgxGen> maker = parsed(properties, withRanges(expression));
            if (maker.isEmpty()) {
                return Optional.empty();
            }
            RgxGen texts = maker.get();
            return Stream.generate(() -> texts.generate(random))
                    .limit(TRIES)
                    .filter(text -> text.codePointCount(0, text.length()) >= least)
                    .filter(text -> text.codePointCount(0, text.length()) <= most)
                    .filter(text -> pattern.matcher(text).find())
                    .findFirst();
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<RgxGen> parsed(RgxGenProperties properties, String expression) {
        try {
            return Optional.of(RgxGen.parse(properties, expression));
        } catch (RgxGenParseException | NullPointerException unknownClass) {
            return Optional.empty();
        }
    }

    private static String withRanges(String expression) {
        boolean[] inClass = {false};
        return PART.matcher(expression).replaceAll(part -> {
            String ranges = part.group(1) == null ? null : POSIX.get(part.group(1));
            if (ranges == null) {
                inClass[0] =
                        part.group().equals("[") || inClass[0] && !part.group().equals("]");
                return Matcher.quoteReplacement(part.group());
            }
            return Matcher.quoteReplacement(inClass[0] ? ranges : "[" + ranges + "]");
        });
    }
}
