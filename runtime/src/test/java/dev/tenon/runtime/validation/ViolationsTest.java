package dev.tenon.runtime.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.OpenValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViolationsTest {
    private static final Violation TOO_GREAT = Violation.maximum("/size", 5, 6, "#/size/maximum");

    @Test
    void nothingIsSharedOnceSomethingIsWrong() {
        Violations found = Violations.none().add(TOO_GREAT);
        assertEquals(List.of(TOO_GREAT), found.asList());
        assertTrue(Violations.none().isEmpty());
        assertSame(found, found.add(TOO_GREAT));
        assertSame(Violations.none(), Violations.none().addAll("/a", Violations.none()));
    }

    @Test
    void nestedPointersGrow() {
        Violations nested = Violations.none().add(TOO_GREAT);
        assertEquals(
                "/list/3/size",
                Violations.none().addAll("/list/3", nested).asList().get(0).pointer());
    }

    @Test
    void theFirstHundredAreKeptAndAllAreCounted() {
        Violations found = Violations.none();
        for (int i = 0; i < 250; i++) {
            found = found.add(TOO_GREAT);
        }
        assertEquals(250, found.count());
        assertEquals(100, found.asList().size());
        assertEquals(
                500, Violations.none().addAll("/a", found).addAll("/b", found).count());
        assertTrue(found.toString().endsWith("and 150 more"));
    }

    @Test
    void aMessageSaysWhatToDo() {
        assertEquals("/size must be at most 5, is 6 (#/size/maximum)", TOO_GREAT.toString());
        assertEquals(
                "must have at least 1 item, has 0",
                Violation.minItems("", 1, 0, "").message());
        assertEquals(
                "the value must fit one of the documented cases by its 'kind' (#/Pet/oneOf)",
                Violation.noCase("kind", "#/Pet/oneOf").toString());
        assertEquals(
                "must have at most 2 properties, has 3",
                Violation.maxProperties("", 2, 3, "").message());
        assertTrue(
                Violation.enumeration("", "x".repeat(500), "#/enum").message().length() < 150);
    }

    @Test
    void theSchemaIsSaidAtTheEnd() {
        Violations none = Violations.none();
        assertSame(none, none.minLength("/a", "xy", 2).maxLength("/a", null, 2).under("#/S"));
        assertSame(
                none, none.constant("/a", "x", "x").onlyValue("/a", null, "x").format("/a", null, TextFormat.EMAIL));
        Violations found = none.minLength("/a", "x", 2)
                .maxLength("/a", "xyz", 2)
                .format("/a", "x", TextFormat.EMAIL)
                .constant("/a", "x", "y")
                .onlyValue("/a~1b", "x", "y")
                .addAll("/b", none.add(TOO_GREAT))
                .under("#/S");
        assertEquals(
                List.of(
                        "#/S/properties/a/minLength",
                        "#/S/properties/a/maxLength",
                        "#/S/properties/a/format",
                        "#/S/properties/a/const",
                        "#/S/properties/a~1b/enum",
                        "#/size/maximum"),
                found.asList().stream().map(Violation::schemaPointer).toList());
    }

    @Test
    void textsThatAreThereAreChecked() {
        Violations none = Violations.none();
        assertSame(none, none.minLength("/a", null, 2, "#/minLength").maxLength("/a", null, 2, "#/maxLength"));
        assertSame(none, none.minLength("/a", "xy", 2, "#/minLength").maxLength("/a", "xy", 2, "#/maxLength"));
        assertSame(none, none.format("/a", null, TextFormat.EMAIL, "#/format"));
        assertSame(none, none.format("/a", "a@example.com", TextFormat.EMAIL, "#/format"));
        Violations found = none.minLength("/a", "x", 2, "#/minLength")
                .maxLength("/a", "xyz", 2, "#/maxLength")
                .format("/a", "x", TextFormat.EMAIL, "#/format");
        assertEquals(
                List.of("minLength", "maxLength", "format"),
                found.asList().stream().map(Violation::keyword).toList());
        assertEquals("email", found.asList().get(2).constraint());
    }

    @Test
    void formatsThatDemandMoreThanTheirNamesSayHaveAnExample() {
        assertEquals(
                "/a must have the format time, such as 11:11:11Z (#/format)",
                Violation.format("/a", "time", "#/format").toString());
        assertEquals(
                "/a must have the format email (#/format)",
                Violation.format("/a", "email", "#/format").toString());
        for (TextFormat format : TextFormat.values()) {
            String[] parts =
                    Violation.format("/a", format.keyword(), "").message().split(", such as ");
            assertTrue(parts.length == 1 || format.accepts(parts[1]), format.keyword());
        }
    }

    @Test
    void whatIsSaidIsNotSaidAgain() {
        Violation known = Violation.noVariant("/a", "#/oneOf");
        Violations found = Violations.none().addIfUnsaid(known);
        assertEquals(1, found.count());
        assertSame(found, found.addIfUnsaid(Violation.noVariant("/a", "#/oneOf")));
        assertEquals(1, found.count());
        assertEquals(2, found.addIfUnsaid(Violation.noVariant("/b", "#/oneOf")).count());
        assertEquals(3, found.addIfUnsaid(Violation.noVariant("/a", "#/anyOf")).count());
    }

    @Test
    void valuesOfAnOpenSetAreKnown() {
        Violations none = Violations.none();
        assertSame(none, none.known("/a", null).known("/a", new Size("L", true)).known("/a", null, "#/enum"));
        Violations found = none.known("/a", new Size("?", false))
                .known("/b", new Size("!", false), "#/$defs/Size/enum")
                .under("#/S");
        assertEquals(
                List.of("#/S/properties/a/enum", "#/$defs/Size/enum"),
                found.asList().stream().map(Violation::schemaPointer).toList());
        assertTrue(found.toString().contains("?"), found.toString());
    }

    private record Size(String value, boolean isKnown) implements OpenValue {}

    @Test
    void lengthsCountCodePoints() {
        String four = "😀😀😀😀";
        assertEquals(4, Texts.length(four));
        assertFalse(Texts.longerThan(four, 4));
        assertTrue(Texts.longerThan(four, 3));
        assertFalse(Texts.shorterThan(four, 4));
        assertTrue(Texts.shorterThan(four, 5));
        assertFalse(Texts.shorterThan("", 0));
    }

    @Test
    void setsOfAsciiCharacters() {
        AsciiSet set = AsciiSet.of("a-z0-9_-");
        assertTrue(set.containsAll("az09_-") && set.containsAll(""));
        for (String other : List.of("A", "é", "a\n", "@", "Ā", "\u0000")) {
            assertFalse(set.containsAll(other), other);
        }
        assertThrows(IllegalArgumentException.class, () -> AsciiSet.of("é"));
    }

    @Test
    void multiplesAreExact() {
        BigDecimal cent = new BigDecimal("0.01");
        assertTrue(Numbers.isMultipleOf(new BigDecimal("0.07"), cent) && Numbers.isMultipleOf(19.99, cent));
        assertFalse(Numbers.isMultipleOf(new BigDecimal("0.075"), cent));
        assertTrue(Numbers.isMultipleOf(0L, cent) && Numbers.isMultipleOf(-3L, new BigDecimal("1.5")));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertFalse(Numbers.isMultipleOf(new BigDecimal("1e-100000000"), BigDecimal.ONE)));
    }

    @Test
    void uniqueByValue() {
        assertTrue(Items.areUnique(List.of(new BigDecimal("1"), new BigDecimal("2"))));
        assertFalse(Items.areUnique(List.of(new BigDecimal("1"), new BigDecimal("1.0"))));
        assertFalse(Items.areUnique(List.of(List.of("a"), List.of("a"))));
        assertFalse(Items.areUnique(List.of(Map.of("a", 0.0), Map.of("a", -0.0))));
        assertFalse(Items.areUnique(List.of(Optional.empty(), Optional.of(1), Optional.empty())));
        assertFalse(Items.areUnique(List.of(Bytes.ofBase64("AA=="), Bytes.ofBase64("AA=="))));
    }

    @Test
    void uniqueAmongManyWhoseHashCodesAreAlike() {
        List<List<Long>> pairs = new ArrayList<>();
        List<OpenValue> values = new ArrayList<>();
        List<Map<String, String>> maps = new ArrayList<>();
        for (int i = 0; i < 1 << 16; i++) {
            pairs.add(List.of((long) i, 31L * ((1 << 16) - i)));
            String text = Integer.toBinaryString(1 << 16 | i).replace("0", "Aa").replace("1", "BB");
            values.add(new Size(text, false));
            maps.add(Map.of("a", text));
        }
        for (List<?> items : List.of(pairs, values, maps)) {
            List<Object> twice = new ArrayList<>(items);
            twice.add(items.get(0));
            assertEquals(1, items.stream().map(Object::hashCode).distinct().count());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertTrue(Items.areUnique(items)));
            assertFalse(Items.areUnique(twice));
        }
    }

    @Test
    void pointersAreEscaped() {
        assertEquals("/a/0", Pointers.item("/a", 0));
        assertEquals("/a/b~1c~0d", Pointers.property("/a", "b/c~d"));
    }

    @Test
    void aTagMeansItsCase() {
        Violations none = Violations.none();
        Set<String> several = Set.of("cat", "kitten");
        assertSame(none, none.tag("/kind", null, "dog", "#/d").tag("/kind", "dog", "dog", "#/d"));
        assertSame(none, none.tag("/kind", null, several, "#/d").tag("/kind", "kitten", several, "#/d"));
        Violations found = none.tag("/kind", "cat", "dog", "#/Pet/discriminator")
                .tag("/kind", "x".repeat(65) + "\n", several, "#/Pet/discriminator");
        assertEquals(
                List.of(
                        "/kind discriminator must mean this case, as 'dog' does, is 'cat' (#/Pet/discriminator)",
                        "/kind discriminator must mean this case, as 'cat' does, is '" + "x".repeat(64)
                                + "…' (#/Pet/discriminator)"),
                found.asList().stream()
                        .map(violation -> violation.pointer() + " " + violation.keyword() + " " + violation.message()
                                + " (" + violation.schemaPointer() + ")")
                        .toList());
    }

    @Test
    void nullIsNotLookedInto() {
        Validator<String> validator = text -> Violations.none().minLength("", text.strip(), 2, "#");
        assertEquals(
                "/a/1",
                Violations.none()
                        .addItems("/a", validator, Arrays.asList(null, "x"))
                        .asList()
                        .get(0)
                        .pointer());
        Map<String, String> map = new HashMap<>();
        map.put("b", null);
        assertTrue(Violations.none().addValues("/a", validator, map).isEmpty());
    }
}
