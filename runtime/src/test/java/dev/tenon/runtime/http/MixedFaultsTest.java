package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.runtime.json.JsonCodecs;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client and a service whose every answer is wrong in another way. {@code -Dload.calls=10000} makes more of it. */
@Timeout(600)
class MixedFaultsTest {
    private static final int CALLS = Integer.getInteger("load.calls", 300);
    /** More than the JVM opens for itself in a while, such as for a class or a selector, and less than one for each call. */
    private static final long FEW = 20;

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String LAST = "Connection: close\r\n";
    private static final String JSON = OK + "Content-Type: application/json\r\n";

    /**
     * What a server says before it ends or resets the connection, and how the call then ends. Answers that are whole say that the
     * connection ends: the next request could otherwise be sent there.
     */
    private record Fault(String said, boolean reset, Class<? extends ClientException> outcome) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault("", true, TransportException.class),
            new Fault(JSON + "Content-Length: 9\r\n\r\n\"", true, TransportException.class),
            new Fault(JSON + "Transfer-Encoding: chunked\r\n\r\n9\r\n\"ab", false, TransportException.class),
            new Fault(JSON + "Content-Length: 9\r\n\r\n\"ab\"", false, TransportException.class),
            new Fault(JSON + LAST + "Content-Length: 2\r\n\r\n\"ab\"", false, ResponseDecodingException.class),
            new Fault(
                    OK + LAST + "Content-Type: text/html\r\nContent-Length: 4\r\n\r\n<p/>",
                    false,
                    ResponseDecodingException.class),
            new Fault(JSON + LAST + "Content-Length: 3\r\n\r\n\"\u00ff\"", false, ResponseDecodingException.class));

    private static void serve(Socket socket, int number) throws IOException {
        Fault fault = FAULTS.get((number - 1) % FAULTS.size());
        RawServer.write(socket, fault.said());
        if (fault.reset()) {
            socket.setSoLinger(true, 0);
            socket.close();
        } else {
            socket.shutdownOutput();
        }
    }

    @Test
    void everyFaultHasItsExceptionAndNothingIsLeft() throws Exception {
        assumeTrue(Files.isDirectory(DESCRIPTORS), "no " + DESCRIPTORS + " to count open files with");
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (RawServer server = new RawServer(MixedFaultsTest::serve)) {
            // Loads the classes of a client, each of which may open a file.
            round(server, FAULTS.size());
            long open = descriptors();
            round(server, CALLS - CALLS % FAULTS.size());
            long left = descriptors();
            for (int look = 0; look < 250 && left > open + FEW; look++) {
                Thread.sleep(20);
                left = descriptors();
            }
            assertTrue(left <= open + FEW, open + " open files became " + left);
        }
        ConnectionTest.noThreadIsLeft(before);
    }

    /** Calls of a POST are not made again, so that each call meets the fault of its number. */
    private static void round(RawServer server, int calls) {
        try (ApiCaller caller = Calls.caller(server)) {
            for (int call = 0; call < calls; call++) {
                Fault fault = FAULTS.get(call % FAULTS.size());
                ClientException ended = assertThrows(
                        ClientException.class,
                        () -> caller.call(
                                Calls.request("POST"),
                                answer -> answer.json(JsonCodecs.STRING),
                                CallOptions.defaults()));
                assertEquals(fault.outcome(), ended.getClass(), () -> "after " + fault);
            }
            assertEquals(0, server.requests().size() % FAULTS.size());
        }
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.count();
        }
    }
}
