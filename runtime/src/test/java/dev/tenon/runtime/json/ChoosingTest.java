package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.runtime.validation.Direction;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choice between cases that all fit a value. */
class ChoosingTest {
    private static final JsonCodec<String> CHOSEN = oneOf(
            object("A", Map.of(), "a", "both"),
            object("B", Map.of(), "b", "both"),
            object("C", Map.of(), "b", "c", "both"));

    private interface Case extends Function<JsonReader, String> {}

    /** A case that takes any object, and says which of its names were there. */
    private static Case object(String name, Map<Integer, JsonCodec<?>> inner, String... names) {
        PropertyNames declared = new PropertyNames(names);
        return reader -> {
            TreeSet<Integer> met = new TreeSet<>();
            reader.beginObject(declared);
            for (int index = reader.nextProperty(); index != JsonReader.END; index = reader.nextProperty()) {
                inner.getOrDefault(index, JsonCodecs.JSON).read(reader);
                met.add(index);
            }
            return name + met;
        };
    }

    private static JsonCodec<String> oneOf(Case... cases) {
        List<Function<JsonReader, String>> functions = List.of(cases);
        return JsonCodecs.reading(reader -> reader.readAhead()
                .<String>chooseOnly(value -> Violations.none(), functions)
                .orElse("none"));
    }

    private static JsonCodec<String> anyOf(Case... cases) {
        List<Function<JsonReader, String>> functions = List.of(cases);
        return JsonCodecs.reading(reader -> reader.readAhead()
                .<String>choose(value -> Violations.none(), functions)
                .orElse("none"));
    }

    /** A number decides between cases by its value: the integer 0.0 is 0, and 2e1 is 20. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-1, -1",
        "2e1, 20",
        "2.50, 2.50",
        "9007199254740993, 9007199254740993",
        "true, true",
        "'\"0.0\"', 0.0",
        "null, ''"
    })
    void theTextOfAProperty(String written, String expected) {
        JsonCodec<String> codec =
                JsonCodecs.reading(reader -> reader.readAhead().text("type"));
        assertEquals(expected, codec.decode("{\"type\":" + written + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                         | A[]",
                "{'a': 1}                   | A[0]",
                "{'b': 1}                   | B[0]",
                "{'c': 1}                   | C[1]",
                "{'a': 1, 'b': 2}           | A[0]",
                "{'a': 1, 'b': 2, 'c': 3}   | C[0, 1]",
                "{'both': 1}                | A[1]",
                "{'new': 1, 'both': 2}      | A[1]",
                "{'new': 1, 'b': {'a': 1}}  | B[0]",
            })
    void theCaseThatDeclaresMostMembers(String json, String expected) {
        assertEquals(expected, CHOSEN.decode(json.replace('\'', '"')));
    }

    @Test
    void strictlyNoneOfSeveral() {
        assertEquals("none", CHOSEN.decode("{\"b\": 1}", DecodeOptions.strict()));
        assertEquals("none", CHOSEN.decode("{\"a\": 1}", DecodeOptions.strict()));
        assertEquals(
                "B[]",
                oneOf(reader -> "a " + reader.readLong(), object("B", Map.of(), "b"))
                        .decode("{\"a\": 1}", DecodeOptions.strict()));
    }

    /** A property that is null where it must not be is as good as absent, but not if another case may have null. */
    @Test
    void whatFitsStrictlyGoesBeforeWhatFitsIfReadLeniently() {
        Case lenient = reader -> "lenient " + optional(reader, "a", "b");
        Case strict = object("Strict", Map.of(), "a", "b");
        String json = "{\"a\": null, \"b\": \"x\"}";
        JsonCodec<String> union = oneOf(lenient, strict, strict);
        assertEquals("Strict[0, 1]", union.decode(json));
        assertEquals("lenient [null, x]", oneOf(lenient).decode(json));
        assertEquals("none", union.decode(json, DecodeOptions.strict()));
        // As a part of a case that is read strictly first, and does not fit so.
        JsonCodec<String> around = JsonCodecs.reading(reader -> {
            reader.beginObject(new ClosedNames("part"));
            String part = "";
            for (int index = reader.nextProperty(); index != JsonReader.END; index = reader.nextProperty()) {
                part = union.read(reader);
            }
            return part;
        });
        assertEquals("Strict[0, 1]", oneOf(around::read).decode("{\"part\": " + json + ", \"new\": 1}"));
    }

    private static List<@Nullable String> optional(JsonReader reader, String... names) {
        List<@Nullable String> values = new ArrayList<>(Collections.nCopies(names.length, null));
        reader.beginObject(new PropertyNames(names));
        for (int index = reader.nextProperty(); index != JsonReader.END; index = reader.nextProperty()) {
            values.set(index, reader.readOptionalString());
        }
        return values;
    }

    /** A service may leave out what one direction demands: its answer is the case nevertheless, unless reading is strict. */
    @Test
    void whatOneDirectionDemandsIsAskedForFirst() {
        List<Function<JsonReader, String>> cases =
                List.of(object("A", Map.of(), "a", "id"), object("B", Map.of(), "a", "id", "b"));
        Validator<String> demanding = new Validator<>() {
            @Override
            public Violations validate(String value) {
                return validate(value, Direction.UNKNOWN);
            }

            @Override
            public Violations validate(String value, Direction direction) {
                boolean wrong = value.startsWith("C") || value.startsWith("A") && direction == Direction.ANSWER;
                return wrong ? Violations.none().add(new Violation("/id", "required", "", "", "")) : Violations.none();
            }
        };
        JsonCodec<String> union = JsonCodecs.reading(
                reader -> reader.readAhead().choose(demanding, cases).orElse("none"));
        JsonCodec<String> first = JsonCodecs.reading(reader ->
                reader.readAhead().choose(demanding, cases.subList(0, 1)).orElse("none"));
        List<Function<JsonReader, String>> meant = List.of(cases.get(0), object("C", Map.of(), "a", "x"));
        JsonCodec<String> wrong = JsonCodecs.reading(
                reader -> reader.readAhead().choose(demanding, meant).orElse("none"));
        assertEquals("A[0]", union.decode("{\"a\": 1}"));
        assertEquals("B[0]", union.decode("{\"a\": 1}", DecodeOptions.lenient().in(Direction.ANSWER)));
        assertEquals("A[0]", first.decode("{\"a\": 1}", DecodeOptions.lenient().in(Direction.ANSWER)));
        assertEquals("none", first.decode("{\"a\": 1}", DecodeOptions.strict().in(Direction.ANSWER)));
        assertEquals(
                "A[0]",
                wrong.decode("{\"a\": 1, \"x\": 2}", DecodeOptions.lenient().in(Direction.ANSWER)));
    }

    @Test
    void membersFurtherInsideTellEquals() {
        JsonCodec<String> x = JsonCodecs.reading(object("X", Map.of(), "x", "x2"));
        JsonCodec<String> y = JsonCodecs.reading(object("Y", Map.of(), "y"));
        JsonCodec<String> union = oneOf(
                object("A", Map.of(0, x), "item"),
                object("B", Map.of(0, JsonCodecs.list(y)), "item", "b"),
                object("C", Map.of(0, y), "item"),
                object("D", Map.of(0, anyOf(object("Y", Map.of(), "y"), object("Z", Map.of(), "z"))), "item"));
        assertEquals("A[0]", union.decode("{\"item\": {\"x\": 1}}"));
        assertEquals("C[0]", union.decode("{\"item\": {\"y\": 1}}"));
        assertEquals("D[0]", union.decode("{\"item\": {\"z\": 1}}"));
        assertEquals("B[0, 1]", union.decode("{\"item\": [{\"y\": 1}], \"b\": 1}"));
        assertEquals("A[0]", union.decode("{\"item\": {\"x\": 1, \"x2\": 2, \"y\": 1, \"z\": 1}}"));
    }

    @Test
    void aUnionInsideAUnionDeclaresWhatItsCaseDoes() {
        JsonCodec<String> inner = anyOf(object("A", Map.of(), "a"), object("B", Map.of(), "b"));
        assertEquals("B[0]", oneOf(object("C", Map.of(), "c"), inner::read).decode("{\"b\": 1, \"new\": 2}"));
        JsonCodec<String> tagged =
                JsonCodecs.reading(reader -> reader.readAhead().read(inner));
        assertEquals("B[0]", oneOf(object("C", Map.of(), "c"), tagged::read).decode("{\"b\": 1, \"new\": 2}"));
    }

    @Test
    void namesBeyondTheFirstSixtyFourCount() {
        String[] many = IntStream.range(0, 70).mapToObj(i -> "n" + i).toArray(String[]::new);
        assertEquals(
                "Many[68, 69]",
                oneOf(object("One", Map.of(), "n69"), object("Many", Map.of(), many))
                        .decode("{\"n68\": 1, \"n69\": 1}"));
    }

    @Test
    void noFurtherCaseIsTriedWhereOneDeclaresAll() {
        AtomicInteger tried = new AtomicInteger();
        List<Function<JsonReader, String>> cases = new ArrayList<>(List.of(object("A", Map.of(), "a")));
        cases.addAll(Collections.nCopies(3, reader -> {
            tried.incrementAndGet();
            throw reader.error("nothing", "something");
        }));
        JsonCodec<String> union = JsonCodecs.reading(reader -> reader.readAhead()
                .<String>choose(value -> Violations.none(), cases)
                .orElse("none"));
        assertEquals("A[0]", union.decode("{\"a\": {\"b\": 1}}"));
        int before = tried.get();
        assertEquals("A[0]", union.decode("{\"a\": 1}"));
        assertEquals(before, tried.get());
    }

    /** The only case that may be meant stands for the value, whose validator then says what is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': 'enum'}            | enum",
                "{'a': 'const'}           | none",
                "{'a': 'const in part'}   | const in part",
                "{'a': 'minProperties'}   | minProperties",
                "{'a': 'oneOf in part'}   | oneOf in part",
                "{'a': 'enum', 'new': 1}  | none",
                "{'a': {'new': 'enum'}}   | none",
                "{'b': 1}                 | none",
            })
    void theCaseThatMayBeMeantStandsForAValueThatIsNotValid(String text, String expected) {
        String json = text.replace('\'', '"');
        Function<JsonReader, String> reading = text("a");
        assertEquals(expected, nearest(List.of(reading, text("b"))).decode(json));
        assertEquals("none", nearest(List.of(reading, text("b"))).decode(json, DecodeOptions.strict()));
        assertEquals("none", nearest(List.of(reading, reading)).decode(json));
    }

    @Test
    void aCaseThatAcceptsAnythingStandsForNothing() {
        Function<JsonReader, String> anything =
                reader -> "enum of " + reader.readValue().toJson().length();
        assertEquals("enum", nearest(List.of(text("a"), anything)).decode("{\"a\": \"enum\"}"));
        assertEquals("none", nearest(List.of(text("a"), anything)).decode("{\"b\": \"enum\"}"));
        assertEquals(
                "none",
                nearest(List.of(reader -> "anyOf" + JsonCodecs.STRING.read(reader)))
                        .decode("\"c\""));
    }

    @Test
    void aCaseThatFitsGoesBeforeTheOneThatMayBeMeant() {
        List<Function<JsonReader, String>> cases =
                List.of(object("enum", Map.of(), "a", "b"), reader -> "valid " + optional(reader, "b"));
        JsonCodec<String> union = JsonCodecs.reading(reader -> reader.readAhead()
                .<String>choose(
                        value -> value.startsWith("valid")
                                ? Violations.none()
                                : Violations.none().add(violation(value)),
                        cases)
                .orElse("none"));
        assertEquals("enum[0, 1]", union.decode("{\"a\": 1, \"b\": 2}"));
        assertEquals("valid [null]", union.decode("{\"a\": 1, \"b\": null}"));
    }

    /** A case with one property, which is a text. */
    private static Function<JsonReader, String> text(String name) {
        PropertyNames names = new PropertyNames(name);
        return reader -> {
            String text = "";
            reader.beginObject(names);
            for (int index = reader.nextProperty(); index != JsonReader.END; index = reader.nextProperty()) {
                text = index == 0
                        ? JsonCodecs.STRING.read(reader)
                        : reader.readValue().toJson();
            }
            return text;
        };
    }

    /** A union of cases of which none is valid; the texts say what is wrong with them, and where. */
    private static JsonCodec<String> nearest(List<Function<JsonReader, String>> cases) {
        return JsonCodecs.reading(reader -> reader.readAhead()
                .<String>choose(value -> Violations.none().add(violation(value)), cases)
                .orElse("none"));
    }

    private static Violation violation(String value) {
        String keyword = Stream.of("const", "anyOf", "oneOf", "minProperties")
                .filter(value::startsWith)
                .findFirst()
                .orElse("enum");
        boolean whole = List.of("anyOf", "minProperties").contains(keyword);
        String pointer = whole ? "" : value.endsWith("part") ? "/a/b" : "/a";
        return new Violation(pointer, keyword, "", "", "");
    }
}
