package com.example;

import com.example.api.ApiClient;
import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.http.HeaderField;
import dev.tenon.runtime.http.HttpTransport;
import dev.tenon.runtime.http.MissingCredentialException;
import dev.tenon.runtime.http.TransportRequest;
import dev.tenon.runtime.http.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What each requirement sends, and what is missing without credentials. */
final class Check implements Runnable {
    private static final List<TransportRequest> SENT = new ArrayList<>();

    @Override
    public void run() {
        try (ApiClient client = ApiClient.builder().transport(new Recorder()).build()) {
            client.none();
            client.empty();
            client.optional();
            expect("", "", "");
            missing(client::inherited, "inherited: the client has no credential for header");
            missing(client::and, "and: the client has no credential for header and query and cookie");
            missing(client::or, "or: the client has no credential for oauth or partner or oidc and certificate");
            expect();
        }
        ApiClient.Builder builder = ApiClient.builder()
                .transport(new Recorder())
                .xApiKey(() -> "k")
                .apiKey(() -> "q")
                .session(() -> "c")
                .basic("Aladdin", () -> "open sesame")
                .mutualTls();
        try (ApiClient client = builder.build()) {
            client.inherited();
            client.and();
            client.optional();
            expect("X-API-Key: k", "?api_key=q X-API-Key: k, Cookie: c", "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
            missing(client::or, "or: the client has no credential for oauth or partner or oidc");
        }
        builder.oidc(() -> "t");
        try (ApiClient client = builder.build()) {
            client.or();
            expect("Authorization: Bearer t");
        }
        builder.clientCredentials("client", () -> "secret", "read", "write:all");
        builder.relative("client", () -> "secret");
        try (ApiClient client = builder.build()) {
            client.or();
            client.others();
            expect(
                    "https://auth.example.com/token?tenant=1 Authorization: Basic Y2xpZW50OnNlY3JldA==",
                    "Authorization: Bearer 1",
                    "https://api.example.com/oauth2/token Authorization: Basic Y2xpZW50OnNlY3JldA==",
                    "Authorization: Bearer 3");
        }
    }

    private static void missing(Runnable call, String message) {
        try {
            call.run();
            throw new AssertionError("nothing is missing");
        } catch (MissingCredentialException missing) {
            if (!missing.getMessage().equals(message)) {
                throw new AssertionError(missing.getMessage());
            }
        }
    }

    private static void expect(String... proofs) {
        List<String> sent = SENT.stream().map(Check::proof).toList();
        if (!sent.equals(List.of(proofs))) {
            throw new AssertionError(sent);
        }
        SENT.clear();
    }

    private static String proof(TransportRequest request) {
        String fields = request.fields().stream()
                .filter(field -> List.of("X-API-Key", "Authorization", "Cookie").contains(field.name()))
                .map(field -> field.name() + ": " + field.value())
                .collect(Collectors.joining(", "))
                .replace("Cookie: session=c", "Cookie: c");
        String url = request.uri().toString();
        String shown = request.method().equals("POST")
                ? url
                : request.uri().getQuery() == null ? "" : "?" + request.uri().getQuery();
        return (shown + " " + fields).strip();
    }

    private static final class Recorder implements HttpTransport {
        @Override
        public CompletableFuture<TransportResponse> send(TransportRequest request) {
            SENT.add(request);
            String token = "{\"access_token\":\"" + SENT.size() + "\",\"expires_in\":60}";
            boolean isToken = request.method().equals("POST");
            return CompletableFuture.completedFuture(new TransportResponse(
                    isToken ? 200 : 204,
                    List.of(new HeaderField("Content-Type", "application/json")),
                    isToken ? Bytes.copyOf(token.getBytes(StandardCharsets.UTF_8)) : Bytes.empty()));
        }

        @Override
        public void close() {}
    }
}
