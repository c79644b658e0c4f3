package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.runtime.json.JsonCodecs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that are read while they come. */
class StreamingTest {
    private static final AnswerDecoder<BodyStream> PDF = answer -> answer.stream("application/pdf");
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n";

    private static ApiRequest request() {
        return ApiRequest.builder("download", "GET")
                .path("/report")
                .streams("application/pdf")
                .build();
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    @Test
    void aBodyIsHandedOutBeforeItsEnd() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        RawServer.Script script = (socket, number) -> {
            RawServer.write(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk("one"));
            read.await();
            RawServer.write(socket, chunk("two") + "0\r\n\r\n");
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server);
                BodyStream body = caller.call(request(), PDF, CallOptions.defaults())) {
            InputStream in = body.inputStream();
            assertEquals("one", new String(in.readNBytes(3), StandardCharsets.US_ASCII));
            read.countDown();
            assertEquals("two", new String(in.readAllBytes(), StandardCharsets.US_ASCII));
            assertEquals(-1, in.read());
        }
    }

    @Test
    void readsAsOctetsAndTextAndTellsItsLength() throws Exception {
        String answer = HEAD + "Content-Length: 2\r\n\r\n\u00c3\u00bc";
        try (RawServer server = new RawServer(RawServer.answering(answer));
                ApiCaller caller = Calls.caller(server)) {
            BodyStream body = caller.call(request(), PDF, CallOptions.defaults());
            assertEquals(OptionalLong.of(2), body.length());
            assertEquals("\u00fc", body.text());
            assertArrayEquals(
                    new byte[] {(byte) 0xc3, (byte) 0xbc},
                    caller.call(request(), PDF, CallOptions.defaults()).bytes().toByteArray());
        }
    }

    /** It says nothing else, so that it is what is documented. */
    @Test
    void anAnswerWithoutAMediaTypeIsTheDocumentedOne() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1";
        try (RawServer server = new RawServer(RawServer.answering(answer));
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(
                    "1", caller.call(request(), PDF, CallOptions.defaults()).text());
            assertEquals(1, caller.call(request(), Calls.INT, CallOptions.defaults()));
            assertEquals(
                    List.of(1),
                    caller
                            .call(
                                    request(),
                                    found -> found.items(JsonCodecs.INT, "application/jsonl"),
                                    CallOptions.defaults())
                            .stream()
                            .toList());
            AnswerDecoder<EventStream<String>> events = Answer::textEvents;
            assertThrows(ResponseDecodingException.class, () -> caller.call(request(), events, CallOptions.defaults()));
        }
    }

    @Test
    void goesToAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("report.pdf"), "old");
        String text = "x".repeat(1_000_000);
        try (RawServer server = new RawServer(RawServer.answering(HEAD + "Content-Length: 1000000\r\n\r\n" + text));
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(
                    file,
                    caller.call(request(), PDF, CallOptions.defaults().withMaxResponseBytes(10))
                            .writeTo(file));
            assertEquals(text, Files.readString(file));
        }
    }

    @Test
    void aBodyThatIsCutOffLeavesNoFile(@TempDir Path folder) throws Exception {
        String cutOff = HEAD + "Content-Length: 10\r\n\r\n12345";
        CountDownLatch open = new CountDownLatch(1);
        RawServer.Script script = (socket, number) -> {
            RawServer.write(socket, cutOff);
            open.await();
            socket.shutdownOutput();
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            BodyStream body = caller.call(request(), PDF, CallOptions.defaults());
            open.countDown();
            TransportException problem =
                    assertThrows(TransportException.class, () -> body.writeTo(folder.resolve("report.pdf")));
            assertEquals("download: the body of the answer was cut off", problem.getMessage());
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(List.of(), files.toList());
            }
        }
    }

    @Test
    void aTruncatedChunkIsAnErrorAndNoEnd() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        RawServer.Script script = (socket, number) -> {
            RawServer.write(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk("one") + "5\r\ntw");
            open.await();
            socket.shutdownOutput();
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            BodyStream body = caller.call(request(), PDF, CallOptions.defaults());
            open.countDown();
            assertThrows(TransportException.class, body::text);
        }
    }

    @Test
    void memoryIsBounded() throws Exception {
        BodyStream body;
        RawServer.Script endless = (socket, number) -> {
            RawServer.write(socket, HEAD + "\r\n");
            byte[] much = new byte[64 * 1024];
            while (true) {
                socket.getOutputStream().write(much);
            }
        };
        try (RawServer server = new RawServer(endless);
                ApiCaller caller = Calls.caller(server)) {
            body = caller.call(request(), PDF, CallOptions.defaults().withMaxResponseBytes(200_000));
            assertThrows(ResponseTooLargeException.class, body::bytes);
            assertTrue(server.peerLeaves());
        }
    }

    @Test
    void closingEndsTheConnection() throws Exception {
        RawServer.Script script = (socket, number) -> RawServer.write(socket, HEAD + "Content-Length: 10\r\n\r\n1");
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            BodyStream body = caller.call(request(), PDF, CallOptions.defaults());
            assertEquals('1', body.inputStream().read());
            body.close();
            assertTrue(server.peerLeaves());
            assertThrows(IOException.class, body.inputStream()::read);
        }
    }

    @Test
    void closingTheClientEndsAReadThatWaits() throws Exception {
        RawServer.Script script = (socket, number) -> RawServer.write(socket, HEAD + "Content-Length: 10\r\n\r\n1");
        try (RawServer server = new RawServer(script)) {
            ApiCaller caller = Calls.caller(server);
            BodyStream body = caller.call(request(), PDF, CallOptions.defaults());
            InputStream in = body.inputStream();
            assertEquals('1', in.read());
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(body::text);
            caller.close();
            ExecutionException ended = assertThrows(ExecutionException.class, () -> waiting.get(10, TimeUnit.SECONDS));
            ClientClosedException closed = assertInstanceOf(ClientClosedException.class, ended.getCause());
            assertEquals("download: the client was closed during the call", closed.getMessage());
            assertEquals(
                    "the transport is closed",
                    assertThrows(IOException.class, in::read).getMessage());
            assertTrue(server.peerLeaves());
        }
    }

    @Test
    void theTimeoutOfTheCallEndsWithTheHeadAndPausesAreLimited() throws Exception {
        RawServer.Script script = (socket, number) -> RawServer.write(socket, HEAD + "Content-Length: 10\r\n\r\n1");
        CallOptions options = CallOptions.builder()
                .timeout(Duration.ofSeconds(5))
                .idleTimeout(Duration.ofMillis(50))
                .build();
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            BodyStream body = caller.call(request(), PDF, options);
            TransportException problem = assertThrows(TransportException.class, body::text);
            assertEquals("download: nothing of the body came for PT0.05S", problem.getMessage());
            assertInstanceOf(HttpTimeoutException.class, problem.getCause());
            assertTrue(server.peerLeaves());
        }
    }

    @Test
    void anInterruptedReaderLeaves() throws Exception {
        RawServer.Script script = (socket, number) -> RawServer.write(socket, HEAD + "Content-Length: 10\r\n\r\n1");
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            BodyStream body = caller.call(request(), PDF, CallOptions.defaults());
            Thread.currentThread().interrupt();
            assertThrows(CallInterruptedException.class, body::text);
            assertTrue(Thread.interrupted());
            assertTrue(server.peerLeaves());
        }
    }

    @Test
    void anotherContentTypeIsRefusedAndLeavesNoConnection() throws Exception {
        String page = Calls.answer("200 OK", "Content-Type: text/html\r\n", "<h1>login</h1>");
        try (RawServer server = new RawServer(RawServer.answering(page));
                ApiCaller caller = Calls.caller(server)) {
            ResponseDecodingException problem = assertThrows(
                    ResponseDecodingException.class, () -> caller.call(request(), PDF, CallOptions.defaults()));
            assertEquals(
                    "download: cannot read the answer 200: expected application/pdf, found text/html; it starts with"
                            + " <h1>login</h1>",
                    problem.getMessage());
        }
    }

    @Test
    void aDecoderThatFailsLeavesNoConnection() throws Exception {
        RawServer.Script script = (socket, number) -> RawServer.write(socket, HEAD + "Content-Length: 10\r\n\r\n1");
        AnswerDecoder<String> failing = answer -> {
            throw new IllegalStateException("mistake");
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            assertThrows(IllegalStateException.class, () -> caller.call(request(), failing, CallOptions.defaults()));
            assertTrue(server.peerLeaves());
        }
    }

    @Test
    void aFutureThatWasCancelledLeavesNoConnection() throws Exception {
        CountDownLatch decoding = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        RawServer.Script script = (socket, number) -> RawServer.write(socket, HEAD + "Content-Length: 10\r\n\r\n1");
        AnswerDecoder<BodyStream> slow = answer -> {
            decoding.countDown();
            try {
                cancelled.await();
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
            return PDF.decode(answer);
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            CompletableFuture<BodyStream> future = caller.callAsync(request(), slow, CallOptions.defaults());
            decoding.await();
            future.cancel(true);
            cancelled.countDown();
            assertTrue(server.peerLeaves());
        }
    }

    @Test
    void compressedBodiesAreDecodedOnTheWay() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(new byte[1024 * 1024]);
            }
        }
        RawServer.Script script = (socket, number) -> {
            RawServer.write(socket, HEAD + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
            socket.getOutputStream().write(packed.toByteArray());
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server);
                BodyStream body = caller.call(request(), PDF, CallOptions.defaults())) {
            long count = 0;
            byte[] chunk = new byte[64 * 1024];
            InputStream in = body.inputStream();
            int read;
            while ((read = in.read(chunk)) >= 0) {
                count += read;
            }
            assertEquals(100L * 1024 * 1024, count);
            assertEquals(OptionalLong.empty(), body.length());
        }
    }

    @Test
    void errorsComeAsAWhole() throws Exception {
        String error = Calls.answer("500 Oops", "Content-Type: application/pdf\r\n", "why");
        try (RawServer server = new RawServer(RawServer.answering(error));
                ApiCaller caller = Calls.caller(server)) {
            RawBody body = caller.call(request(), Answer::body, CallOptions.defaults());
            assertEquals("why", body.text());
        }
    }

    @Test
    void aBodyThatNobodyReadsFreesItsConnectionIfItIsSmall() throws Exception {
        RawServer.Script script = (socket, number) -> {
            RawServer.write(socket, HEAD + "Content-Length: 3\r\n\r\none");
            InputStream in = socket.getInputStream();
            StringBuilder second = new StringBuilder();
            while (second.indexOf("\r\n\r\n") < 0) {
                second.append((char) in.read());
            }
            RawServer.write(socket, HEAD + "Content-Length: 3\r\n\r\ntwo");
        };
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            BodyStream forgotten = caller.call(request(), PDF, CallOptions.defaults());
            // Its whole body is here once its end can be read.
            assertEquals(3, forgotten.length().getAsLong());
            assertFalse(forgotten.inputStream().readNBytes(3).length < 3);
            assertEquals(-1, forgotten.inputStream().read());
            assertEquals(
                    "two", caller.call(request(), PDF, CallOptions.defaults()).text());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void jsonMayBeReadFromAStreamToo() throws Exception {
        ApiRequest any =
                ApiRequest.builder("download", "GET").path("/r").streams("*/*").build();
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("7")));
                ApiCaller caller = Calls.caller(server)) {
            AnswerDecoder<Integer> number = answer -> answer.json(JsonCodecs.INT);
            assertEquals(7, caller.call(any, number, CallOptions.defaults()));
        }
    }

    /** As any new file, it is readable for whoever the user wants to read new files. */
    @Test
    void aFileIsNotForItsOwnerAlone(@TempDir Path folder) throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path usual = Files.writeString(folder.resolve("usual"), "x");
        Path file = folder.resolve("report.pdf");
        try (RawServer server = new RawServer(RawServer.answering(HEAD + "Content-Length: 1\r\n\r\nx"));
                ApiCaller caller = Calls.caller(server)) {
            caller.call(request(), PDF, CallOptions.defaults()).writeTo(file);
            assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
        }
    }
}
