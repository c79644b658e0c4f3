package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FormsTest {
    /** The example of OpenAPI 3.1.1 §4.8.14.4.1: objects are JSON, spaces plus signs. */
    @Test
    void formWithAnObject() throws Exception {
        String form = """
                {"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                 "address":{"streetAddress":"123 Example Dr.","city":"Somewhere","state":"CA","zip":"99999+1234"}}
                """;
        assertForm(
                "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=%7B%22streetAddress%22%3A%22123+Example+Dr.%22%2C"
                        + "%22city%22%3A%22Somewhere%22%2C%22state%22%3A%22CA%22%2C%22zip%22%3A%2299999%2B1234%22%7D",
                FormEncoding.defaults(), form);
    }

    @Test
    void arraysAreFieldsOfTheSameName() throws Exception {
        assertForm(
                "a=1&a=x+y&a=%7B%22b%22%3A1%7D&a=null&c=true",
                FormEncoding.defaults(), "{\"a\":[1,\"x y\",{\"b\":1},null],\"n\":null,\"c\":true}");
    }

    @Test
    void propertiesMayHaveAStyle() throws Exception {
        FormEncoding encoding = FormEncoding.defaults()
                .with("a", ParameterStyle.FORM)
                .with("b", ParameterStyle.DEEP_OBJECT)
                .withReserved("c", ParameterStyle.FORM_EXPLODED)
                .withJson("d")
                .with("e", ParameterStyle.SPACE_DELIMITED);
        assertForm(
                "a=1,2&b%5Bx%5D%5B0%5D%5By%5D=z&c=/a?b&d=%5B1%5D&e=1+2",
                encoding, "{\"a\":[1,2],\"b\":{\"x\":[{\"y\":\"z\"}]},\"c\":\"/a?b\",\"d\":[1],\"e\":[1,2]}");
    }

    private static void assertForm(String expected, FormEncoding encoding, String json) throws IOException {
        ApiRequest request =
                post().form(encoding, JsonCodecs.JSON, JsonValue.parse(json)).build();
        BodyServer.Received received = sent(request);
        assertEquals(expected, received.text());
        assertEquals("application/x-www-form-urlencoded", received.field("Content-Type"));
    }

    @Test
    void requiredPropertiesAreSentOrMissed() throws Exception {
        FormEncoding encoding = FormEncoding.defaults().required("a", "b");
        assertForm("a=1&b=", encoding, "{\"a\":[1],\"b\":\"\",\"c\":[]}");
        for (String json : List.of("{\"a\":[]}", "{\"a\":null}")) {
            RequestValidationException missed = assertThrows(
                    RequestValidationException.class,
                    () -> post().form(encoding, JsonCodecs.JSON, JsonValue.parse(json)));
            assertEquals("/body/a", missed.violations().asList().get(0).pointer());
        }
    }

    @Test
    void whatHasNoFormIsRefused() {
        FormEncoding plain = FormEncoding.defaults();
        assertThrows(
                RequestValidationException.class, () -> post().form(plain, JsonCodecs.JSON, JsonValue.parse("[]")));
        FormEncoding styled = plain.with("a", ParameterStyle.FORM);
        assertThrows(
                RequestValidationException.class,
                () -> post().form(styled, JsonCodecs.JSON, JsonValue.parse("{\"a\":[[1]]}")));
    }

    @Test
    void textSaysItsCharset() throws Exception {
        BodyServer.Received received = sent(post().text("text/plain", "Grüße").build());
        assertEquals("Grüße", received.text());
        assertEquals("text/plain; charset=UTF-8", received.field("Content-Type"));
    }

    @Test
    void textsOfNumbersAreThoseOfTheirCodecs() throws Exception {
        assertEquals(
                "100000000",
                sent(post().text("text/plain", JsonCodecs.DOUBLE, 1e8).build()).text());
        assertThrows(RequestValidationException.class, () -> post().text("text/plain", JsonCodecs.DOUBLE, Double.NaN));
        assertRefused(
                "/body/a",
                MultipartBody.builder().text("a", JsonCodecs.DOUBLE, Double.NaN).build());
        assertRefused(
                "/body/a",
                MultipartBody.builder()
                        .text("a", "text/x", JsonCodecs.FLOAT, Float.NaN)
                        .build());
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThrows(RequestValidationException.class, () -> post().text("text/plain", "\ud83d"));
        assertRefused("/body/a", MultipartBody.builder().text("a", "\ud83d").build());
    }

    /** The parts of RFC 7578 §4.2 to §4.4 and §5.1. */
    @Test
    void partsHaveNamesFileNamesAndTypes(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file1.txt"), "Contents of the file");
        MultipartBody parts = MultipartBody.builder("AaB03x")
                .text("field1", "Joe owes €100.")
                .text("field2", "text/csv", "a,b")
                .json("field3", "application/json", JsonCodecs.LONG, 5L)
                .file("pics", FilePart.of(file).withContentType("text/plain").withHeader("X-Rate", "7"))
                .file("pics", "image/png", FilePart.of("\"ä\r\n.png", RequestBody.of(new byte[] {0, -1})))
                .file("raw", FilePart.of(RequestBody.of("x")))
                .build();
        BodyServer.Received received =
                sent(post().multipart("multipart/form-data", parts).build());
        assertEquals("multipart/form-data; boundary=AaB03x", received.field("Content-Type"));
        String expected = """
                --AaB03x
                Content-Disposition: form-data; name="field1"

                Joe owes €100.
                --AaB03x
                Content-Disposition: form-data; name="field2"
                Content-Type: text/csv

                a,b
                --AaB03x
                Content-Disposition: form-data; name="field3"
                Content-Type: application/json

                5
                --AaB03x
                Content-Disposition: form-data; name="pics"; filename="file1.txt"
                Content-Type: text/plain
                X-Rate: 7

                Contents of the file
                --AaB03x
                Content-Disposition: form-data; name="pics"; filename="%22ä%0D%0A.png"
                Content-Type: image/png

                \0?
                --AaB03x
                Content-Disposition: form-data; name="raw"
                Content-Type: application/octet-stream

                x
                --AaB03x--
                """.replace("\n", "\r\n");
        String latin = new String(expected.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .replace("\0?", "\0\u00ff");
        assertArrayEquals(latin.getBytes(StandardCharsets.ISO_8859_1), received.body());
        assertEquals(String.valueOf(received.body().length), received.field("Content-Length"));
    }

    @Test
    void partsAreStreams() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        byte[] octets = new byte[100_000];
        RequestBody once = RequestBody.of(new ByteArrayInputStream(octets) {
            @Override
            public void close() {
                closed.set(true);
            }
        });
        MultipartBody parts =
                MultipartBody.builder().file("a", FilePart.of(once)).build();
        assertFalse(parts.body().isReplayable());
        BodyServer.Received received =
                sent(post().multipart("multipart/mixed", parts).build());
        assertEquals("chunked", received.field("Transfer-Encoding"));
        assertTrue(received.body().length > octets.length);
        assertTrue(closed.get());
    }

    @Test
    void partsThatCanBeSentAgainAre() throws Exception {
        RequestBody again = RequestBody.of(() -> new ByteArrayInputStream(new byte[] {'x'}));
        RequestBody body =
                MultipartBody.builder().file("a", FilePart.of(again)).build().body();
        assertTrue(body.isReplayable());
        assertArrayEquals(body.open().readAllBytes(), body.open().readAllBytes());
        assertTrue(body.length().isEmpty());
    }

    @Test
    void partsThatTheServiceNeedsAreThere() {
        MultipartBody.Builder parts = MultipartBody.builder().text("a", "");
        assertTrue(parts.required("a").build().refusal().isEmpty());
        MultipartBody without = parts.required("a", "b/c").build();
        assertRefused("/body/b~1c", without);
        JsonValue range = JsonValue.parse("{\"from\":1}");
        assertTrue(MultipartBody.builder()
                .styled("range", ParameterStyle.DEEP_OBJECT, JsonCodecs.JSON, range)
                .required("range")
                .build()
                .refusal()
                .isEmpty());
    }

    @Test
    void headerFieldsThatAPartNeedsAreThere() {
        MultipartBody.Builder parts = MultipartBody.builder();
        parts.header("X-A", "1").requiredHeaders("x-a").text("a", "");
        FilePart file = FilePart.of(RequestBody.of("")).withHeader("X-B", "2");
        parts.requiredHeaders("X-B").file("b", file);
        assertTrue(parts.text("c", "").build().refusal().isEmpty());
        MultipartBody without = parts.requiredHeaders("X-D").text("d", "").build();
        assertRefused("/body/X-D", without);
        assertEquals(
                "is a header field that the part 'd' needs",
                without.refusal().orElseThrow().problem());
    }

    /** The rows of OpenAPI's table of styles, as parts: nothing is percent-encoded (OpenAPI 3.1.1 §4.8.15.1.2). */
    @Test
    void partsMayHaveAStyle() throws Exception {
        JsonValue color = JsonValue.parse("{\"R\":100,\"G=\":\"a b\"}");
        JsonValue colors = JsonValue.parse("[\"blue\",\"bl&ck\"]");
        assertParts("color=R,100,G=,a b", ParameterStyle.FORM, color);
        assertParts("R=100|G==a b", ParameterStyle.FORM_EXPLODED, color);
        assertParts("color[R]=100|color[G=]=a b", ParameterStyle.DEEP_OBJECT, color);
        assertParts("color=blue,bl&ck", ParameterStyle.FORM, colors);
        assertParts("color=blue|color=bl&ck", ParameterStyle.FORM_EXPLODED, colors);
        assertParts("color=blue bl&ck", ParameterStyle.SPACE_DELIMITED, colors);
        assertParts("color=blue|bl&ck".replace('|', '\\'), ParameterStyle.PIPE_DELIMITED, colors);
        assertParts("", ParameterStyle.FORM, JsonValue.parse("[]"));
    }

    /** Parts are joined by {@code |}, so that one in a value is shown as a backslash. */
    private static void assertParts(String expected, ParameterStyle style, JsonValue value) throws Exception {
        MultipartBody body = MultipartBody.builder("b")
                .styled("color", style, JsonCodecs.JSON, value)
                .build();
        String shown = new String(body.body().open().readAllBytes(), StandardCharsets.UTF_8)
                .replace('|', '\\')
                .replaceAll("--b--\r\n$", "")
                .replaceAll("--b\r\nContent-Disposition: form-data; name=\"(.*?)\"\r\n\r\n(.*?)\r\n", "$1=$2|")
                .replaceAll("\\|$", "");
        assertEquals(expected, shown);
    }

    @Test
    void partsMayHaveHeaderFields() throws Exception {
        MultipartBody body = MultipartBody.builder("b")
                .header("X-A", "1")
                .text("a", "x")
                .header("X-B", "2")
                .file("f", FilePart.of(RequestBody.of("y")).withHeader("X-C", "3"))
                .text("c", "z")
                .build();
        String heads = new String(body.body().open().readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("(?s).*?name=\"(.)\"(.*?)\r\n\r\n", "$1$2;")
                .replace("\r\n", " ")
                .replaceAll(";[xyz] ", "; ");
        assertTrue(heads.startsWith("a X-A: 1;f Content-Type: application/octet-stream X-B: 2 X-C: 3;c"), heads);
    }

    @Test
    void headerFieldsOfPartsMayHaveAStyle() throws Exception {
        MultipartBody body = MultipartBody.builder("b")
                .header("X-A", ParameterStyle.SIMPLE, JsonCodecs.JSON, JsonValue.parse("[1,\"b c\"]"))
                .header("X-B", ParameterStyle.SIMPLE, JsonCodecs.JSON, JsonValue.parse("[]"))
                .text("a", "x")
                .build();
        String text = new String(body.body().open().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains("\r\nX-A: 1,b c\r\n") && !text.contains("X-B"), text);
        MultipartBody none = MultipartBody.builder()
                .header("X-A", ParameterStyle.SIMPLE, JsonCodecs.JSON, JsonValue.parse("[[1]]"))
                .text("a", "x")
                .build();
        assertRefused("/body/X-A", none);
    }

    /** So that each of several files may have its own value of a documented field. */
    @Test
    void fieldsOfAFileTakeThePlaceOfThoseOfAllParts() throws Exception {
        MultipartBody body = MultipartBody.builder()
                .header("X-Rate", "1")
                .file("f", FilePart.of(RequestBody.of("y")).withHeader("x-rate", "2"))
                .build();
        String text = new String(body.body().open().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains("\r\nx-rate: 2\r\n") && !text.contains("X-Rate"), text);
    }

    @Test
    void partsThatCannotBeWrittenAreRefused() {
        MultipartBody commas = MultipartBody.builder()
                .styled("a", ParameterStyle.FORM, JsonCodecs.JSON, JsonValue.parse("[\"x,y\"]"))
                .build();
        assertRefused("/body/a", commas);
        assertRefused(
                "/body/X-A",
                MultipartBody.builder().header("X-A", "a\r\nb").text("a", "").build());
        FilePart file = FilePart.of(RequestBody.of(""));
        assertThrows(IllegalArgumentException.class, () -> file.withHeader("X-A: 1\r\nX-B", "2"));
        assertThrows(IllegalArgumentException.class, () -> file.withHeader("X-A", "1\r\nX-B: 2"));
    }

    private static void assertRefused(String pointer, MultipartBody body) {
        RequestValidationException refused =
                assertThrows(RequestValidationException.class, () -> post().multipart("multipart/form-data", body));
        assertEquals(pointer, refused.violations().asList().get(0).pointer());
    }

    @Test
    void boundariesDiffer() {
        String first = MultipartBody.builder().build().contentType("multipart/form-data");
        assertFalse(first.equals(MultipartBody.builder().build().contentType("multipart/form-data")));
        assertTrue(first.matches("multipart/form-data; boundary=[0-9A-Za-z-]{1,70}"), first);
    }

    @Test
    void headersOfPartsCannotBeBrokenOutOf() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FilePart.of(RequestBody.of("x")).withHeader("X", "a\r\nY: b"));
        assertThrows(
                IllegalArgumentException.class,
                () -> FilePart.of(RequestBody.of("x")).withContentType("a/b\n"));
        assertThrows(
                IllegalArgumentException.class, () -> MultipartBody.builder().text("a", "a/b\r\n\r\n", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Disposition", "content-type"})
    void whatEachPartHasIsNoFurtherField(String name) {
        FilePart part = FilePart.of(RequestBody.of("x"));
        assertThrows(IllegalArgumentException.class, () -> part.withHeader(name, "x"));
    }

    private static BodyServer.Received sent(ApiRequest request) throws IOException {
        try (BodyServer server = new BodyServer();
                ApiCaller caller = ApiCaller.builder().endpoint(server.uri()).build()) {
            assertEquals(204, caller.call(request, Calls.STATUS, CallOptions.defaults()));
            return server.only();
        }
    }

    private static ApiRequestBuilder post() {
        return ApiRequest.builder("writeThing", "POST").path("/things");
    }

    @Test
    void namesThatUtf8CannotExpressAreRefused() {
        FilePart file = FilePart.of("a\ud800.txt", RequestBody.of("x"));
        assertRefused("/body/file", MultipartBody.builder().file("file", file).build());
    }

    @Test
    void aTextIsSentInTheCharsetOfItsType() throws Exception {
        ApiRequest latin = ApiRequest.builder("x", "POST")
                .path("/")
                .text("text/plain; format=flowed; charset=\"ISO-8859-1\"", "ü")
                .build();
        assertEquals(
                List.of(new HeaderField("Content-Type", "text/plain; format=flowed; charset=\"ISO-8859-1\"")),
                latin.fields());
        assertEquals(
                "fc", HexFormat.of().formatHex(latin.body().orElseThrow().open().readAllBytes()));
        ApiRequestBuilder builder = ApiRequest.builder("x", "POST").path("/");
        RequestValidationException outside = assertThrows(
                RequestValidationException.class, () -> builder.text("text/plain; charset=ISO-8859-1", "a€"));
        assertEquals(
                "x: the request breaks the contract: /body holds a character that its charset cannot express"
                        + " (ISO-8859-1)",
                outside.getMessage());
    }

    /** The JDK can read ISO-2022-CN, and not write it. */
    @ParameterizedTest
    @ValueSource(strings = {"x-none", "ISO-2022-CN"})
    void aTextInACharsetThatCannotBeWrittenIsRefused(String charset) {
        ApiRequestBuilder builder = ApiRequest.builder("x", "POST").path("/");
        RequestValidationException unknown = assertThrows(
                RequestValidationException.class, () -> builder.text("text/plain; charset=" + charset, "a"));
        assertEquals(
                "x: the request breaks the contract: /body is in a charset that is not known here (" + charset + ")",
                unknown.getMessage());
    }

    @Test
    void aPartIsSentInTheCharsetOfItsType() throws Exception {
        String latin = "text/plain; charset=iso-8859-1";
        byte[] body = MultipartBody.builder("B")
                .text("a", latin, "ü")
                .build()
                .body()
                .open()
                .readAllBytes();
        String head = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: " + latin + "\r\n\r\n";
        assertEquals(head + "ü\r\n--B--\r\n", new String(body, StandardCharsets.ISO_8859_1));
        assertRefused("/body/a", MultipartBody.builder().text("a", latin, "€").build());
    }

    @Test
    void aFileHasOneOfTheMediaTypesThatTheContractLists() throws Exception {
        RequestBody octets = RequestBody.of("x");
        assertEquals("image/jpeg", typeOf(FilePart.of("a.JPG", octets), "image/png", "image/jpeg"));
        assertEquals("image/png", typeOf(FilePart.of("a.png", octets), "image/*"));
        assertEquals("application/octet-stream", typeOf(FilePart.of("a.xyz", octets), "image/*", "*/*"));
        assertEquals("application/octet-stream", typeOf(FilePart.of(octets), "image/png", "application/octet-stream"));
        assertEquals("text/x", typeOf(FilePart.of(octets).withContentType("text/x"), "image/png", "image/jpeg"));
        for (FilePart file : List.of(FilePart.of(octets), FilePart.of("a.pdf", octets), FilePart.of("png", octets))) {
            MultipartBody body = MultipartBody.builder()
                    .file("picture", file, "image/png", "image/jpeg")
                    .build();
            assertRefused("/body/picture", body);
        }
    }

    private static String typeOf(FilePart file, String... listed) throws IOException {
        byte[] body = MultipartBody.builder()
                .file("f", file, listed)
                .build()
                .body()
                .open()
                .readAllBytes();
        return new String(body, StandardCharsets.UTF_8).replaceAll("(?s).*Content-Type: ([^\r]*).*", "$1");
    }
}
