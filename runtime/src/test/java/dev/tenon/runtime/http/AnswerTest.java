package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.ValidationException;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private static final Validator<Integer> BELOW_TEN = value ->
            value < 10 ? Violations.none() : Violations.none().add(Violation.maximum("", 9, value, "#/maximum"));
    private static final AnswerDecoder<Integer> BODY = answer -> answer.json(JsonCodecs.INT, BELOW_TEN);

    private @Nullable RawServer server;

    /** What generated code has for a status that is documented without a body. */
    private static final class BareException extends ApiException {
        private static final long serialVersionUID = 1L;

        BareException(Answer answer) {
            super(answer);
        }
    }

    /** What generated code has for each documented status. */
    private static final class ThingException extends ApiException {
        private static final long serialVersionUID = 1L;

        ThingException(Answer answer) {
            super(answer, answer.body().toString());
        }
    }

    /** What generated code has for problem details. */
    private static final class ForbiddenException extends ApiException {
        private static final long serialVersionUID = 1L;

        ForbiddenException(Answer answer, JsonValue.JsonObject body) {
            super(answer, problem(text(body, "title"), text(body, "detail")));
        }

        private static Optional<String> text(JsonValue.JsonObject body, String name) {
            return Optional.ofNullable(body.members().get(name)).map(value -> ((JsonValue.JsonString) value).value());
        }
    }

    /** What generated code has for a case with a body. */
    private static final class FoundResponse extends BodyResponse<Integer> {
        FoundResponse(int body, int status) {
            super(body, new ResponseHead("readThing", status, List.of()));
        }
    }

    /** What generated code has for a case without. */
    private static final class GoneResponse extends Response {
        GoneResponse() {
            super(new ResponseHead("readThing", 200, List.of()));
        }
    }

    @Test
    void casesAreEqualByValue() {
        FoundResponse found = new FoundResponse(1, 200);
        assertEquals(found, new FoundResponse(1, 200));
        assertEquals(found.hashCode(), new FoundResponse(1, 200).hashCode());
        assertNotEquals(found, new FoundResponse(2, 200));
        assertNotEquals(found, new FoundResponse(1, 201));
        assertNotEquals(new GoneResponse(), found);
        assertTrue(found.toString().startsWith("FoundResponse[body=1, head="), found.toString());
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    private void answers(int status, String contentType, String body) throws IOException {
        String fields =
                "Content-Type: " + contentType + "\r\nX-Request-Id: r-1\r\nX-Count: 7\r\nLocation: /elsewhere\r\n";
        server = new RawServer(RawServer.answering(Calls.answer(status + " x", fields, body)));
    }

    private ApiCaller.Builder builder() {
        return ApiCaller.builder()
                .endpoint(URI.create(Objects.requireNonNull(server).uri() + "/v1/"));
    }

    private <R extends @Nullable Object> R call(AnswerDecoder<R> decoder, ResponseValidation validation) {
        try (ApiCaller caller = builder().responseValidation(validation).build()) {
            return caller.call(Calls.get(), decoder, CallOptions.defaults());
        }
    }

    /** The example of RFC 9457 §3. */
    @Test
    void problemDetailsAreTheMessage() throws Exception {
        String problem = """
                {
                 "type": "https://example.com/probs/out-of-credit",
                 "title": "You do not have enough credit.",
                 "detail": "Your current balance is 30, but that costs 50.",
                 "instance": "/account/12345/msgs/abc",
                 "balance": 30,
                 "accounts": ["/account/12345",
                              "/account/67890"]
                }
                """;
        server = new RawServer(RawServer.answering(Calls.answer(
                "403 Forbidden", "Content-Type: application/problem+json\r\nContent-Language: en\r\n", problem)));
        AnswerDecoder<Integer> refused = answer -> {
            throw new ForbiddenException(answer, (JsonValue.JsonObject) answer.json(JsonCodecs.JSON));
        };
        ForbiddenException forbidden =
                assertThrows(ForbiddenException.class, () -> call(refused, ResponseValidation.off()));
        assertEquals(
                "readThing: the service answered 403: You do not have enough credit.: Your current balance is 30, but that"
                        + " costs 50.",
                forbidden.getMessage());
        assertEquals(Optional.of("en"), forbidden.head().header("Content-Language"));
        assertEquals(
                "You do not have enough credit.: Your current balance is 30, but that costs 50.", forbidden.excerpt());
        assertEquals(Optional.empty(), forbidden.rawBody());
    }

    @Test
    void aMediaTypeHasOtherNames() throws Exception {
        answers(200, "Application/X-NDJSON; charset=utf-8", "7");
        AnswerDecoder<List<Boolean>> names = answer -> List.of(
                answer.is("application/jsonl"),
                answer.isNamed("application/jsonl"),
                answer.isNamed("text/csv", "application/x-ndjson"));
        assertEquals(List.of(true, false, true), call(names, ResponseValidation.off()));
    }

    @Test
    void parametersTellTypesOfOneNameApart() throws Exception {
        answers(200, "Application/JSON;charset=utf-8 ; Version=\"2\"", "7");
        AnswerDecoder<List<Boolean>> names = answer -> List.of(
                answer.isNamed("application/json"),
                answer.isNamed("application/json; version=2"),
                answer.isNamed("application/json; version=1"),
                answer.is("application/json; version=1"));
        assertEquals(List.of(true, true, false, true), call(names, ResponseValidation.off()));
    }

    @Test
    void bodyIsDecoded() throws Exception {
        answers(200, "application/vnd.thing+json; charset=utf-8", "7");
        assertEquals(7, call(BODY, ResponseValidation.off()));
        try (ApiCaller caller = builder().build()) {
            assertEquals(
                    7,
                    caller.callAsync(Calls.get(), BODY, CallOptions.defaults()).get(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void operationWithoutResultGivesNull() throws Exception {
        answers(204, "text/plain", "");
        AnswerDecoder<@Nullable Void> nothing = answer -> null;
        assertNull(call(nothing, ResponseValidation.off()));
    }

    @Test
    void headerFieldsAreRead() throws Exception {
        answers(200, "application/json", "7");
        ResponseHead head = call(Answer::head, ResponseValidation.off());
        assertEquals(Optional.of("7"), head.header("X-Count"));
        assertEquals(Optional.of("r-1"), head.requestId());
    }

    @Test
    void redirectIsNotFollowed() throws Exception {
        answers(302, "text/plain", "");
        assertEquals(302, call(Answer::status, ResponseValidation.off()));
        assertEquals(1, Objects.requireNonNull(server).requests().size());
        assertTrue(server.requests().get(0).startsWith("GET /v1/things/1 HTTP/1.1\r\n"));
    }

    @Test
    void bodyThatIsNoSuchJsonIsNamed() throws Exception {
        answers(200, "application/json", "\"seven\"");
        ResponseDecodingException problem =
                assertThrows(ResponseDecodingException.class, () -> call(BODY, ResponseValidation.off()));
        assertTrue(
                problem.getMessage().startsWith("readThing: cannot read the answer 200 (request r-1): "),
                problem.getMessage());
        assertEquals("\"seven\"", problem.excerpt());
        assertEquals(200, problem.head().status());
    }

    @Test
    void aCodingThatWasNotUndoneIsNamed() throws Exception {
        answers(200, "application/json\r\nContent-Encoding: br", "\u008b\u0002");
        ResponseDecodingException problem =
                assertThrows(ResponseDecodingException.class, () -> call(BODY, ResponseValidation.off()));
        assertTrue(
                problem.getMessage().contains("; the body is in the coding br, which is not undone"),
                problem.getMessage());
    }

    /** RFC 9110 §12.5.3: services that send {@code identity}, or a field without a value, have not coded anything. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", ""})
    void noCodingIsNotBlamed(String coding) throws Exception {
        answers(200, "application/json\r\nContent-Encoding: " + coding, "seven");
        ResponseDecodingException problem =
                assertThrows(ResponseDecodingException.class, () -> call(BODY, ResponseValidation.off()));
        assertFalse(problem.getMessage().contains("coding"), problem.getMessage());
    }

    /** The rest of a download of which nothing is wanted would hold its connection. */
    @Test
    void anAnswerThatWasNotAskedForLetsItsConnectionGo() throws Exception {
        server = new RawServer((socket, number) ->
                RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Length: 9\r\n\r\n1"));
        ApiRequest streamed =
                ApiRequest.builder("readThing", "GET").path("/").streams("a/b").build();
        try (ApiCaller caller = builder().build()) {
            ResponseDecodingException problem = assertThrows(
                    ResponseDecodingException.class,
                    () -> caller.call(
                            streamed,
                            answer -> {
                                throw answer.mismatch("JSON");
                            },
                            CallOptions.defaults()));
            assertTrue(problem.getMessage().endsWith("expected JSON, found a/b"), problem.getMessage());
            assertTrue(server.peerLeaves());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/jsonp", "text/plain; a=application/json"})
    void pageOfAProxyIsNoJson(String contentType) throws Exception {
        answers(200, contentType, "1");
        assertFalse(call(Answer::isJson, ResponseValidation.off()));
        assertThrows(ResponseDecodingException.class, () -> call(BODY, ResponseValidation.off()));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"application/json|''", "text/html|<h1>Gone", "application/json|{"},
            delimiter = '|')
    void aFailureWithoutItsDocumentedBodyIsAFailureAllTheSame(String contentType, String body) throws Exception {
        answers(404, contentType, body);
        UndocumentedException failure = assertThrows(
                UndocumentedException.class,
                () -> call(answer -> answer.error(JsonCodecs.INT), ResponseValidation.off()));
        assertEquals(404, failure.status());
        assertEquals(body, new String(failure.body().bytes().toByteArray(), StandardCharsets.UTF_8));
        assertInstanceOf(ResponseDecodingException.class, failure.getCause());
    }

    @Test
    void answersAreValidatedAsTheClientSays() throws Exception {
        answers(200, "application/json", "12");
        assertEquals(12, call(BODY, ResponseValidation.off()));
        List<ValidationException> reported = new ArrayList<>();
        assertEquals(12, call(BODY, ResponseValidation.report(reported::add)));
        assertEquals(1, reported.size());
        assertEquals("#/maximum", reported.get(0).violations().asList().get(0).schemaPointer());
        ResponseValidationException refused =
                assertThrows(ResponseValidationException.class, () -> call(BODY, ResponseValidation.enforce()));
        assertEquals("maximum", refused.violations().asList().get(0).keyword());
    }

    @Test
    void messageOfAnErrorIsShortAndOnOneLine() throws Exception {
        answers(404, "text/plain", "x\n" + "y".repeat(5000));
        ThingException error = assertThrows(
                ThingException.class,
                () -> call(
                        answer -> {
                            throw new ThingException(answer);
                        },
                        ResponseValidation.off()));
        assertEquals(404, error.status());
        String message = error.getMessage();
        assertTrue(message.startsWith("readThing: the service answered 404"), message);
        assertTrue(message.contains("x\\u000ayy") && message.length() < 800, message);
        assertTrue(message.contains("y".repeat(150)), message);
    }

    @Test
    void aBodyThatIsNotDocumentedIsInTheMessage() throws Exception {
        answers(500, "text/plain", "disk full");
        AnswerDecoder<Integer> failure = answer -> {
            throw new BareException(answer);
        };
        BareException error = assertThrows(BareException.class, () -> call(failure, ResponseValidation.off()));
        assertEquals("RawBody[9 bytes, text/plain: disk full]", error.excerpt());
        assertEquals("readThing: the service answered 500 (request r-1): " + error.excerpt(), error.getMessage());
        assertEquals("disk full", error.rawBody().orElseThrow().text());
    }

    @Test
    void noBodyIsNotInTheMessage() throws Exception {
        answers(500, "text/plain", "");
        AnswerDecoder<Integer> failure = answer -> {
            throw new UndocumentedException(answer);
        };
        UndocumentedException error =
                assertThrows(UndocumentedException.class, () -> call(failure, ResponseValidation.off()));
        assertEquals("readThing: the service answered 500 (request r-1)", error.getMessage());
        assertEquals("", error.excerpt());
    }

    @ParameterizedTest
    @CsvSource({
        "https://u:p@example.com/login?token=t#f, https://example.com/login",
        "/things/1/?q=a@b, /things/1/",
        "//u@example.com, //example.com",
        "/@me, /@me",
    })
    void whereARedirectLeadsToIsInTheMessageButNoSecret(String location, String shown) throws Exception {
        server = new RawServer(RawServer.answering(Calls.answer("302 x", "Location: " + location + "\r\n", "")));
        AnswerDecoder<Integer> failure = answer -> {
            throw new UndocumentedException(answer);
        };
        UndocumentedException error =
                assertThrows(UndocumentedException.class, () -> call(failure, ResponseValidation.off()));
        assertEquals("readThing: the service answered 302, a redirect to " + shown, error.getMessage());
    }

    @Test
    void traceOfAnExceptionNamesTheCaller() {
        try (ApiCaller caller = ApiCaller.builder()
                .endpoint(URI.create("http://localhost:1"))
                .options(CallOptions.defaults().withRetry(RetryPolicy.none()))
                .build()) {
            TransportException problem = assertThrows(
                    TransportException.class, () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            assertTrue(List.of(problem.getStackTrace()).stream()
                    .anyMatch(frame -> frame.getClassName().equals(AnswerTest.class.getName())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "localhost:80",
                "ftp://localhost",
                "http:///v1",
                "http://user:s3cr3t@localhost",
                "http://localhost?s3cr3t=1",
                "http://localhost#a"
            })
    void endpointIsAnAbsoluteUrl(String endpoint) {
        ApiCaller.Builder builder = ApiCaller.builder().endpoint(URI.create(endpoint));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, builder::build);
        assertFalse(refused.getMessage().contains("s3cr3t"), refused.getMessage());
    }
}
