package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodecs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class RequestBodyTest {
    private static final byte[] OCTETS = octets(300_000);

    @Test
    void octetsAndFilesSayTheirLength(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("octets"), OCTETS);
        assertArrives(RequestBody.of(OCTETS), "300000");
        assertArrives(RequestBody.of(file), "300000");
        assertArrives(RequestBody.of(new ByteArrayInputStream(OCTETS), OCTETS.length), "300000");
        assertArrives(RequestBody.of(() -> Files.newInputStream(file), OCTETS.length), "300000");
    }

    @Test
    void streamsOfUnknownLengthAreChunked() throws Exception {
        assertArrives(RequestBody.of(new ByteArrayInputStream(OCTETS)), "");
        assertArrives(RequestBody.of(() -> new ByteArrayInputStream(OCTETS)), "");
    }

    private static void assertArrives(RequestBody body, String length) throws IOException {
        try (BodyServer server = new BodyServer();
                ApiCaller caller = caller(server)) {
            assertEquals(204, caller.call(put(body), Calls.STATUS, CallOptions.defaults()));
            assertArrayEquals(OCTETS, server.only().body());
            assertEquals(length, server.only().field("Content-Length"));
            assertEquals(length.isEmpty() ? "chunked" : "", server.only().field("Transfer-Encoding"));
            assertEquals("application/octet-stream", server.only().field("Content-Type"));
        }
    }

    @Test
    void itemsAreLinesOfJson() throws Exception {
        try (BodyServer server = new BodyServer();
                ApiCaller caller = caller(server)) {
            RequestBody lines =
                    RequestBody.lines(JsonCodecs.list(JsonCodecs.LONG), List.of(List.of(1L, 2L), List.of()));
            assertTrue(lines.isReplayable());
            assertEquals(204, caller.call(put(lines), Calls.STATUS, CallOptions.defaults()));
            assertEquals("[1,2]\n[]\n", new String(server.only().body(), StandardCharsets.UTF_8));
            assertEquals("chunked", server.only().field("Transfer-Encoding"));
        }
    }

    @Test
    void emptyBodiesHaveLengthZero() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        try (BodyServer server = new BodyServer();
                ApiCaller caller = caller(server)) {
            caller.call(put(RequestBody.of(new byte[0])), Calls.STATUS, CallOptions.defaults());
            caller.call(put(RequestBody.of(noting(new byte[0], closed), 0)), Calls.STATUS, CallOptions.defaults());
            assertEquals(2, server.received().size());
            server.received().forEach(request -> assertEquals("0", request.field("Content-Length")));
        }
        assertTrue(closed.get());
    }

    @Test
    void aFileOfOneOctetIsABody(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("octet"), new byte[1]);
        try (BodyServer server = new BodyServer();
                ApiCaller caller = caller(server)) {
            assertEquals(204, caller.call(put(RequestBody.of(file)), Calls.STATUS, CallOptions.defaults()));
            assertArrayEquals(new byte[1], server.only().body());
        }
    }

    @Test
    void anEmptyFileIsABody(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("empty"));
        try (BodyServer server = new BodyServer(503);
                ApiCaller caller = caller(server)) {
            CallOptions quick = CallOptions.defaults().withRetry(Calls.QUICK);
            assertEquals(204, caller.call(put(RequestBody.of(file)), Calls.STATUS, quick));
            assertEquals(2, server.received().size());
            server.received().forEach(request -> assertEquals("0", request.field("Content-Length")));
        }
    }

    /** It may be a connection, from which nothing comes for hours. */
    @Test
    void aStreamOfLengthZeroIsNotReadFrom() throws Exception {
        InputStream goesOn = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("it was read");
            }
        };
        try (BodyServer server = new BodyServer();
                ApiCaller caller = caller(server)) {
            assertEquals(204, caller.call(put(RequestBody.of(goesOn, 0)), Calls.STATUS, CallOptions.defaults()));
            assertEquals("0", server.only().field("Content-Length"));
        }
    }

    @Test
    void streamIsClosedWhenSent() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        try (BodyServer server = new BodyServer();
                ApiCaller caller = caller(server)) {
            caller.call(put(RequestBody.of(noting(OCTETS, closed))), Calls.STATUS, CallOptions.defaults());
        }
        assertTrue(closed.get());
    }

    @Test
    void streamIsClosedWhenTheCallIsGivenUp() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                return length;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        try (RawServer silent = new RawServer((socket, number) -> Thread.sleep(60_000));
                ApiCaller caller = Calls.caller(silent)) {
            CallOptions hurried = CallOptions.defaults().withTimeout(java.time.Duration.ofMillis(300));
            assertThrows(
                    CallTimeoutException.class, () -> caller.call(put(RequestBody.of(endless)), Calls.STATUS, hurried));
            assertTrue(closed.await(5, TimeUnit.SECONDS), "the stream stays open");
        }
    }

    @Test
    void streamThatFailsFailsTheCall() throws Exception {
        IOException broken = new IOException("the disk is gone");
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }
        };
        assertUnreadable(RequestBody.of(failing), "the disk is gone");
        assertUnreadable(
                RequestBody.of((RequestBody.Source) () -> {
                    throw broken;
                }),
                "the disk is gone");
    }

    /** A file to which somebody writes while it is sent, for example. */
    @Test
    void aBodyOfAnotherLengthThanSaidFailsTheCall() throws Exception {
        RequestBody.Source octets = () -> new ByteArrayInputStream(OCTETS);
        assertUnreadable(RequestBody.of(octets, 300_001), "it ends after 300000 of 300001 octets");
        assertUnreadable(RequestBody.of(octets, 299_999), "it is longer than the 299999 octets that were announced");
        assertUnreadable(RequestBody.of(octets, 0), "it is longer than the 0 octets that were announced");
        assertUnreadable(RequestBody.of(new ByteArrayInputStream(OCTETS), 300_001), "300000 of 300001");
    }

    @Test
    void aBodyIsSentThatCannotBeClosed() throws Exception {
        assertArrives(
                RequestBody.of(() -> new ByteArrayInputStream(OCTETS) {
                    @Override
                    public void close() {
                        throw new IllegalStateException("it cannot be closed");
                    }
                }),
                "");
    }

    @Test
    void missingFileFailsTheCall(@TempDir Path folder) throws Exception {
        assertUnreadable(RequestBody.of(folder.resolve("missing")), "missing");
    }

    /** Once: what cannot be read now cannot be read in a moment. */
    private static void assertUnreadable(RequestBody body, String reason) throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        CallInterceptor counting = call -> new CallObserver() {
            @Override
            public void onFailure(AttemptView attempt, Throwable problem) {
                attempts.incrementAndGet();
            }
        };
        try (BodyServer server = new BodyServer();
                ApiCaller caller = ApiCaller.builder()
                        .endpoint(server.uri())
                        .interceptor(counting)
                        .options(CallOptions.defaults().withRetry(Calls.QUICK))
                        .build()) {
            TransportException problem = assertThrows(
                    TransportException.class, () -> caller.call(put(body), Calls.STATUS, CallOptions.defaults()));
            assertTrue(problem.getMessage().endsWith(": the body of the request cannot be read"), problem.getMessage());
            assertTrue(String.valueOf(problem.getCause()).contains(reason), String.valueOf(problem.getCause()));
            assertEquals(1, attempts.get());
        }
    }

    @Test
    void onlyStreamsThatWereGivenAsSuchCannotBeSentAgain() throws Exception {
        RequestBody once = RequestBody.of(new ByteArrayInputStream(OCTETS));
        assertFalse(once.isReplayable());
        assertArrayEquals(OCTETS, once.open().readAllBytes());
        assertThrows(IOException.class, once::open);
        for (RequestBody body : new RequestBody[] {
            RequestBody.of(OCTETS), RequestBody.of("x"), RequestBody.of(() -> new ByteArrayInputStream(OCTETS))
        }) {
            assertTrue(body.isReplayable());
            assertArrayEquals(body.open().readAllBytes(), body.open().readAllBytes());
        }
    }

    @Test
    void replayableBodyIsSentAgain() throws Exception {
        try (BodyServer server = new BodyServer(503, 204);
                ApiCaller caller = caller(server)) {
            RequestBody body = RequestBody.of(() -> new ByteArrayInputStream(OCTETS));
            assertEquals(204, caller.call(put(body), Calls.STATUS, CallOptions.defaults()));
            assertEquals(2, server.received().size());
            assertArrayEquals(OCTETS, server.received().get(1).body());
        }
    }

    @Test
    void streamIsNotSentAgain() throws Exception {
        try (BodyServer server = new BodyServer(503, 204);
                ApiCaller caller = caller(server)) {
            RequestBody body = RequestBody.of(new ByteArrayInputStream(OCTETS));
            assertEquals(503, caller.call(put(body), Calls.STATUS, CallOptions.defaults()));
            assertArrayEquals(OCTETS, server.only().body());
        }
    }

    @Test
    void bodiesAreCompressedIfAskedFor() throws Exception {
        CallOptions compressed = CallOptions.builder().compressedRequests(true).build();
        AtomicBoolean closed = new AtomicBoolean();
        RequestBody[] bodies = {
            RequestBody.of(OCTETS),
            RequestBody.of(() -> new ByteArrayInputStream(OCTETS), OCTETS.length),
            RequestBody.of(noting(OCTETS, closed))
        };
        for (RequestBody body : bodies) {
            try (BodyServer server = new BodyServer();
                    ApiCaller caller = caller(server)) {
                caller.call(put(body), Calls.STATUS, compressed);
                assertEquals("gzip", server.only().field("Content-Encoding"));
                // What is in memory has a length that is known, also compressed.
                assertEquals(body == bodies[0] ? "" : "chunked", server.only().field("Transfer-Encoding"));
                InputStream plain = new GZIPInputStream(
                        new ByteArrayInputStream(server.only().body()));
                assertArrayEquals(OCTETS, plain.readAllBytes());
            }
        }
        assertTrue(closed.get());
    }

    @Test
    void requestWithoutBodyIsNotCompressed() throws Exception {
        try (BodyServer server = new BodyServer();
                ApiCaller caller = caller(server)) {
            caller.call(
                    Calls.get(),
                    Calls.STATUS,
                    CallOptions.builder().compressedRequests(true).build());
            assertEquals("", server.only().field("Content-Encoding"));
        }
    }

    /** Nobody ever reads it, and its caller was told that it is closed. */
    @ParameterizedTest
    @CsvSource({
        "refused, false",
        "refused, true",
        "credential, false",
        "credential, true",
        "closed, false",
        "closed, true",
        "interrupted, false",
        "compressed, false"
    })
    void aStreamThatIsNotSentIsClosed(String reason, boolean async) throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        ApiRequestBuilder request = ApiRequest.builder("putThing", "PUT")
                .path("/")
                .body("application/octet-stream", RequestBody.of(noting(OCTETS, closed)));
        CallOptions options = CallOptions.builder()
                .compressedRequests(reason.equals("compressed"))
                .build();
        try (ApiCaller caller =
                ApiCaller.builder().endpoint(URI.create("http://localhost:1")).build()) {
            switch (reason) {
                case "credential" -> request.security("key");
                case "closed" -> caller.close(Duration.ZERO);
                case "interrupted" -> Thread.currentThread().interrupt();
                default -> {}
            }
            if (async) {
                CompletableFuture<Integer> call = caller.callAsync(request.build(), Calls.STATUS, options);
                assertThrows(ExecutionException.class, call::get);
            } else {
                assertThrows(ClientException.class, () -> caller.call(request.build(), Calls.STATUS, options));
            }
            assertEquals(reason.equals("interrupted"), Thread.interrupted());
            assertTrue(closed.get(), "the stream stays open");
        }
    }

    /** A future fails with what the call would throw, whatever that is. */
    @Test
    void aServerThatIsNotKnownFailsTheFutureAndClosesTheStream() {
        AtomicBoolean closed = new AtomicBoolean();
        ApiRequest request = ApiRequest.builder("putThing", "PUT")
                .path("/")
                .server("https://{region}.example.com")
                .body("application/octet-stream", RequestBody.of(noting(OCTETS, closed)))
                .build();
        try (ApiCaller caller = ApiCaller.builder()
                .defaultEndpoint(URI.create("http://localhost:1"))
                .interceptor(call -> new CallObserver() {})
                .build()) {
            CompletableFuture<Integer> call = caller.callAsync(request, Calls.STATUS, CallOptions.defaults());
            assertInstanceOf(
                    IllegalStateException.class,
                    assertThrows(ExecutionException.class, call::get).getCause());
        }
        assertTrue(closed.get(), "the stream stays open");
    }

    private static InputStream noting(byte[] octets, AtomicBoolean closed) {
        return new ByteArrayInputStream(octets) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
    }

    private static ApiRequest put(RequestBody body) {
        return ApiRequest.builder("writeThing", "PUT")
                .path("/things/1")
                .body("application/octet-stream", body)
                .build();
    }

    private static ApiCaller caller(BodyServer server) {
        return ApiCaller.builder()
                .endpoint(server.uri())
                .options(CallOptions.defaults().withRetry(Calls.QUICK))
                .build();
    }

    private static byte[] octets(int count) {
        byte[] octets = new byte[count];
        new Random(1).nextBytes(octets);
        return octets;
    }
}
