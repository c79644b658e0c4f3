package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ConnectionTest {
    private static final RawServer.Script SILENT = (socket, number) -> Thread.sleep(20);
    private static final RawServer.Script HALF =
            (socket, number) -> RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n12");

    @Test
    void serviceThatSaysNothingMeetsTheDeadline() throws Exception {
        meetsTheDeadline(SILENT);
    }

    @Test
    void serviceThatStopsInTheMiddleMeetsTheDeadline() throws Exception {
        meetsTheDeadline(HALF);
    }

    private static void meetsTheDeadline(RawServer.Script script) throws Exception {
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            CallOptions hurried = CallOptions.defaults().withTimeout(Duration.ofMillis(300));
            CallTimeoutException late =
                    assertThrows(CallTimeoutException.class, () -> caller.call(Calls.get(), Calls.STATUS, hurried));
            assertEquals("readThing: no answer within PT0.3S in 1 attempt", late.getMessage());
            assertTrue(server.peerLeaves(), "the connection stays open");
        }
    }

    @Test
    void bodyThatGoesOnForEverIsCutOff() throws Exception {
        RawServer.Script endless = (socket, number) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                RawServer.write(socket, "400\r\n" + "x".repeat(0x400) + "\r\n");
            }
        };
        tooLarge(endless);
    }

    @Test
    void bodyThatIsAnnouncedTooLongIsNotReadToItsEnd() throws Exception {
        tooLarge((socket, number) ->
                RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n" + "x".repeat(5000)));
    }

    private static void tooLarge(RawServer.Script script) throws Exception {
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            CallOptions small = CallOptions.defaults().withMaxResponseBytes(4096);
            ResponseTooLargeException large =
                    assertThrows(ResponseTooLargeException.class, () -> caller.call(Calls.get(), Calls.STATUS, small));
            assertEquals(4096, large.limit());
            assertEquals(1, server.requests().size());
            assertTrue(server.peerLeaves(), "the connection stays open");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\n\r\n1234",
                "Transfer-Encoding: chunked\r\n\r\n2\r\n12\r\n2\r\n34\r\n0\r\n\r\n"
            })
    void asMuchAsIsAllowedIsRead(String answer) throws Exception {
        ApiRequest streamed = ApiRequest.builder("readThing", "GET")
                .path("/things/1")
                .streams("text/plain")
                .build();
        CallOptions four = CallOptions.defaults().withMaxResponseBytes(4);
        CallOptions three = CallOptions.defaults().withMaxResponseBytes(3);
        AnswerDecoder<String> text = found -> found.stream("text/plain").text();
        try (RawServer server =
                        new RawServer(RawServer.answering("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + answer));
                ApiCaller caller = Calls.caller(server)) {
            for (ApiRequest request : List.of(Calls.get(), streamed)) {
                assertEquals("1234", caller.call(request, text, four));
                assertThrows(ResponseTooLargeException.class, () -> caller.call(request, text, three));
            }
        }
    }

    @Test
    void cancelledFutureEndsTheConnection() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawServer server = new RawServer((socket, number) -> arrived.countDown());
                ApiCaller caller = Calls.caller(server)) {
            CompletableFuture<Integer> future = caller.callAsync(Calls.get(), Calls.STATUS, CallOptions.defaults());
            assertTrue(arrived.await(5, TimeUnit.SECONDS));
            assertTrue(future.cancel(true));
            assertTrue(server.peerLeaves(), "the connection stays open");
        }
    }

    @Test
    void interruptEndsTheConnectionAndStaysSet() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawServer server = new RawServer((socket, number) -> arrived.countDown());
                ApiCaller caller = Calls.caller(server)) {
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread waiting = new Thread(() -> {
                try {
                    caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults());
                } catch (CallInterruptedException interrupted) {
                    flag.complete(Thread.currentThread().isInterrupted());
                }
            });
            waiting.start();
            assertTrue(arrived.await(5, TimeUnit.SECONDS));
            waiting.interrupt();
            assertTrue(flag.get(5, TimeUnit.SECONDS), "the interrupt is lost");
            assertTrue(server.peerLeaves(), "the connection stays open");
        }
    }

    @Test
    void closingEndsCallsUnderWay() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (RawServer server = new RawServer((socket, number) -> arrived.countDown())) {
            ApiCaller caller = Calls.caller(server);
            CompletableFuture<Integer> future = caller.callAsync(Calls.get(), Calls.STATUS, CallOptions.defaults());
            assertTrue(arrived.await(5, TimeUnit.SECONDS));
            caller.close();
            ExecutionException ended = assertThrows(ExecutionException.class, () -> future.get(5, TimeUnit.SECONDS));
            ClientClosedException closed = assertInstanceOf(ClientClosedException.class, ended.getCause());
            assertEquals("readThing: the client was closed during the call", closed.getMessage());
            assertThrows(
                    ClientClosedException.class, () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
            CompletableFuture<Integer> late = caller.callAsync(Calls.get(), Calls.STATUS, CallOptions.defaults());
            ExecutionException refused = assertThrows(ExecutionException.class, late::get);
            assertInstanceOf(ClientClosedException.class, refused.getCause());
        }
    }

    @Test
    void closingLeavesNoThreadAndNoConnection() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        RawServer.Script keepAlive = (socket, number) -> RawServer.write(socket, Calls.ok("1"));
        try (RawServer server = new RawServer(keepAlive)) {
            try (ApiCaller caller = Calls.caller(server)) {
                caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults());
            }
            assertTrue(server.peerLeaves(), "the connection stays open");
        }
        noThreadIsLeft(before);
    }

    @Test
    void closingAfterARefusedConnectionLeavesNoThread() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (ApiCaller caller = ApiCaller.builder()
                .endpoint(URI.create("http://localhost:1"))
                .options(CallOptions.defaults().withRetry(Calls.QUICK))
                .build()) {
            assertThrows(
                    TransportException.class, () -> caller.call(Calls.get(), Calls.STATUS, CallOptions.defaults()));
        }
        noThreadIsLeft(before);
    }

    static void noThreadIsLeft(Set<Thread> before) throws InterruptedException {
        Set<String> left = Set.of("before the first look");
        for (int look = 0; look < 100 && !left.isEmpty(); look++) {
            Thread.sleep(20);
            left = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread))
                    .map(Thread::getName)
                    .filter(name -> name.startsWith("tenon-") || name.startsWith("HttpClient-"))
                    .collect(Collectors.toSet());
        }
        assertEquals(Set.of(), left);
    }

    @Test
    void whoIsNotReachedIsNamed() throws Exception {
        ApiRequest elsewhere = ApiRequest.builder("readThing", "GET")
                .path("/")
                .server("http://localhost:1/v1")
                .build();
        CallOptions once = CallOptions.defaults().withRetry(RetryPolicy.none());
        String redirect = Calls.answer("302 Found", "Location: http://localhost:1/\r\n", "");
        try (RawServer server = new RawServer(RawServer.answering(redirect));
                ApiCaller caller =
                        ApiCaller.builder().defaultEndpoint(server.uri()).build()) {
            TransportException own =
                    assertThrows(TransportException.class, () -> caller.call(elsewhere, Calls.STATUS, once));
            assertEquals("readThing: could not connect to http://localhost:1", own.getMessage());
            TransportException redirected = assertThrows(
                    TransportException.class,
                    () -> caller.call(Calls.get(), Calls.STATUS, once.withRedirects(RedirectPolicy.anyOrigin())));
            assertEquals("readThing: could not connect to http://localhost:1", redirected.getMessage());
        }
    }

    /** It would carry credentials to wherever a service points. */
    @Test
    void aClientThatFollowsRedirectsIsRefused() {
        for (HttpClient.Redirect redirect : List.of(HttpClient.Redirect.ALWAYS, HttpClient.Redirect.NORMAL)) {
            HttpClient client =
                    HttpClient.newBuilder().followRedirects(redirect).build();
            assertThrows(IllegalArgumentException.class, () -> JdkTransport.of(client));
        }
    }

    @Test
    void connectionsAreSetOnceOnly() {
        ApiCaller.Builder builder = ApiCaller.builder()
                .endpoint(URI.create("https://api.example.com"))
                .transport(JdkTransport.of(HttpClient.newHttpClient()))
                .connection(ConnectionOptions.defaults());
        assertThrows(IllegalStateException.class, builder::build);
    }

    @Test
    void limitsAreFinite() {
        Duration forever = ChronoUnit.FOREVER.getDuration();
        assertThrows(
                IllegalArgumentException.class,
                () -> ConnectionOptions.defaults().withConnectTimeout(forever));
        ClientCredentials.Builder tokens =
                ClientCredentials.builder(URI.create("https://localhost/token"), "id", () -> "secret");
        assertThrows(IllegalArgumentException.class, () -> tokens.timeout(forever));
    }
}
