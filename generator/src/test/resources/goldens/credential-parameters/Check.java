package com.example;

import com.example.api.ApiClient;
import com.example.api.HeaderOptions;
import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.http.HeaderField;
import dev.tenon.runtime.http.HttpTransport;
import dev.tenon.runtime.http.TransportRequest;
import dev.tenon.runtime.http.TransportResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A key is sent once. */
final class Check implements Runnable {
    private static final List<String> SENT = new ArrayList<>();

    @Override
    public void run() {
        try (ApiClient client = ApiClient.builder()
                .transport(new Recorder())
                .key(() -> "k")
                .xKey(() -> "h")
                .build()) {
            client.twice();
            client.twiceToo();
            client.header(HeaderOptions.builder().xKey("q").build());
            client.open("own");
        }
        List<String> expected =
                List.of("/twice?key=k []", "/twice?key=k []", "/header?X-Key=q&key=k [h]", "/open?key=own []");
        if (!SENT.equals(expected)) {
            throw new AssertionError(SENT);
        }
    }

    private static final class Recorder implements HttpTransport {
        @Override
        public CompletableFuture<TransportResponse> send(TransportRequest request) {
            SENT.add(request.uri().getRawPath() + "?" + request.uri().getRawQuery() + " "
                    + request.fields().stream()
                            .filter(field -> field.name().equals("X-Key"))
                            .map(HeaderField::value)
                            .toList());
            return CompletableFuture.completedFuture(new TransportResponse(204, List.of(), Bytes.empty()));
        }

        @Override
        public void close() {}
    }
}
