package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class PatternTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"^\\p{XDigit}{8}-\\p{XDigit}{4}$", "^[\\p{Alpha}_]{3}\\p{Digit}$", "^[^\\p{Punct}]\\p{Punct}$"})
    void classesOfPosixAreMade(String pattern) {
        String text = PatternTexts.of(schema(pattern), new Random(1)).orElseThrow();
        assertTrue(text.matches(pattern), text);
    }

    @Test
    void nothingIsMadeOfAClassThatTheMakerDoesNotKnow() {
        assertEquals(Optional.empty(), PatternTexts.of(schema("^\\p{IsLetter}$"), new Random(1)));
    }

    private static JsonNode schema(String pattern) {
        return JsonNodeFactory.instance.objectNode().put("pattern", pattern);
    }
}
