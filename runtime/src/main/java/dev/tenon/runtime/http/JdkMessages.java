package dev.tenon.runtime.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Requests and answers as {@link HttpClient} has them. */
final class JdkMessages {
    private JdkMessages() {}

    /** Over plain HTTP no upgrade to HTTP/2 is asked for: many servers mistake it. */
    static HttpRequest request(TransportRequest request) throws IOException {
        HttpRequest.Builder builder = method(HttpRequest.newBuilder(request.uri()), request);
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        request.fields().forEach(field -> builder.header(field.name(), field.value()));
        if (Compression.isAskedFor(request)) {
            builder.header("Accept-Encoding", "gzip");
        }
        return builder.build();
    }

    /** Where no body is expected, {@code Content-Length} is not sent (RFC 9110 §8.6), since Java 19; before, the JDK sends 0. */
    private static HttpRequest.Builder method(HttpRequest.Builder builder, TransportRequest request)
            throws IOException {
        if (request.body().isPresent()) {
            return builder.method(request.method(), publisher(request.body().get()));
        }
        return switch (request.method()) {
            case "GET" -> builder.GET();
            case "DELETE" -> builder.DELETE();
            default -> builder.method(request.method(), HttpRequest.BodyPublishers.noBody());
        };
    }

    private static HttpRequest.BodyPublisher publisher(RequestBody body) throws IOException {
        if (body instanceof MemoryBody memory) {
            return HttpRequest.BodyPublishers.ofByteArray(memory.bytes().toByteArray());
        }
        try {
            OptionalLong length = body.length();
            StreamPublisher stream = new StreamPublisher(body);
            if (length.isEmpty()) {
                return HttpRequest.BodyPublishers.fromPublisher(stream);
            }
            if (length.getAsLong() > 0) {
                return HttpRequest.BodyPublishers.fromPublisher(stream, length.getAsLong());
            }
            body.open().close();
            return HttpRequest.BodyPublishers.noBody();
        } catch (IOException problem) {
            throw new UnreadableBodyException(problem);
        }
    }

    /** Without the pseudo header fields of HTTP/2, and those that tell of a coding that was undone. */
    static TransportResponse response(TransportRequest request, HttpResponse<TransportBody> response) {
        boolean decoded = Compression.isCompressed(request, response.headers());
        List<HeaderField> fields = new ArrayList<>();
        response.headers().map().forEach((name, values) -> {
            if (!name.startsWith(":") && !(decoded && Compression.isOfCodedBody(name))) {
                values.forEach(value -> fields.add(new HeaderField(name, value)));
            }
        });
        return new TransportResponse(response.statusCode(), fields, response.body());
    }
}
