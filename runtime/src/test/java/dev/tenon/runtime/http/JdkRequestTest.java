package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkRequestTest {
    /** RFC 9110 §8.6: what has no body announces its length, unless none is expected. */
    @ParameterizedTest
    @CsvSource({"GET, -1", "HEAD, -1", "DELETE, -1", "OPTIONS, -1", "TRACE, -1", "POST, 0", "PUT, 0", "PATCH, 0"})
    void lengthOfNoBodyIsSentWhereOneIsExpected(String method, long length) throws IOException {
        HttpRequest message = new JdkRequest(
                new TransportRequest(method, URI.create("http://localhost/"), List.of(), Optional.empty(), 1),
                Optional.empty());
        assertEquals(method, message.method());
        assertEquals(
                length,
                message.bodyPublisher()
                        .map(HttpRequest.BodyPublisher::contentLength)
                        .orElse(-1L));
    }
}
