package com.example;

import com.example.api.ApiClient;
import com.example.api.ReposOperations;
import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.http.CallOptions;
import dev.tenon.runtime.http.HeaderField;
import dev.tenon.runtime.http.HttpTransport;
import dev.tenon.runtime.http.TransportRequest;
import dev.tenon.runtime.http.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Groups share the client's caller and the options of the client that they come from. */
final class Check implements Runnable {
    @Override
    public void run() {
        List<TransportRequest> sent = new ArrayList<>();
        HttpTransport transport = new HttpTransport() {
            @Override
            public CompletableFuture<TransportResponse> send(TransportRequest request) {
                sent.add(request);
                Bytes body = Bytes.copyOf("\"name\"".getBytes(StandardCharsets.UTF_8));
                return CompletableFuture.completedFuture(new TransportResponse(
                        request.method().equals("GET") ? 200 : 204,
                        List.of(new HeaderField("Content-Type", "application/json")),
                        body));
            }

            @Override
            public void close() {}
        };
        try (ApiClient client = ApiClient.builder().transport(transport).build()) {
            ReposOperations repos = client.repos();
            if (!repos.get("1").equals("name")) {
                throw new AssertionError("another text");
            }
            client.with(CallOptions.defaults().withHeader("X-Own", "1")).repos().class_("2");
        }
        String agent = sent.get(0).fields().stream()
                .filter(field -> field.isNamed("User-Agent"))
                .findFirst()
                .orElseThrow()
                .value();
        if (!agent.startsWith("ApiClient/1.0--beta- tenon-runtime/")) {
            throw new AssertionError(agent);
        }
        if (sent.get(1).fields().stream().noneMatch(field -> field.isNamed("X-Own"))) {
            throw new AssertionError("options are lost: " + sent.get(1));
        }
    }
}
