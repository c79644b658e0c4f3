package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodecs;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What servers do wrong, over raw sockets: each fault has a typed outcome, and leaves no connection. */
@Timeout(60)
class FaultTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /** What ends a call of a POST, so that nothing is tried again. */
    private static Map<String, RawServer.Script> broken() {
        Map<String, RawServer.Script> faults = new LinkedHashMap<>();
        faults.put("reset before the status line", (socket, number) -> reset(socket));
        faults.put("reset in the status line", resetAfter("HTTP/1.1 2"));
        faults.put("reset in the header fields", resetAfter("HTTP/1.1 200 OK\r\nContent-"));
        faults.put("reset before the body", resetAfter(HEAD + "Content-Length: 2\r\n\r\n"));
        faults.put("reset in the body", resetAfter(HEAD + "Content-Length: 2\r\n\r\n4"));
        faults.put("reset in a chunk", resetAfter(HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n4"));
        faults.put("end before the status line", endAfter(""));
        faults.put("end in the status line", endAfter("HTTP/1.1 200"));
        faults.put("end in the header fields", endAfter(HEAD));
        faults.put("body shorter than its length", endAfter(HEAD + "Content-Length: 9\r\n\r\n42"));
        faults.put("chunk shorter than its size", endAfter(HEAD + "Transfer-Encoding: chunked\r\n\r\n9\r\n42"));
        faults.put("no last chunk", endAfter(HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n42\r\n"));
        faults.put("size of a chunk is no number", endAfter(HEAD + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n42"));
        faults.put("length is no number", endAfter(HEAD + "Content-Length: many\r\n\r\n42"));
        faults.put("length is negative", endAfter(HEAD + "Content-Length: -7\r\n\r\n42"));
        faults.put("no HTTP", endAfter("SSH-2.0-OpenSSH_9.6\r\n\r\n"));
        faults.put("status is no number", endAfter("HTTP/1.1 abc OK\r\n\r\n"));
        faults.put("status of two digits", endAfter("HTTP/1.1 20 OK\r\nContent-Length: 0\r\n\r\n"));
        faults.put("header of a megabyte", endAfter(HEAD + "X-Long: " + "x".repeat(1 << 20) + "\r\n\r\n"));
        faults.put("header fields without end", FaultTest::endlessHead);
        return faults;
    }

    private static void endlessHead(Socket socket, int number) throws IOException {
        RawServer.write(socket, HEAD);
        String field = "X-Field: " + "x".repeat(1000) + "\r\n";
        while (true) {
            RawServer.write(socket, field);
        }
    }

    @TestFactory
    Stream<DynamicTest> brokenAnswerIsATransportException() {
        return broken().entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
                    TransportException broken = failure(fault.getValue(), TransportException.class);
                    assertTrue(
                            TransportProblems.failure(broken.getCause()).isPresent(), "no failure of the connection");
                    assertTrue(
                            broken.getMessage().startsWith("postThing: no whole answer came from http://localhost:"),
                            broken.getMessage());
                }));
    }

    /** Answers that are whole, and not what was asked for. */
    private static Map<String, String> undecodable() {
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put("no body", "Content-Type: application/json\r\nContent-Length: 0\r\n\r\n");
        faults.put("half a document", "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{");
        faults.put("another content type", "Content-Type: text/html\r\nContent-Length: 2\r\n\r\n42");
        faults.put("no UTF-8", "Content-Type: application/json\r\nContent-Length: 3\r\n\r\n\"\u00ff\"");
        faults.put(
                "body after a length that is too short",
                "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n\"a\"");
        return faults;
    }

    @TestFactory
    Stream<DynamicTest> wrongAnswerIsADecodingException() {
        return undecodable().entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.getKey(),
                        () -> failure(
                                endAfter("HTTP/1.1 200 OK\r\n" + fault.getValue()), ResponseDecodingException.class)));
    }

    private static <E extends ClientException> E failure(RawServer.Script script, Class<E> type) throws Exception {
        try (RawServer server = new RawServer(script);
                ApiCaller caller = Calls.caller(server)) {
            E failure = assertThrows(
                    type, () -> caller.call(post(), answer -> answer.json(JsonCodecs.STRING), CallOptions.defaults()));
            assertEquals(1, server.requests().size());
            // Before Java 21 the JDK keeps a connection for ever whose answer has a malformed head.
            boolean lost = failure instanceof TransportException
                    && TransportProblems.isMalformed(failure.getCause())
                    && Runtime.version().feature() < 21;
            assertTrue(lost || server.peerLeaves(), "the connection stays open");
            return failure;
        }
    }

    @Test
    void headThatComesTooSlowlyMeetsTheDeadline() throws Exception {
        slowly("HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(100_000));
    }

    @Test
    void bodyThatComesTooSlowlyMeetsTheDeadline() throws Exception {
        slowly(HEAD + "Content-Length: 100000\r\n\r\n" + "x".repeat(100_000));
    }

    /** Some drops end the call between head and body. */
    private static void slowly(String answer) throws Exception {
        for (int millis = 1; millis <= 10; millis += 3) {
            int pause = millis;
            RawServer.Script dripping = (socket, number) -> {
                for (char c : answer.toCharArray()) {
                    RawServer.write(socket, String.valueOf(c));
                    Thread.sleep(pause);
                }
            };
            try (RawServer server = new RawServer(dripping);
                    ApiCaller caller = Calls.caller(server)) {
                CallOptions hurried = CallOptions.defaults().withTimeout(Duration.ofMillis(400));
                assertThrows(CallTimeoutException.class, () -> caller.call(post(), Calls.STATUS, hurried));
                // A machine that is busy may not even have connected by then.
                assertTrue(server.requests().isEmpty() || server.peerLeaves(), "the connection stays open");
            }
        }
    }

    /** More than the buffers of both sides hold, so that sending it is under way when the connection ends. */
    private static ApiRequest upload() {
        return ApiRequest.builder("postThing", "POST")
                .path("/things")
                .body("application/octet-stream", RequestBody.of(() -> new Zeros(50_000_000), 50_000_000))
                .build();
    }

    /** A body of zeros, so many of them. */
    private static final class Zeros extends BlockStream {
        private int left;

        Zeros(int left) {
            this.left = left;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            int count = Math.min(length, left);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }

    @Test
    void resetWhileTheBodyIsSentIsATransportException() throws Exception {
        try (RawServer server = new RawServer((socket, number) -> reset(socket));
                ApiCaller caller = Calls.caller(server)) {
            TransportException broken = assertThrows(
                    TransportException.class, () -> caller.call(upload(), Calls.STATUS, CallOptions.defaults()));
            assertEquals(1, server.requests().size(), broken.toString());
        }
    }

    /** RFC 9110 §7.5: a server may answer before it has the whole request. */
    @Test
    void answerWhileTheBodyIsSentIsTheAnswer() throws Exception {
        RawServer.Script refusing = (socket, number) -> {
            RawServer.write(socket, "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n");
            socket.getInputStream().skipNBytes(50_000_000);
        };
        try (RawServer server = new RawServer(refusing);
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(413, caller.call(upload(), Calls.STATUS, CallOptions.defaults()));
        }
    }

    /** RFC 9110 §15.2: a client has to read past any number of interim answers. */
    @Test
    void interimAnswersAreReadPast() throws Exception {
        String interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
                + "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";
        try (RawServer server = new RawServer(endAfter(interim + Calls.ok("\"a\"")));
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(200, caller.call(post(), Calls.STATUS, CallOptions.defaults()));
        }
    }

    /** What follows a 204 is no body of it (RFC 9110 §15.3.5), and must not become the next answer. */
    @Test
    void bodyAfter204IsNoAnswerToTheNextCall() throws Exception {
        RawServer.Script smuggling = (socket, number) -> {
            if (number == 1) {
                RawServer.write(socket, "HTTP/1.1 204 No Content\r\n\r\n" + Calls.ok("\"smuggled\""));
                RawServer.readHead(socket);
            }
            RawServer.write(socket, Calls.ok("\"right\""));
        };
        try (RawServer server = new RawServer(smuggling);
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(204, caller.call(post(), Calls.STATUS, CallOptions.defaults()));
            String next = caller.call(Calls.get(), answer -> answer.json(JsonCodecs.STRING), CallOptions.defaults());
            assertEquals("right", next);
        }
    }

    private static ApiRequest post() {
        return ApiRequest.builder("postThing", "POST")
                .path("/things")
                .json("application/json", JsonCodecs.STRING, "text")
                .build();
    }

    private static RawServer.Script endAfter(String text) {
        return (socket, number) -> {
            RawServer.write(socket, text);
            socket.shutdownOutput();
        };
    }

    private static RawServer.Script resetAfter(String text) {
        return (socket, number) -> {
            RawServer.write(socket, text);
            Thread.sleep(50);
            reset(socket);
        };
    }

    /** Without lingering, closing sends a reset instead of an end. */
    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
