package dev.tenon.remoterendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.remoterendering.model.SessionProperties;
import dev.tenon.remoterendering.model.SessionSize;
import dev.tenon.remoterendering.model.SessionStatus;
import dev.tenon.runtime.http.ApiException;
import dev.tenon.runtime.http.CallOptions;
import dev.tenon.runtime.http.RetryPolicy;
import dev.tenon.runtime.http.UndocumentedException;
import dev.tenon.runtime.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each documented answer of the page, over a real connection: what arrives at the server and what the caller gets. */
class DocumentedAnswersTest {
    private static final CallOptions ONCE = CallOptions.defaults().withRetry(RetryPolicy.none());
    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json; charset=utf-8", "MS-CV", Samples.MS_CV);
    private static final Map<String, String> PLAIN = Map.of("MS-CV", Samples.MS_CV);

    private final Loopback server = new Loopback();
    private final RemoteRenderingClient client = Samples.client(server.uri());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private CreateSessionResponse call() {
        return client.with(ONCE).createSessionWithResponse(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS);
    }

    private SessionProperties callShort() {
        return client.with(ONCE).createSession(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS);
    }

    @Test
    void requestIsTheSampleOfThePage() {
        server.answers(201, JSON, Samples.session());
        call();
        Loopback.Received request = server.received().get(0);
        assertEquals("PUT", request.method());
        assertEquals(
                "/accounts/30ea64bd-100f-4bf0-adc9-29fa45d4880c/sessions/"
                        + "contoso-session-c2b8ac1d-9494-4852-a59c-8c28813adc28",
                request.rawPath());
        assertEquals("api-version=2021-01-01", request.rawQuery());
        assertEquals("Bearer " + Samples.TOKEN, request.header("Authorization"));
        assertEquals("application/json", request.header("Content-Type"));
        assertEquals("application/json", request.header("Accept"));
        assertEquals(
                JsonValue.parse("{\"maxLeaseTimeMinutes\": 60, \"size\": \"Standard\"}"),
                JsonValue.parse(request.body()));
    }

    @Test
    void createdHasTheSession() {
        server.answers(201, JSON, Samples.session());
        CreateSessionResponse.Created created = assertInstanceOf(CreateSessionResponse.Created.class, call());
        SessionProperties session = created.body();
        assertEquals(Samples.SESSION_ID, session.id());
        assertEquals(Optional.of(OffsetDateTime.parse("2020-11-11T11:11:11.111Z")), session.creationTime());
        assertEquals(Optional.of(60L), session.maxLeaseTimeMinutes());
        assertEquals(SessionSize.STANDARD, session.size());
        assertEquals(SessionStatus.Known.STARTING, session.status().known());
        assertTrue(session.error().isNull());
        assertTrue(session.hostname().isEmpty());
        assertEquals(Optional.of(Samples.MS_CV), created.msCv());
    }

    @Test
    void okIsARepeatedCreation() {
        server.answers(200, JSON, Samples.session());
        assertInstanceOf(CreateSessionResponse.Ok.class, call());
        assertEquals(Samples.SESSION_ID, callShort().id());
    }

    @Test
    void badRequestHasTheError() {
        server.answers(400, JSON, Samples.error("BadRequest", "The request was malformed."));
        CreateSessionResponse.BadRequest answer = assertInstanceOf(CreateSessionResponse.BadRequest.class, call());
        assertEquals("BadRequest", answer.body().error().code());
        BadRequestException thrown = assertThrows(BadRequestException.class, this::callShort);
        assertEquals("The request was malformed.", thrown.body().error().message());
        assertEquals(400, thrown.status());
        assertEquals(Optional.of(Samples.MS_CV), thrown.head().requestId());
        assertTrue(thrown.getMessage().startsWith("createSession: the service answered 400"), thrown.getMessage());
    }

    @Test
    void unauthorizedIsNotRetried() {
        server.answers(401, Map.of("MS-CV", Samples.MS_CV, "WWW-Authenticate", "Bearer error=\"invalid_token\""), "");
        UnauthorizedException thrown = assertThrows(
                UnauthorizedException.class,
                () -> client.createSession(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS));
        assertEquals(Optional.of("Bearer error=\"invalid_token\""), thrown.wwwAuthenticate());
        assertEquals(1, server.received().size());
    }

    @Test
    void forbiddenHasNoBody() {
        server.answers(403, PLAIN, "");
        assertInstanceOf(CreateSessionResponse.Forbidden.class, call());
        assertThrows(ForbiddenException.class, this::callShort);
    }

    @Test
    void tooManyRequestsSaysWhenToComeBack() {
        server.answers(429, Map.of("MS-CV", Samples.MS_CV, "Retry-After", "15"), "");
        CreateSessionResponse.TooManyRequests answer =
                assertInstanceOf(CreateSessionResponse.TooManyRequests.class, call());
        assertEquals(Optional.of(15L), answer.retryAfter());
    }

    @Test
    void internalServerErrorHasTheError() {
        server.answers(500, JSON, Samples.error("InternalServerError", "An internal server error occurred."));
        assertInstanceOf(CreateSessionResponse.InternalServerError.class, call());
        assertThrows(InternalServerErrorException.class, this::callShort);
    }

    @Test
    void conflictIsTheDefault() {
        server.answers(409, JSON, Samples.error("Conflict", "A resource already exists under the given ID."));
        CreateSessionResponse.Default answer = assertInstanceOf(CreateSessionResponse.Default.class, call());
        assertEquals(409, answer.head().status());
        assertEquals("Conflict", answer.body().error().code());
        assertEquals(Optional.of(Samples.MS_CV), answer.msCv());
    }

    @Test
    void whatIsNotDocumentedIsKept() {
        server.answers(502, Map.of("Content-Type", "text/html"), "<h1>Bad Gateway</h1>");
        UndocumentedResponse answer = assertInstanceOf(UndocumentedResponse.class, call());
        assertEquals("<h1>Bad Gateway</h1>", answer.body().text());
        ApiException thrown = assertThrows(UndocumentedException.class, this::callShort);
        assertEquals(502, thrown.status());
    }

    @Test
    void asynchronousTwinsAnswerAlike() {
        server.answers(201, JSON, Samples.session());
        assertEquals(
                Samples.SESSION_ID,
                client.createSessionAsync(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS)
                        .join()
                        .id());
        assertInstanceOf(
                CreateSessionResponse.Created.class,
                client.createSessionWithResponseAsync(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS)
                        .join());
    }
}
