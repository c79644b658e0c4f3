package dev.tenon.generator.render.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.pattern.EcmaPattern;
import dev.tenon.runtime.validation.AsciiSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes a set of characters means the same as the expression. */
class PatternShapeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z0-9_-]",
                "[-+]",
                "[\\w.]",
                "[.\\w]",
                "[\\w-]",
                "[-\\w]",
                "[\\d-x]",
                "[a-c\\d]",
                "[.-\\w]",
                "[+-\\d]",
                "[0-9-\\w]",
                "[a-\\d]",
                "[ -\\w:]"
            })
    void theSetHasTheCharactersOfTheClass(String characterClass) {
        String ecma = "^" + characterClass + "+$";
        Optional<PatternShape> shape = PatternShape.of(ecma);
        Pattern pattern = Pattern.compile(EcmaPattern.toJava(ecma));
        for (char c = 0; shape.isPresent() && c < 0x80; c++) {
            String text = String.valueOf(c);
            assertEquals(
                    pattern.matcher(text).find(),
                    AsciiSet.of(shape.get().characters()).containsAll(text),
                    ecma + " and the character " + (int) c);
        }
    }

    @Test
    void classesOfPlainRangesAreSets() {
        assertEquals(
                Optional.of(new PatternShape("A-Za-z0-9_-", 1, Optional.of(64))),
                PatternShape.of("^[A-Za-z0-9_-]{1,64}$"));
        assertTrue(PatternShape.of("^[\\w.-]+$").isPresent());
        assertTrue(PatternShape.of("^[^a]+$").isEmpty());
        assertTrue(PatternShape.of("^[z-a]+$").isEmpty());
    }
}
