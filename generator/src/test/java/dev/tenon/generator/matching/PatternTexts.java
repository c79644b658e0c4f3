package dev.tenon.generator.matching;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Texts for schemas with a {@code pattern}. */
public final class PatternTexts {
    private static final int TRIES = 100;
    private static final int REPETITIONS = 8;
    private static final int MOST_REPETITIONS = 1_000;

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
            RgxGen texts = RgxGen.parse(properties, expression);
            return Stream.generate(() -> texts.generate(random))
                    .limit(TRIES)
                    .filter(text -> text.codePointCount(0, text.length()) >= least)
                    .filter(text -> text.codePointCount(0, text.length()) <= most)
                    .filter(text -> pattern.matcher(text).find())
                    .findFirst();
        } catch (RgxGenParseException | PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
