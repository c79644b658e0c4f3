package dev.tenon.remoterendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.remoterendering.model.CreateSessionSettings;
import dev.tenon.remoterendering.model.SessionSize;
import dev.tenon.runtime.http.CallOptions;
import dev.tenon.runtime.http.CallTimeoutException;
import dev.tenon.runtime.http.ClientException;
import dev.tenon.runtime.http.MissingCredentialException;
import dev.tenon.runtime.http.RequestValidationException;
import dev.tenon.runtime.http.ResponseDecodingException;
import dev.tenon.runtime.http.ResponseTooLargeException;
import dev.tenon.runtime.http.ResponseValidation;
import dev.tenon.runtime.http.ResponseValidationException;
import dev.tenon.runtime.http.RetryPolicy;
import dev.tenon.runtime.http.TransportException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong between a client and a service: each has one typed outcome. */
class FailuresTest {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final CallOptions ONCE = CallOptions.defaults().withRetry(RetryPolicy.none());

    private final Loopback server = new Loopback();
    private final RemoteRenderingClient client = Samples.client(server.uri());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private void call(CallOptions options) {
        client.with(options).createSession(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS);
    }

    private <X extends ClientException> X failure(Class<X> type, CallOptions options) {
        X thrown = assertThrows(type, () -> call(options));
        assertEquals("createSession", thrown.operation());
        assertHidesToken(thrown);
        return thrown;
    }

    private static void assertHidesToken(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains("secret-token"), trace.toString());
    }

    @Test
    void retryAfterIsObeyedThenCreated() {
        server.answers(429, Map.of("Retry-After", "1"), "").answers(201, JSON, Samples.session());
        long begin = System.nanoTime();
        call(CallOptions.defaults());
        assertEquals(2, server.received().size());
        assertTrue(System.nanoTime() - begin >= Duration.ofMillis(900).toNanos(), "came back too early");
    }

    @Test
    void refusedConnection() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (RemoteRenderingClient lonely = Samples.client(nobody)) {
            TransportException thrown = assertThrows(
                    TransportException.class,
                    () -> lonely.createSession(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS));
            assertTrue(thrown.getMessage().contains(nobody.getAuthority()), thrown.getMessage());
            assertHidesToken(thrown);
        }
    }

    @Test
    void slowServer() {
        server.answersLate(201, Samples.session(), 5_000);
        long begin = System.nanoTime();
        failure(CallTimeoutException.class, CallOptions.defaults().withTimeout(Duration.ofMillis(200)));
        assertTrue(System.nanoTime() - begin < Duration.ofSeconds(4).toNanos(), "waited for the server");
    }

    @Test
    void bodyCutOff() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> cutOff(socket));
            thread.start();
            URI uri = URI.create("http://127.0.0.1:" + socket.getLocalPort());
            try (RemoteRenderingClient cut = Samples.client(uri)) {
                assertThrows(
                        TransportException.class,
                        () -> cut.with(ONCE).createSession(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS));
            }
            thread.join(5_000);
        }
    }

    private static void cutOff(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            connection.getInputStream().read(new byte[8192]);
            String head =
                    "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"id\":";
            connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The test sees what the client makes of it.
            return;
        }
    }

    @Test
    void invalidJson() {
        server.answers(201, JSON, "{\"id\": ");
        ResponseDecodingException thrown = failure(ResponseDecodingException.class, ONCE);
        assertEquals(201, thrown.head().status());
    }

    @Test
    void nullWhereNoneIsAllowed() {
        server.answers(201, JSON, "{\"id\": null, \"size\": \"Standard\", \"status\": \"Ready\"}");
        ResponseDecodingException thrown = failure(ResponseDecodingException.class, ONCE);
        assertTrue(thrown.getMessage().contains("/id: expected a string, found null"), thrown.getMessage());
    }

    @Test
    void missingProperties() {
        server.answers(201, JSON, "{\"id\": \"x\"}");
        ResponseDecodingException thrown = failure(ResponseDecodingException.class, ONCE);
        assertTrue(thrown.getMessage().contains("size, status"), thrown.getMessage());
    }

    @Test
    void oversizedBody() {
        server.answers(201, JSON, Samples.session());
        failure(ResponseTooLargeException.class, ONCE.withMaxResponseBytes(20));
    }

    @Test
    void malformedHeader() {
        server.answers(429, Map.of("Retry-After", "soon"), "");
        CreateSessionResponse.TooManyRequests answer = assertInstanceOf(
                CreateSessionResponse.TooManyRequests.class,
                client.with(ONCE).createSessionWithResponse(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS));
        assertThrows(ResponseDecodingException.class, answer::retryAfter);
    }

    @Test
    void answersAreValidatedAsAsked() {
        server.answers(201, JSON, Samples.session().replace("Starting", "Paused"));
        call(ONCE);
        try (RemoteRenderingClient strict = RemoteRenderingClient.builder()
                .endpoint(server.uri())
                .bearerToken(() -> Samples.TOKEN)
                .responseValidation(ResponseValidation.enforce())
                .build()) {
            ResponseValidationException thrown = assertThrows(
                    ResponseValidationException.class,
                    () -> strict.with(ONCE).createSession(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS));
            assertEquals("/status", thrown.violations().asList().get(0).pointer());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "é", "a b", "line\n", "../x", "a/b"})
    void wrongSessionIdIsNotSent(String sessionId) {
        RequestValidationException thrown = assertThrows(
                RequestValidationException.class,
                () -> client.createSession(Samples.ACCOUNT, sessionId, Samples.SETTINGS));
        assertEquals("/path/session_id", thrown.violations().asList().get(0).pointer());
        assertEquals(List.of(), server.received());
    }

    @Test
    void allViolationsComeAtOnce() {
        CreateSessionSettings wrong = CreateSessionSettings.builder()
                .maxLeaseTimeMinutes(1441)
                .size(SessionSize.of("Huge"))
                .build();
        RequestValidationException thrown = assertThrows(
                RequestValidationException.class, () -> client.createSession(Samples.ACCOUNT, "x".repeat(257), wrong));
        assertEquals(
                List.of("/path/session_id", "/body/maxLeaseTimeMinutes", "/body/size"),
                thrown.violations().asList().stream()
                        .map(violation -> violation.pointer())
                        .toList());
    }

    @Test
    void missingCredential() {
        try (RemoteRenderingClient anonymous =
                RemoteRenderingClient.builder().endpoint(server.uri()).build()) {
            assertThrows(
                    MissingCredentialException.class,
                    () -> anonymous.createSession(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS));
        }
        assertEquals(List.of(), server.received());
    }

    @Test
    void cancellingEndsTheCall() {
        server.answersLate(201, Samples.session(), 5_000);
        CompletableFuture<?> call = client.createSessionAsync(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS);
        call.cancel(true);
        assertTrue(call.isCancelled());
    }

    @Test
    void closingEndsCallsAndThreads() throws InterruptedException {
        server.answersLate(201, Samples.session(), 3_000);
        RemoteRenderingClient closing = Samples.client(server.uri());
        CompletableFuture<?> call = closing.createSessionAsync(Samples.ACCOUNT, Samples.SESSION_ID, Samples.SETTINGS);
        closing.close();
        CompletionException thrown = assertThrows(CompletionException.class, call::join);
        assertInstanceOf(TransportException.class, thrown.getCause());
        assertEquals(0, threadsAfterClosing());
    }

    /** On Java 17 the JDK's own thread ends once its client has been collected. */
    private long threadsAfterClosing() throws InterruptedException {
        client.close();
        long alive = 1;
        for (int i = 0; i < 100 && alive > 0; i++) {
            System.gc();
            Thread.sleep(50);
            alive = Stream.of(Thread.getAllStackTraces().keySet().toArray(Thread[]::new))
                    .filter(thread -> thread.getName().startsWith("tenon-")
                            || thread.getName().startsWith("HttpClient-"))
                    .count();
        }
        return alive;
    }
}
