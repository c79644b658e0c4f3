package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.JsonWriter;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRequestTest {
    @Test
    void argumentsAreEncodedAndLiteralsAreNot() {
        ApiRequest request = builder()
                .path("/a%20b/")
                .pathParameter("p", "x/y?z#ü~")
                .path(":go")
                .query("q", "a&b=c d")
                .query("q", "+")
                .cookie("c", "1;2")
                .build();
        assertEquals("/a%20b/x%2Fy%3Fz%23%C3%BC~:go", request.path());
        assertEquals("q=a%26b%3Dc%20d&q=%2B", request.query());
        assertEquals("c=1%3B2", request.cookies());
    }

    @Test
    void bodyIsJson() {
        ApiRequest request = builder()
                .path("/x")
                .json("application/json", JsonCodecs.STRING, "ü")
                .build();
        assertEquals(Optional.of(RequestBody.of("\"ü\"")), request.body());
        assertEquals(List.of(new HeaderField("Content-Type", "application/json")), request.fields());
    }

    @Test
    void anArgumentThatIsNullIsNamed() {
        JsonCodec<String> writesNothing = new JsonCodec<>() {
            @Override
            public String read(JsonReader reader) {
                throw new AssertionError("nothing is read");
            }

            @Override
            public void write(JsonWriter writer, String value) {}
        };
        missing("/path/id", () -> builder().pathParameter("id", null));
        missing("/query/q", () -> builder().query("q", null));
        missing("/query/q", () -> builder().query("q", ParameterStyle.FORM, writesNothing, null));
        missing("/header/X-Key", () -> builder().header("X-Key", null));
        missing("/cookie/c", () -> builder().cookie("c", null));
        missing("/body", () -> builder().json("application/json", writesNothing, null));
        missing("/body", () -> builder().text("text/plain", null));
        missing("/body", () -> builder().multipart("multipart/mixed", null));
        missing("/query/tags", () -> ApiRequest.given("readThing", "/query/tags", null));
    }

    @Test
    void whatIsNullInAnArgumentIsNamed() {
        JsonCodec<List<String>> list = JsonCodecs.list(JsonCodecs.STRING);
        List<String> texts = Arrays.asList("a", null);
        missing("/path/ids/1", () -> builder().pathParameter("ids", ParameterStyle.SIMPLE, list, texts));
        missing("/query/ids/1", () -> builder().query("ids", ParameterStyle.FORM_EXPLODED, list, texts));
        missing("/header/X-Ids/1", () -> builder().header("X-Ids", ParameterStyle.SIMPLE, list, texts));
        missing("/body/1", () -> builder().json("application/json", list, texts));
        missing("/body/1", () -> ApiRequest.given("readThing", "/body", texts));
        JsonCodec<Map<String, String>> map = JsonCodecs.map(JsonCodecs.STRING);
        Map<String, String> values = new HashMap<>();
        values.put("a/b", null);
        missing("/body/a~1b", () -> builder().json("application/json", map, values));
        Map<String, String> names = new HashMap<>();
        names.put(null, "a");
        NullPointerException nameless =
                assertThrows(NullPointerException.class, () -> builder().json("application/json", map, names));
        assertEquals("readThing: a name in /body is null", nameless.getMessage());
    }

    private static void missing(String pointer, Executable call) {
        assertEquals(
                "readThing: " + pointer + " is null",
                assertThrows(NullPointerException.class, call).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void argumentThatNamesAnotherResourceIsRefused(String segment) {
        refused(
                "/path/p",
                () -> builder()
                        .path("/a/")
                        .pathParameter("p", segment)
                        .path("/b")
                        .build());
        refused(
                "/path/p",
                () -> builder().path("/a/").pathParameter("p", segment).build());
    }

    @Test
    void theArgumentThatIsRefusedIsNamed() {
        assertEquals(
                "readThing: the request breaks the contract: "
                        + "/path/q is empty, by which the path names another resource (RFC 3986 §5.2.4)",
                refused(
                                "/path/q",
                                () -> builder()
                                        .path("/a/")
                                        .pathParameter("p", "1")
                                        .path("/b/")
                                        .pathParameter("q", "")
                                        .build())
                        .getMessage());
    }

    @Test
    void argumentsThatMakeDotsTogetherAreRefused() {
        refused(
                "/path/p",
                () -> builder()
                        .path("/a/")
                        .pathParameter("p", ".")
                        .pathParameter("q", ".")
                        .build());
        refused(
                "/path/p",
                () -> builder().path("/a/.").pathParameter("p", ".").path("/b").build());
        assertEquals(
                "/a/.x",
                builder().path("/a/").pathParameter("p", ".").path("x").build().path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Admin: 1", "a\nb", "a\rb", "a\0b", "\u007f", "ü", "\u010a"})
    void valueThatNoHeaderFieldCanCarryIsRefused(String value) {
        RequestValidationException problem =
                refused("/header/X-Trace", () -> builder().header("X-Trace", value));
        assertFalse(problem.getMessage().contains(value), problem.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> CallOptions.defaults().withHeader("X-Trace", value));
    }

    @Test
    void aTabIsPartOfAValue() {
        assertEquals(
                List.of(new HeaderField("X-Trace", "a\tb")),
                builder().path("/").header("X-Trace", "a\tb").build().fields());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "a\r\nb", "Host", "content-length", "Transfer-Encoding"})
    void nameThatIsNoneOrTheTransportsIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> builder().header(name, "1"));
        assertThrows(
                IllegalArgumentException.class, () -> CallOptions.defaults().withHeader(name, "1"));
    }

    @Test
    void halfASurrogatePairIsRefused() {
        refused("/query/q", () -> builder().query("q", "\ud83d"));
        refused("/path/p", () -> builder().path("/").pathParameter("p", "\ude00"));
        refused("/cookie/c", () -> builder().cookie("c", "\ud83d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "@evil.example/", "/a?b", "/a#b", "/a b"})
    void literalThatIsNoPathIsRefused(String literal) {
        assertThrows(
                IllegalArgumentException.class, () -> builder().path(literal).build());
    }

    @Test
    void whatJsonCannotSayIsRefused() {
        OffsetDateTime far = OffsetDateTime.parse("+10000-01-01T00:00:00Z");
        JsonCodec<List<OffsetDateTime>> codec = JsonCodecs.list(JsonCodecs.DATE_TIME);
        List<OffsetDateTime> times = List.of(far.withYear(1), far);
        refused("/body/1", () -> builder().json("application/json", codec, times));
        refused("/body/1", () -> builder().form(FormEncoding.defaults(), codec, times));
        refused("/query/q/1", () -> builder().query("q", ParameterStyle.FORM, codec, times));
        refused("/query/q/1", () -> builder().reservedQuery("q", ParameterStyle.FORM, codec, times));
        refused("/path/p/1", () -> builder().pathParameter("p", ParameterStyle.SIMPLE, codec, times));
        refused("/header/h/1", () -> builder().header("h", ParameterStyle.SIMPLE, codec, times));
        refused("/cookie/c", () -> builder().cookie("c", ParameterStyle.FORM, JsonCodecs.DATE_TIME, far));
        MultipartBody parts = MultipartBody.builder()
                .json("a/b", "application/json", codec, times)
                .build();
        String message = String.valueOf(refused("/body/a~1b/1", () -> builder().multipart("multipart/form-data", parts))
                .getMessage());
        assertEquals(
                "readThing: the request breaks the contract: "
                        + "/body/a~1b/1 cannot be written: RFC 3339 has no year 10000 (RFC 8259)",
                message);
    }

    private static RequestValidationException refused(String pointer, Runnable building) {
        RequestValidationException problem = assertThrows(RequestValidationException.class, building::run);
        assertEquals(pointer, problem.violations().asList().get(0).pointer());
        assertEquals("readThing", problem.operation());
        return problem;
    }

    private static ApiRequestBuilder builder() {
        return ApiRequest.builder("readThing", "GET");
    }
}
