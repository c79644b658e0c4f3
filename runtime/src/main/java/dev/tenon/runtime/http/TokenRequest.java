package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.json.JsonDecodingException;
import dev.tenon.runtime.json.JsonValue;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Asks a token endpoint for a token (RFC 6749 §4.4.2), and reads its answer (§5). */
final class TokenRequest {
    private static final int MAX_ANSWER = 256 * 1024;
    /** A token that lives longer is refreshed once a year all the same. */
    private static final long MAX_SECONDS = Duration.ofDays(365).toSeconds();

    private final URI url;
    private final ClientCredentials credentials;
    private final HttpTransport transport;
    private final URI shown;

    TokenRequest(URI url, ClientCredentials credentials, HttpTransport transport) {
        this.url = url;
        this.credentials = credentials;
        this.transport = transport;
        this.shown = URI.create(url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath());
    }

    CachedTokens.Token send() throws IOException {
        TransportResponse response = await(transport.send(request()));
        byte[] body = response.body().whole(MAX_ANSWER).toByteArray();
        if (response.status() != 200) {
            throw TokenEndpointException.refused(shown, response.status(), errorCode(body));
        }
        Map<String, JsonValue> members = members(body);
        String token = text(members, "access_token");
        String type = text(members, "token_type");
        if (token.isEmpty()) {
            throw TokenEndpointException.unreadable(shown, 200, "no JSON object that holds an access_token");
        }
        if (!type.isEmpty() && !type.equalsIgnoreCase("Bearer")) {
            throw TokenEndpointException.unreadable(shown, 200, "a token of another type than Bearer");
        }
        return new CachedTokens.Token(token, lifetime(members.get("expires_in")));
    }

    private TransportRequest request() throws IOException {
        String secret = credentials.secret().get();
        if (secret == null || secret.isEmpty()) {
            throw new IOException("the supplier of the client's secret gave nothing");
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        if (!credentials.scopes().isEmpty()) {
            form.put("scope", String.join(" ", credentials.scopes()));
        }
        form.putAll(credentials.parameters());
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField("Content-Type", "application/x-www-form-urlencoded"));
        fields.add(new HeaderField("Accept", "application/json"));
        if (credentials.authentication() == ClientCredentials.Authentication.BASIC) {
            String value = Credential.basicValue(encoded(credentials.clientId()), encoded(secret));
            fields.add(new HeaderField("Authorization", value));
        } else {
            form.put("client_id", credentials.clientId());
            form.put("client_secret", secret);
        }
        String body = form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return new TransportRequest("POST", url, fields, Optional.of(RequestBody.of(body)), MAX_ANSWER);
    }

    /** Basic's user and password are encoded like a form before they are joined (RFC 6749 §2.3.1). */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private TransportResponse await(CompletableFuture<TransportResponse> exchange) throws IOException {
        try {
            return exchange.get(credentials.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a token");
        } catch (TimeoutException late) {
            exchange.cancel(true);
            throw new IOException("no answer from the token endpoint " + shown + " within " + credentials.timeout());
        } catch (ExecutionException failed) {
            throw new IOException("no whole answer came from the token endpoint " + shown, failed.getCause());
        }
    }

    private static Map<String, JsonValue> members(byte[] body) {
        try {
            return JsonCodecs.JSON.decode(body) instanceof JsonValue.JsonObject object ? object.members() : Map.of();
        } catch (JsonDecodingException noJson) {
            return Map.of();
        }
    }

    /** The code alone: a description is free text, which could repeat what was sent. */
    private static String errorCode(byte[] body) {
        String code = text(members(body), "error");
        return code.matches("[A-Za-z0-9_.-]{1,60}") ? code : "";
    }

    private static String text(Map<String, JsonValue> members, String name) {
        return members.get(name) instanceof JsonValue.JsonString text ? text.value() : "";
    }

    /** Seconds (RFC 6749 §5.1); some services write them as a string. */
    private static Optional<Duration> lifetime(JsonValue seconds) {
        String digits = "";
        if (seconds instanceof JsonValue.JsonNumber number) {
            digits = number.value().toBigInteger().toString();
        } else if (seconds instanceof JsonValue.JsonString text) {
            digits = text.value();
        }
        if (!digits.matches("[0-9]+")) {
            return Optional.empty();
        }
        long bounded = digits.length() > 9 ? MAX_SECONDS : Math.min(Long.parseLong(digits), MAX_SECONDS);
        return Optional.of(Duration.ofSeconds(bounded));
    }
}
