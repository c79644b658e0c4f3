package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

    @Test
    void aFieldMayBeThereTwice() throws IOException {
        List<HeaderField> fields = List.of(new HeaderField("X-A", "1"), new HeaderField("x-a", "2"));
        TransportRequest request =
                new TransportRequest("GET", URI.create("http://localhost/"), fields, Optional.empty(), 1);
        assertEquals(
                List.of("1", "2"),
                new JdkRequest(request, Optional.empty()).headers().allValues("X-A"));
    }
}
