package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodecs;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams that break off after their first value: it is read, what is only half there is none, and the end is a failure of a type. */
@Timeout(60)
class StreamFaultTest {
    private static final CallOptions HURRIED =
            CallOptions.builder().idleTimeout(Duration.ofMillis(300)).build();

    /** Values one after the other: a whole one, and the beginning of another. */
    private enum Kind {
        LINES("application/jsonl", "1\n", "2"),
        TEXTS("application/json-seq", "\u001e1\n\u001e", "2"),
        EVENTS("text/event-stream", "data: 1\n\n", "data: 2\n");

        private final String mediaType;
        private final String whole;
        private final String half;

        Kind(String mediaType, String whole, String half) {
            this.mediaType = mediaType;
            this.whole = whole;
            this.half = half;
        }

        Iterable<Integer> values(Answer answer) {
            return this == EVENTS ? answer.events(JsonCodecs.INT).data() : answer.items(JsonCodecs.INT, mediaType);
        }
    }

    /** What the server does after the beginning of the second value. */
    private enum Fault {
        RESET_IN_A_CHUNK,
        END_IN_A_CHUNK,
        NO_LAST_CHUNK,
        SIZE_OF_A_CHUNK_IS_NO_NUMBER,
        SHORTER_THAN_ITS_LENGTH,
        RESET_BEFORE_ITS_LENGTH,
        NOTHING_MORE;

        private boolean chunked() {
            return this != SHORTER_THAN_ITS_LENGTH && this != RESET_BEFORE_ITS_LENGTH;
        }

        void begin(Socket socket, String mediaType, String text) throws IOException {
            String head = "HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\n";
            String framing = chunked() ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: 99\r\n\r\n";
            RawServer.write(socket, head + framing + (chunked() ? chunk(text) : text));
        }

        void goOn(Socket socket, String text) throws IOException, InterruptedException {
            switch (this) {
                case RESET_IN_A_CHUNK, END_IN_A_CHUNK -> RawServer.write(socket, "63\r\n" + text);
                case NO_LAST_CHUNK, NOTHING_MORE -> RawServer.write(socket, chunk(text));
                case SIZE_OF_A_CHUNK_IS_NO_NUMBER -> RawServer.write(socket, chunk(text) + "xyz\r\n");
                case SHORTER_THAN_ITS_LENGTH, RESET_BEFORE_ITS_LENGTH -> RawServer.write(socket, text);
            }
            if (this == RESET_IN_A_CHUNK || this == RESET_BEFORE_ITS_LENGTH) {
                Thread.sleep(50);
                socket.setSoLinger(true, 0);
                socket.close();
            } else if (this != NOTHING_MORE) {
                socket.shutdownOutput();
            }
        }

        private static String chunk(String text) {
            return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
        }
    }

    static Stream<Arguments> faultsOfValues() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(kind, fault)));
    }

    @ParameterizedTest
    @MethodSource("faultsOfValues")
    void valuesThatBreakOff(Kind kind, Fault fault) throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        RawServer.Script script = (socket, number) -> {
            fault.begin(socket, kind.mediaType, kind.whole);
            read.await();
            fault.goOn(socket, kind.half);
        };
        AnswerDecoder<Iterable<Integer>> decoder = kind::values;
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            Iterator<Integer> values =
                    caller.call(request(kind.mediaType), decoder, HURRIED).iterator();
            assertEquals(1, values.next());
            read.countDown();
            assertThrows(TransportException.class, values::hasNext);
            assertTrue(server.peerLeaves(), "the connection stays open");
            assertFalse(server.requests().size() > 1, "a stream is not asked for again");
        }
    }

    @ParameterizedTest
    @EnumSource
    void octetsThatBreakOff(Fault fault) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        RawServer.Script script = (socket, number) -> {
            fault.begin(socket, "application/pdf", "one");
            begun.await();
            fault.goOn(socket, "two");
        };
        AnswerDecoder<BodyStream> decoder = answer -> answer.stream("application/pdf");
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            BodyStream body = caller.call(request("application/pdf"), decoder, HURRIED);
            begun.countDown();
            assertThrows(TransportException.class, body::bytes);
            assertTrue(server.peerLeaves(), "the connection stays open");
        }
    }

    private static ApiRequest request(String mediaType) {
        return ApiRequest.builder("watch", "GET")
                .path("/numbers")
                .streams(mediaType)
                .build();
    }
}
