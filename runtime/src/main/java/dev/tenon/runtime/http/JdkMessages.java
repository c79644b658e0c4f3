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
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(
                        request.method(),
                        request.body().isPresent()
                                ? publisher(request.body().get())
                                : HttpRequest.BodyPublishers.noBody());
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        request.fields().forEach(field -> builder.header(field.name(), field.value()));
        if (Compression.isAskedFor(request)) {
            builder.header("Accept-Encoding", "gzip");
        }
        return builder.build();
    }

    private static HttpRequest.BodyPublisher publisher(RequestBody body) throws IOException {
        if (body instanceof MemoryBody memory) {
            return HttpRequest.BodyPublishers.ofByteArray(memory.bytes().toByteArray());
        }
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
