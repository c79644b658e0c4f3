package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.MissingPropertiesException;
import dev.tenon.runtime.validation.Violations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private static <T> JsonDecodingException refused(JsonCodec<T> codec, String json) {
        return assertThrows(JsonDecodingException.class, () -> codec.decode(json));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60",
        "60.0, 60",
        "6e1, 60",
        "6.0E1, 60",
        "-0, 0",
        "0.0, 0",
        "0e99999, 0",
        "9223372036854775807.0, 9223372036854775807",
        "-9223372036854775808e0, -9223372036854775808",
        "9223372036854775807, 9223372036854775807"
    })
    void integersByValue(String json, long expected) {
        assertEquals(expected, JsonCodecs.LONG.decode(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "60.5",
                "\"60\"",
                "true",
                "null",
                "[]",
                "{}",
                "9223372036854775808",
                "-9223372036854775809",
                "1e19",
                "1e999999999"
            })
    void noIntegers(String json) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refused(JsonCodecs.LONG, json));
    }

    @Test
    void rangesAreKept() {
        refused(JsonCodecs.INT, "2147483648");
        assertEquals(
                new BigInteger("123456789012345678901234567890"),
                JsonCodecs.BIG_INTEGER.decode("123456789012345678901234567890"));
        refused(JsonCodecs.BIG_INTEGER, "1e5000");
        refused(JsonCodecs.DOUBLE, "1e400");
        refused(JsonCodecs.FLOAT, "1e39");
        assertEquals(new BigDecimal("1.10"), JsonCodecs.DECIMAL.decode("1.10"));
        assertEquals(new BigDecimal("1e-1000"), JsonCodecs.DECIMAL.decode("1e-1000"));
        assertEquals(new BigDecimal("1e999"), JsonCodecs.DECIMAL.decode("1e999"));
        refused(JsonCodecs.DECIMAL, "1e-1001");
        refused(JsonCodecs.DECIMAL, "1e1000");
        refused(JsonCodecs.DECIMAL, "1e-99999999999");
        refused(JsonCodecs.JSON, "[1e99999999999]");
        assertEquals(BigDecimal.ZERO, JsonCodecs.DECIMAL.decode("0e-1001"));
        DecodeOptions narrow = DecodeOptions.builder().maxNumberLength(3).build();
        assertEquals(new BigDecimal("0.123"), JsonCodecs.DECIMAL.decode("0.123", narrow));
        assertThrows(JsonDecodingException.class, () -> JsonCodecs.DECIMAL.decode("1e3", narrow));
    }

    @Test
    void kindsAreNotConverted() {
        refused(JsonCodecs.BOOLEAN, "\"true\"");
        refused(JsonCodecs.BOOLEAN, "1");
        refused(JsonCodecs.BOOLEAN, "null");
        refused(JsonCodecs.STRING, "1");
        refused(JsonCodecs.STRING, "null");
        for (JsonCodec<? extends Number> codec :
                List.of(JsonCodecs.FLOAT, JsonCodecs.DOUBLE, JsonCodecs.DECIMAL, JsonCodecs.BIG_INTEGER)) {
            assertEquals("a string", refused(codec, "\"1\"").found());
            refused(codec, "true");
            refused(codec, "null");
        }
        assertEquals("a number", refused(JsonCodecs.DOUBLE, "\"1\"").expected());
        refused(JsonCodecs.map(JsonCodecs.LONG), "[1]");
        refused(JsonCodecs.list(JsonCodecs.LONG), "{\"a\": 1}");
    }

    @Test
    void textsOfAnotherForm() {
        refused(JsonCodecs.DATE, "\"2021-02-29\"");
        refused(JsonCodecs.DATE, "\"2021-02-28Z\"");
        refused(JsonCodecs.DATE, "20210228");
        refused(JsonCodecs.UUID, "\"1-1-1-1-1\"");
        refused(JsonCodecs.UUID, "1");
        refused(JsonCodecs.BYTES, "\"A===\"");
        refused(JsonCodecs.BYTES, "\"AAA\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,",
                "[1 2]",
                "{\"a\" 1}",
                "tru",
                "01",
                "[1]]",
                "\"a",
                "\uFEFF\uFEFF1",
                "nul",
                "'a'",
                "NaN",
                "[1,]",
                "/**/1"
            })
    void noJson(String json) {
        refused(JsonCodecs.JSON, json);
    }

    /** Octets in hexadecimal: the least and the greatest character of each length, and those around the surrogates. */
    @ParameterizedTest
    @ValueSource(strings = {"7f", "c280", "dfbf", "e0a080", "ed9fbf", "ee8080", "efbfbf", "f0908080", "f48fbfbf"})
    void octetsInUtf8(String character) throws IOException {
        byte[] json = HexFormat.of().parseHex("22" + "61".repeat(9) + character + "2220");
        String text = new String(json, 1, json.length - 3, StandardCharsets.UTF_8);
        assertEquals(text, JsonCodecs.STRING.decode(json));
        assertEquals(text, JsonCodecs.STRING.decode(new ByteArrayInputStream(json)));
        assertEquals(text, JsonCodecs.STRING.decode(inSingleOctets(json)));
    }

    /** Among them overlong forms, encoded surrogates, NUL, what begins no character, and the end of the document within one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "22c3282220",
                "22c0802220",
                "22c1bf2220",
                "22e09fbf2220",
                "22eda0802220",
                "22edbfbf2220",
                "22f08fbfbf2220",
                "22f4908080" + "2220",
                "22f58080802220",
                "22ff2220",
                "22802220",
                "22e282222020",
                "2261616161616161616161ff2220",
                "226161ff6161616161616161612220",
                "22c328a92220",
                "2200612220",
                "00220061002200",
                "002200610022",
                "00220061006100610061006100610022",
                "226122c3",
                "226122e282",
                "226122f09f98"
            })
    void octetsThatAreNotUtf8(String octets) throws IOException {
        byte[] json = HexFormat.of().parseHex(octets);
        assertThrows(JsonDecodingException.class, () -> JsonCodecs.STRING.decode(json));
        assertThrows(JsonDecodingException.class, () -> JsonCodecs.STRING.decode(new ByteArrayInputStream(json)));
        assertThrows(JsonDecodingException.class, () -> JsonCodecs.STRING.decode(inSingleOctets(json)));
    }

    private static InputStream inSingleOctets(byte[] json) {
        return new ByteArrayInputStream(json) {
            @Override
            public int read(byte[] target, int from, int most) {
                return super.read(target, from, Math.min(1, most));
            }
        };
    }

    @Test
    void thePlaceOfAnOctetIsNamed() {
        JsonDecodingException thrown = assertThrows(
                JsonDecodingException.class,
                () -> JsonCodecs.JSON.decode(new byte[] {'[', '\n', '1', ',', '\n', ' ', (byte) 0xC3}));
        assertEquals("UTF-8", thrown.expected());
        assertEquals(List.of(3, 3), List.of(thrown.line(), thrown.column()));
        JsonDecodingException first = assertThrows(
                JsonDecodingException.class, () -> JsonCodecs.JSON.decode(new byte[] {(byte) 0xC3, '(', '\n', '1'}));
        assertEquals(List.of(1, 2), List.of(first.line(), first.column()));
    }

    @Test
    void aByteOrderMarkInFrontIsNoPartOfTheDocument() {
        assertEquals("\uFEFF", JsonCodecs.STRING.decode("\uFEFF\"\uFEFF\""));
        assertEquals("\uFEFF", JsonCodecs.STRING.decode("\"\uFEFF\""));
        assertEquals("\uFEFF", JsonCodecs.STRING.decode("\uFEFF\"\uFEFF\"".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aStreamThatFailsIsTheCause() {
        IOException broken = new IOException("the disk is gone");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }
        };
        assertEquals(
                broken,
                assertThrows(UncheckedIOException.class, () -> JsonCodecs.JSON.decode(failing))
                        .getCause());
    }

    @Test
    void whatIsNoJsonHasItsPlace() {
        JsonDecodingException thrown = refused(JsonCodecs.JSON, "{\n \"a\": [1,\n   2 3]}");
        assertEquals(List.of("/a/2", 3, 6), List.of(thrown.pointer(), thrown.line(), thrown.column()));
        assertEquals("JSON", thrown.expected());
        assertEquals(
                "a document within the limits",
                refused(JsonCodecs.JSON, "[".repeat(201)).expected());
    }

    /** Of what a service sends, as little as helps is shown, and on one line. */
    @Test
    void messagesAreShort() {
        String name = "n".repeat(1000);
        JsonDecodingException deep = refused(JsonCodecs.map(JsonCodecs.LONG), "{\"" + name + "\": true}");
        assertEquals("/" + name, deep.pointer());
        assertTrue(deep.getMessage().length() < 600 && deep.getMessage().startsWith("…nnn"), deep.getMessage());
        assertTrue(refused(JsonCodecs.map(JsonCodecs.LONG), "{\"a\\nb\": true}")
                .getMessage()
                .startsWith("/a?b: expected an integer"));
    }

    @Test
    void theParsersOwnSettingsAreNotNamed() {
        for (String json : List.of("NaN", "+1", "/* a */ 1", "# a", "[1,\u001E2]")) {
            String message = refused(JsonCodecs.JSON, json).getMessage();
            assertFalse(message.matches("(?s).*(nabl|Feature).*"), message);
        }
        assertEquals("Non-standard token 'NaN'", refused(JsonCodecs.JSON, "NaN").found());
    }

    @Test
    void thePlaceIsNamed() {
        JsonCodec<Map<String, List<Long>>> codec = JsonCodecs.map(JsonCodecs.list(JsonCodecs.LONG));
        JsonDecodingException thrown = refused(codec, "{\n  \"a/b~c\": [1,\n    \"secret\"]}");
        assertEquals("/a~1b~0c/1", thrown.pointer());
        assertEquals(3, thrown.line());
        assertEquals("an integer", thrown.expected());
        assertFalse(thrown.getMessage().contains("secret"), thrown.getMessage());
    }

    @Test
    void namesComeOnce() {
        assertEquals(
                "/a",
                refused(JsonCodecs.map(JsonCodecs.LONG), "{\"a\":1,\"b\":2,\"a\":3}")
                        .pointer());
    }

    @Test
    void limitsHold() {
        DecodeOptions narrow = DecodeOptions.builder()
                .maxDepth(3)
                .maxLength(40)
                .maxStringLength(5)
                .build();
        JsonDecodingException deep =
                assertThrows(JsonDecodingException.class, () -> JsonCodecs.JSON.decode("[[[[]]]]", narrow));
        assertEquals("Document nesting depth (4) exceeds the maximum allowed (3)", deep.found());
        assertThrows(JsonDecodingException.class, () -> JsonCodecs.JSON.decode("\"123456\"", narrow));
        String nested = "[".repeat(201) + "]".repeat(201);
        refused(JsonCodecs.JSON, nested);
        String longest = "1" + " ".repeat(39);
        byte[] octets = longest.getBytes(StandardCharsets.UTF_8);
        assertEquals(1, JsonCodecs.LONG.decode(longest, narrow));
        assertEquals(1, JsonCodecs.LONG.decode(octets, narrow));
        assertEquals(1, JsonCodecs.LONG.decode(new ByteArrayInputStream(octets), narrow));
        byte[] more = (longest + " ").getBytes(StandardCharsets.UTF_8);
        List<Executable> readings = List.of(
                () -> JsonCodecs.LONG.decode(longest + " ", narrow),
                () -> JsonCodecs.LONG.decode(more, narrow),
                () -> JsonCodecs.LONG.decode(new ByteArrayInputStream(more), narrow));
        for (Executable reading : readings) {
            JsonDecodingException thrown = assertThrows(JsonDecodingException.class, reading);
            assertEquals("a longer one", thrown.found());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> DecodeOptions.builder().maxLength(-1).build());
        DecodeOptions none = DecodeOptions.builder().maxLength(0).build();
        assertThrows(JsonDecodingException.class, () -> JsonCodecs.LONG.decode("1", none));
    }

    /** Three properties: one required, one of a closed object, one nested. */
    private static JsonCodec<String> object(boolean closed) {
        String[] names = {"first", "second", "nested"};
        PropertyNames prepared = closed ? new ClosedNames(names) : new PropertyNames(names);
        return JsonCodecs.reading(reader -> read(reader, prepared));
    }

    private static String read(JsonReader reader, PropertyNames names) {
        StringBuilder text = new StringBuilder();
        boolean first = false;
        reader.beginObject(names);
        for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
            switch (name) {
                case 0 -> {
                    first = true;
                    text.append("first=").append(reader.readLong());
                }
                case 1 -> text.append("second=").append(reader.readOptional(JsonCodecs.STRING));
                case 2 -> text.append("nested(").append(read(reader, names)).append(")");
                default -> throw new AssertionError(name);
            }
            text.append(' ');
        }
        if (!first) {
            throw new MissingPropertiesException("Thing", "first", null);
        }
        return text.toString().strip();
    }

    @Test
    void propertiesComeInAnyOrder() {
        String expected = "first=1 second=a nested(first=2)";
        assertEquals(expected, object(false).decode("{\"first\":1,\"second\":\"a\",\"nested\":{\"first\":2}}"));
        assertEquals(
                "nested(first=2) second=a first=1",
                object(false)
                        .decode(
                                "{\"x\":[{\"first\":9}],\"nested\":{\"y\":{},\"first\":2},\"second\":\"a\",\"first\":1}"));
    }

    /** A closed object that is a case of a union may have what others declare; {@code keeping} leaves the names as they were. */
    @Test
    void closedObjectsKeepWhatOtherCasesDeclare() {
        ClosedNames closed = new ClosedNames("first");
        JsonCodec<String> codec = keeping(closed.keeping("other", ""));
        String kept = "{\"other\":[2],\"first\":1,\"\":{}}";
        assertEquals("other=[2] 0=1 ={} ", codec.decode(kept, DecodeOptions.strict()));
        String more = "{\"other\":2,\"unknown\":[3],\"first\":1}";
        assertEquals("other=2 0=1 ", codec.decode(more));
        assertEquals(
                "/unknown",
                assertThrows(JsonDecodingException.class, () -> codec.decode(more, DecodeOptions.strict()))
                        .pointer());
        assertEquals("0=1 ", keeping(closed).decode(kept));
    }

    private static JsonCodec<String> keeping(PropertyNames names) {
        return JsonCodecs.reading(reader -> {
            StringBuilder text = new StringBuilder();
            reader.beginObject(names);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                text.append(name == JsonReader.UNDECLARED ? reader.propertyName() : String.valueOf(name))
                        .append('=')
                        .append(reader.readValue().toJson())
                        .append(' ');
            }
            return text.toString();
        });
    }

    @Test
    void declaredNamesComeOnce() {
        assertEquals(
                "/nested/first",
                refused(object(false), "{\"nested\":{\"first\":1,\"first\":2}}").pointer());
    }

    @Test
    void missingPropertiesAreLocated() {
        JsonDecodingException thrown = refused(object(false), "{\"first\":1,\"nested\":{\"second\":\"a\"}}");
        assertEquals("/nested", thrown.pointer());
        assertTrue(thrown.getMessage().contains("first"), thrown.getMessage());
    }

    @Test
    void strictReadingRefusesWhatLenientReadingTakes() {
        assertEquals("first=1 second=null", object(true).decode("{\"first\":1,\"second\":null,\"more\":{}}"));
        assertEquals(
                "/second",
                assertThrows(
                                JsonDecodingException.class,
                                () -> object(true).decode("{\"first\":1,\"second\":null}", DecodeOptions.strict()))
                        .pointer());
        assertEquals(
                "/more",
                assertThrows(
                                JsonDecodingException.class,
                                () -> object(true).decode("{\"first\":1,\"more\":{}}", DecodeOptions.strict()))
                        .pointer());
    }

    @Test
    void whetherReadingIsStrictCanBeSet() {
        DecodeOptions strict = DecodeOptions.builder().strict(true).build();
        assertTrue(strict.isStrict());
        assertThrows(JsonDecodingException.class, () -> object(true).decode("{\"first\":1,\"more\":{}}", strict));
    }

    @Test
    void manyDeclaredNames() {
        String[] names = IntStream.range(0, 300).mapToObj(i -> "p" + i).toArray(String[]::new);
        PropertyNames prepared = new PropertyNames(names);
        JsonCodec<Integer> counter = JsonCodecs.reading(reader -> {
            int count = 0;
            reader.beginObject(prepared);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                assertEquals(name, reader.readInt());
                count++;
            }
            return count;
        });
        String all =
                IntStream.range(0, 300).mapToObj(i -> "\"p" + i + "\":" + i).collect(Collectors.joining(","));
        assertEquals(300, counter.decode("{" + all + "}"));
        for (int twice : List.of(0, 63, 64, 270)) {
            String more = ",\"p" + twice + "\":" + twice + "}";
            assertEquals("/p" + twice, refused(counter, "{" + all + more).pointer());
        }
        assertEquals(List.of(300, 1), JsonCodecs.list(counter).decode("[{" + all + "}, {\"p270\":270}]"), "one by one");
    }

    @Test
    void theEmptyNameIsOneLikeOthers() {
        JsonCodec<List<Integer>> codec = found(new OpenNames("a", "", "b"));
        assertEquals(List.of(0, 1, 2), codec.decode("{\"a\":1,\"\":2,\"b\":3}"));
        assertEquals(List.of(2, JsonReader.UNDECLARED, 1, 0), codec.decode("{\"b\":1,\"\\u0000\":[],\"\":{},\"a\":4}"));
        assertEquals("", refused(codec, "{\"\":1,\"\":2}").pointer().replace("/", ""));
        assertEquals(List.of(1, 0), found(new OpenNames("", "a")).decode("{\"a\":1,\"\":2}"));
    }

    private static JsonCodec<List<Integer>> found(PropertyNames names) {
        return JsonCodecs.reading(reader -> {
            List<Integer> found = new ArrayList<>();
            reader.beginObject(names);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                found.add(name);
                reader.skipValue();
            }
            return found;
        });
    }

    @Test
    void anyValueIsKeptWhole() {
        String json = "{\"a\":[1.10,-0,1e400,\"\\u0000é😀\",true,null,{}],\"\":\"\"}";
        JsonValue value = JsonValue.parse(json);
        assertEquals(value, JsonValue.parse(value.toJson()));
        assertEquals(JsonValue.parse("[1, 100]"), JsonValue.parse("[1.0, 1e2]"));
        assertEquals(
                JsonValue.parse("[1]").hashCode(), JsonValue.parse("[1.00]").hashCode());
    }

    @Test
    void aUnionTakesTheFirstCaseThatFits() {
        JsonCodec<String> union = JsonCodecs.reading(reader -> {
            JsonBuffer buffer = reader.readAhead();
            return buffer.<String>choose(
                            value -> Violations.none(),
                            List.of(ahead -> "integer " + ahead.readLong(), ahead -> "string " + ahead.readString()))
                    .orElse("other " + buffer.value());
        });
        assertEquals("integer 5", union.decode("5.0"));
        assertEquals("string a", union.decode("\"a\""));
        assertEquals("other [1]", union.decode("[1]"));
    }

    @ParameterizedTest
    @CsvSource({"'\"a\"', a", "1, 1", "-1.50, -1.50", "true, true", "null, ''", "[1], ''", "{}, ''"})
    void theTextOfAPropertyOfWhatIsReadAhead(String json, String text) {
        JsonCodec<String> tag = JsonCodecs.reading(reader -> reader.readAhead().text("tag"));
        assertEquals(text, tag.decode("{\"tag\": " + json + "}"));
        assertEquals("", tag.decode("{\"other\": " + json + "}"));
        assertEquals("", tag.decode(json));
    }
}
