package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodecs;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that break HTTP or exhaust a client: each has an outcome of a type, and ends its connection. */
class HostileAnswersTest {
    private static final AnswerDecoder<Integer> INT = answer -> answer.json(JsonCodecs.INT);
    private static final String JSON = "Content-Type: application/json\r\n";

    private static int call(RawServer.Script script) throws Exception {
        try (RawServer server = new RawServer(script)) {
            return call(server, CallOptions.defaults());
        }
    }

    private static int call(RawServer server, CallOptions options) {
        try (ApiCaller caller = Calls.caller(server)) {
            return caller.call(Calls.get(), INT, options.withRetry(RetryPolicy.none()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n1",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: -5\r\n\r\n1",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: x\r\n\r\n1",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n1",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n1",
                "HTTP/1.1 204 No Content\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n1",
                "HTTP/1.1 200 OK\r\nContent-Ty",
                "HTTP/1.1 2x0 OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n\r\n",
                ""
            })
    void whatIsNoWholeAnswer(String answer) {
        assertThrows(TransportException.class, () -> call(RawServer.answering(answer)));
    }

    @Test
    void aFieldWithoutEnd() throws Exception {
        RawServer.Script endless = (socket, number) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\nX: ");
            byte[] much = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                socket.getOutputStream().write(much);
            }
        };
        try (RawServer server = new RawServer(endless)) {
            assertThrows(TransportException.class, () -> call(server, CallOptions.defaults()));
        }
    }

    /** Nor is it received any further, by a client that goes on. */
    @ParameterizedTest
    @CsvSource({"identity, ResponseTooLargeException", "gzip, TransportException"})
    void aBodyWithoutEnd(String coding, String problem) throws Exception {
        RawServer.Script endless = (socket, number) -> {
            RawServer.write(socket, "HTTP/1.1 200 OK\r\n" + JSON + "Content-Encoding: " + coding + "\r\n\r\n");
            while (true) {
                socket.getOutputStream().write(new byte[64 * 1024]);
            }
        };
        CallOptions small =
                CallOptions.defaults().withMaxResponseBytes(1_000_000).withRetry(RetryPolicy.none());
        try (RawServer server = new RawServer(endless);
                ApiCaller caller = Calls.caller(server)) {
            ClientException refused = assertThrows(ClientException.class, () -> caller.call(Calls.get(), INT, small));
            assertEquals(problem, refused.getClass().getSimpleName());
            assertTrue(server.peerLeaves());
        }
    }

    @Test
    void octetsThatComeOneByOneTakeLittleMoreThanTheirRoom() {
        int octets = 4_000_000;
        List<ByteBuffer> piece = List.of(ByteBuffer.allocate(1));
        LimitedBody gathering = new LimitedBody(octets);
        long before = heap();
        for (int i = 0; i < octets; i++) {
            piece.get(0).clear().put(0, (byte) i);
            gathering.onNext(piece);
        }
        long taken = heap() - before;
        gathering.onComplete();
        TransportBody body = gathering.getBody().toCompletableFuture().join();
        assertTrue(taken < 8 * octets, octets + " octets take " + taken);
        byte[] whole = ((TransportBody.Whole) body).bytes().toByteArray();
        assertEquals(octets, whole.length);
        for (int i = 0; i < octets; i++) {
            assertEquals((byte) i, whole[i]);
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aBodyThatGrowsWhenDecoded() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(new byte[1024 * 1024]);
            }
        }
        RawServer.Script bomb = (socket, number) -> {
            String fields = JSON + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n";
            RawServer.write(socket, "HTTP/1.1 200 OK\r\n" + fields + "\r\n");
            socket.getOutputStream().write(packed.toByteArray());
        };
        try (RawServer server = new RawServer(bomb)) {
            assertThrows(
                    ResponseTooLargeException.class,
                    () -> call(server, CallOptions.defaults().withMaxResponseBytes(1_000_000)));
        }
    }

    @Test
    void textThatIsNoUtf8() {
        String body = Calls.answer("200 OK", JSON, "\"\u00ff\"");
        assertThrows(ResponseDecodingException.class, () -> call(RawServer.answering(body)));
    }

    @Test
    void anotherContentType() {
        String body = Calls.answer("200 OK", "Content-Type: text/html\r\n", "7");
        assertThrows(ResponseDecodingException.class, () -> call(RawServer.answering(body)));
    }

    @Test
    void interimAnswersArePassedOver() throws Exception {
        String interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n";
        assertEquals(7, call(RawServer.answering(interim + Calls.ok("7"))));
    }

    @Test
    void headHasNoBodyWhateverItsLength() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 99\r\n\r\n";
        ApiRequest request = ApiRequest.builder("peek", "HEAD")
                .path("/")
                .streams("application/pdf")
                .build();
        try (RawServer server = new RawServer(RawServer.answering(head));
                ApiCaller caller = Calls.caller(server)) {
            AnswerDecoder<RawBody> raw = Answer::body;
            assertTrue(caller.call(request, raw, CallOptions.defaults()).isEmpty());
        }
    }
}
