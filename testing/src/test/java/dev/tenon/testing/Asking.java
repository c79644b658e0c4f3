package dev.tenon.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Sends requests as they are written down, without any client of Tenon's. */
final class Asking {
    static final String TRACE = "X-Trace: 30ea64bd-100f-4bf0-adc9-29fa45d4880c";
    static final Path PETS = Path.of("src/test/resources/pets.yaml");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final ContractServer server;

    Asking(ContractServer server) {
        this.server = server;
    }

    HttpResponse<String> send(String method, String target, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.endpoint() + target))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (String header : headers) {
            String[] field = header.split(": ", 2);
            request.header(field[0], field[1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
