package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The octets of messages, sent and received without an HTTP client. */
class WireTest {
    private final ContractServer server = ContractServer.start(Asking.PETS);

    @AfterEach
    void stop() {
        server.close();
    }

    /** Everything that the server sends until it closes the connection. */
    private String exchange(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void requestsFollowEachOtherOnAConnection() throws IOException {
        String answers = exchange("""
            HEAD /v1/pets/1 HTTP/1.1
            Host: x

            POST /v1/pets HTTP/1.1
            Host: x
            Authorization: Basic YTpi
            Content-Type: text/plain
            Expect: 100-continue
            Transfer-Encoding: chunked

            3;x=y
            hel
            2
            lo
            0
            Trailer: t

            GET /v1/pets/1 HTTP/1.1
            Host: x
            Connection: close

            """);
        assertEquals("""
            HTTP/1.1 204\s

            HTTP/1.1 100 Continue

            HTTP/1.1 201\s
            Content-Type: application/json
            Content-Length: 24

            {"id":0,"name":"string"}HTTP/1.1 200\s
            Content-Type: application/json
            Content-Length: 24
            Connection: close

            {"id":0,"name":"string"}""", answers.replace("\r\n", "\n"));
        server.requireValid();
        assertEquals("hello", server.requests().get(1).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        400 | GET /\\n\\n                                             | 'GET /' is no request line
        400 | GET http://x/ HTTP/1.1\\n\\n                            | 'http://x/' is no request target in origin form
        400 | GET / HTTP/1.1\\nno field\\n\\n                          | 'no field' is no header field
        400 | GET / HTTP/1.1\\nContent-Length: x\\n\\n                 | 'x' is no length
        400 | GET /v1/pets/%zz HTTP/1.1\\n\\n                       | '%zz' is no percent-encoded octet of the target
        400 | GET /v1/pets/7% HTTP/1.1\\n\\n                        | '%' is no percent-encoded octet of the target
        400 | GET /v1/pets?limit=1%4 HTTP/1.1\\n\\n                 | '%4' is no percent-encoded octet of the target
        413 | GET / HTTP/1.1\\nContent-Length: 999999999999\\n\\n      | a body of 999999999999 octets; 67108864 are allowed
        413 | GET / HTTP/1.1\\nTransfer-Encoding: chunked\\n\\nfffffff\\n | a body of 268435455 octets; 67108864 are allowed
        400 | GET / HTTP/1.1\\nTransfer-Encoding: gzip\\n\\n           | the length of the body is not clear
        400 | GET / HTTP/1.1\\nContent-Length: 1\\nContent-Length: 2\\n\\nab | the length of the body is not clear
        400 | GET / HTTP/1.1\\nContent-Length: +1\\n\\na               | '+1' is no length
        400 | GET / HTTP/1.1\\nTransfer-Encoding: chunked\\n\\n1\\nab\\n0\\n\\n | a chunk is longer than it says
        """)
    void whatIsNoRequestIsRefused(int status, String request, String problem) throws IOException {
        String answer = exchange(request.replace("\\n", "\n"));
        assertTrue(answer.startsWith("HTTP/1.1 " + status) && answer.contains(problem), answer);
        assertTrue(server.violations().get(0).message().startsWith(problem));
        assertEquals(0, server.requests().size());
    }

    /** RFC 3986 §2.1: two hexadecimal digits follow a percent sign. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        POST /v1/pets HTTP/1.1 | name=%no | createPet: request: '%no' is no percent-encoded octet
        POST /v1/pets HTTP/1.1 | %=Tom    | createPet: request: '%' is no percent-encoded octet
        GET /v1/pets HTTP/1.1\\nCookie: flavour=%1 |  | listPets: request: '%1' is no percent-encoded octet
        """)
    void malformedPercentEncodingIsRefused(String head, String form, String problem) throws IOException {
        String body = form == null ? "" : form;
        String answer = exchange(head.replace("\\n", "\n") + """

            Authorization: Basic YTpi
            X-Trace: x
            Content-Type: application/x-www-form-urlencoded
            Connection: close
            Content-Length:\s""" + body.length() + "\n\n" + body);
        assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains(problem), answer);
        assertEquals(1, server.requests().size());
    }

    @Test
    void aClosedServerLeavesNeitherPortNorThread() throws IOException {
        try (Socket idle =
                new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            exchange("GET /v1/pets/1 HTTP/1.1\nConnection: close\n\n");
            server.close();
            server.close();
            assertEquals(-1, idle.getInputStream().read());
        }
        assertThrows(ConnectException.class, () -> exchange("GET / HTTP/1.1\n\n"));
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tenon-testing"))
                .count();
        assertEquals(0, threads);
    }
}
