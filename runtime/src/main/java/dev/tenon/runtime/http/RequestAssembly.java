package dev.tenon.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts a request together: what the operation sends, the endpoint, the credentials and the options. */
final class RequestAssembly {
    private final URI endpoint;
    private final Map<String, Credential> credentials;

    RequestAssembly(URI endpoint, Map<String, Credential> credentials) {
        this.endpoint = endpoint;
        this.credentials = Map.copyOf(credentials);
    }

    /** The credentials of the first alternative for which all are there. */
    List<Credential> credentialsFor(ApiRequest request) {
        if (request.security().isEmpty()) {
            return List.of();
        }
        for (List<String> alternative : request.security()) {
            if (credentials.keySet().containsAll(alternative)) {
                return alternative.stream().map(credentials::get).toList();
            }
        }
        throw new MissingCredentialException(request.operation(), request.security());
    }

    TransportRequest assemble(
            ApiRequest request, List<Credential> needed, CallOptions options, Duration timeout) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        options.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        List<String> query = new ArrayList<>();
        if (!request.query().isEmpty()) {
            query.add(request.query());
        }
        List<String> cookies = new ArrayList<>(request.cookies());
        for (Credential credential : needed) {
            String value = credential.current();
            switch (credential.place()) {
                case HEADER -> headers.put(credential.name(), List.of(HeaderFields.checked(credential.name(), value)));
                case QUERY -> query.add(
                        PercentEncoding.encode(credential.name()) + "=" + PercentEncoding.encode(value));
                case COOKIE -> cookies.add(credential.name() + "=" + PercentEncoding.encode(value));
            }
        }
        if (!cookies.isEmpty()) {
            headers.put("Cookie", List.of(String.join("; ", cookies)));
        }
        return new TransportRequest(
                request.method(),
                uri(request.path(), String.join("&", query)),
                headers,
                request.body(),
                timeout,
                options.maxResponseBytes());
    }

    private URI uri(String path, String query) {
        String base = endpoint.toString();
        String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return URI.create(trimmed + path + (query.isEmpty() ? "" : "?" + query));
    }

    /** Where connections go, for messages: neither path nor query. */
    String authority() {
        return endpoint.getHost() + (endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort());
    }

    static URI checked(URI endpoint) {
        String scheme = endpoint.getScheme();
        boolean usable = ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                && endpoint.getHost() != null
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null
                && endpoint.getRawUserInfo() == null;
        if (!usable) {
            throw new IllegalArgumentException("an endpoint is an absolute http or https URL without user, query and"
                    + " fragment, such as https://api.example.com/v1");
        }
        return endpoint;
    }
}
