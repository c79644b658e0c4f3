package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A request as {@link HttpClient} takes it. The JDK's builder is not used: it gives a {@code HEAD} an empty body, whose length is then
 * sent, and keeps the header fields once more.
 */
final class JdkRequest extends HttpRequest {
    private final TransportRequest request;
    private final HttpHeaders headers;
    private final Optional<BodyPublisher> body;

    /**
     * @param proxyLogin what a proxy is told
     * @throws UnreadableBodyException if the source of the body cannot be read
     */
    JdkRequest(TransportRequest request, Optional<HeaderField> proxyLogin) throws IOException {
        this.request = request;
        headers = headers(request, proxyLogin);
        body = request.body().isPresent() ? Optional.of(publisher(request.body().get())) : none(request.method());
    }

    private static HttpHeaders headers(TransportRequest request, Optional<HeaderField> proxyLogin) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HeaderField field : request.fields()) {
            List<String> one = List.of(field.value());
            List<String> earlier = fields.putIfAbsent(field.name(), one);
            if (earlier != null) {
                List<String> all = new ArrayList<>(earlier);
                all.addAll(one);
                fields.put(field.name(), all);
            }
        }
        if (Compression.isAskedFor(request)) {
            fields.put("Accept-Encoding", List.of("gzip"));
        }
        proxyLogin.ifPresent(login -> fields.putIfAbsent(login.name(), List.of(login.value())));
        return HttpHeaders.of(fields, (name, value) -> true);
    }

    /** Where no body is expected, {@code Content-Length} is not sent (RFC 9110 §8.6), since Java 19; before, the JDK sends 0. */
    private static Optional<BodyPublisher> none(String method) {
        return switch (method) {
            case "GET", "HEAD", "DELETE", "OPTIONS", "TRACE" -> Optional.empty();
            default -> Optional.of(BodyPublishers.noBody());
        };
    }

    private static BodyPublisher publisher(RequestBody body) throws IOException {
        if (body instanceof MemoryBody memory) {
            return BodyPublishers.ofByteArray(memory.bytes().toByteArray());
        }
        try {
            OptionalLong length = body.length();
            StreamPublisher stream = new StreamPublisher(body, length);
            if (length.isEmpty()) {
                return BodyPublishers.fromPublisher(stream);
            }
            if (length.getAsLong() > 0) {
                return BodyPublishers.fromPublisher(stream, length.getAsLong());
            }
            try (InputStream nothing = body.open()) {
                // A stream that was given as such may be one that goes on, and is not waited for.
                if (body.isReplayable() && nothing.read() >= 0) {
                    throw StreamPublisher.tooLong(0);
                }
            }
            return BodyPublishers.noBody();
        } catch (IOException | RuntimeException problem) {
            throw new UnreadableBodyException(problem);
        }
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    /** Over plain HTTP no upgrade to HTTP/2 is asked for: many servers mistake it. */
    @Override
    public Optional<HttpClient.Version> version() {
        return "http".equalsIgnoreCase(request.uri().getScheme())
                ? Optional.of(HttpClient.Version.HTTP_1_1)
                : Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public Optional<BodyPublisher> bodyPublisher() {
        return body;
    }

    /** The runtime has deadlines of its own. */
    @Override
    public Optional<Duration> timeout() {
        return Optional.empty();
    }

    @Override
    public boolean expectContinue() {
        return false;
    }
}
