package dev.tenon.runtime.http;

import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a service is, and how requests get there: URL, header fields and credentials of an attempt. */
final class Endpoint {
    private final ServerChoice servers;
    private final Map<String, Credential> credentials;

    private Endpoint(ServerChoice servers, Map<String, Credential> credentials) {
        this.servers = servers;
        this.credentials = Map.copyOf(credentials);
    }

    static Endpoint of(ServerChoice servers, Map<String, Credential> credentials) {
        return new Endpoint(servers, credentials);
    }

    /**
     * An attempt of a request.
     *
     * @throws MissingCredentialException if a credential is missing or cannot be sent
     */
    TransportRequest attempt(ApiRequest request, CallOptions options) {
        StringBuilder query = new StringBuilder(request.query());
        StringBuilder cookies = new StringBuilder(request.cookies());
        List<HeaderField> headers = new ArrayList<>();
        for (String scheme : schemes(request)) {
            Credential credential = credentials.get(scheme);
            String secret = secret(request, scheme, credential);
            switch (credential.place()) {
                case HEADER -> headers.add(new HeaderField(credential.name(), secret));
                case QUERY ->
                    append(query, "&", encoded(request, scheme, credential.name()), encoded(request, scheme, secret));
                case COOKIE -> append(cookies, "; ", credential.name(), secret);
            }
        }
        List<HeaderField> fields = CallOptions.replaced(request.fields(), options.headers());
        if (cookies.length() > 0) {
            headers.add(new HeaderField("Cookie", cookies.toString()));
        }
        fields = CallOptions.replaced(fields, headers);
        URI uri = URI.create(servers.base(request) + request.path() + (query.length() == 0 ? "" : "?" + query));
        Optional<RequestBody> body = request.body();
        if (options.compressesRequests() && body.isPresent()) {
            body = body.map(Gzip::compressed);
            fields = CallOptions.replaced(fields, List.of(new HeaderField("Content-Encoding", "gzip")));
        }
        return new TransportRequest(request.method(), uri, fields, body, options.maxResponseBytes());
    }

    /** The first alternative for which all credentials are there; none at all only if no other is complete. */
    private List<String> schemes(ApiRequest request) {
        List<List<String>> alternatives = request.security();
        if (alternatives.isEmpty()) {
            return List.of();
        }
        Optional<List<String>> complete = alternatives.stream()
                .filter(schemes -> !schemes.isEmpty() && credentials.keySet().containsAll(schemes))
                .findFirst();
        if (complete.isEmpty() && !alternatives.contains(List.of())) {
            throw new MissingCredentialException(
                    request.operation(), "the client has no credential for " + names(alternatives));
        }
        return complete.orElse(List.of());
    }

    private static String names(List<List<String>> alternatives) {
        return String.join(
                " or ",
                alternatives.stream()
                        .map(schemes -> String.join(" and ", schemes))
                        .toList());
    }

    private static String secret(ApiRequest request, String scheme, Credential credential) {
        String secret = credential.value();
        if (secret.isEmpty()) {
            throw new MissingCredentialException(
                    request.operation(), "the supplier of the credential " + scheme + " gave nothing");
        }
        boolean sendable = switch (credential.place()) {
            case HEADER -> HeaderSyntax.isValue(secret);
            case COOKIE -> HeaderSyntax.isCookieValue(secret);
            case QUERY -> true;
        };
        if (!sendable) {
            throw unsendable(request, scheme);
        }
        return secret;
    }

    private static String encoded(ApiRequest request, String scheme, String text) {
        try {
            return PercentEncoding.encode(text);
        } catch (CharacterCodingException half) {
            throw unsendable(request, scheme);
        }
    }

    private static MissingCredentialException unsendable(ApiRequest request, String scheme) {
        return new MissingCredentialException(
                request.operation(),
                "the credential " + scheme + " holds a character that cannot be sent, for example the end of a line");
    }

    private static void append(StringBuilder list, String separator, String name, String value) {
        list.append(list.length() == 0 ? "" : separator)
                .append(name)
                .append('=')
                .append(value);
    }

    /**
     * Refuses a request before anything is started for it.
     *
     * @throws MissingCredentialException if the client has no credential for any of the request's alternatives
     */
    void check(ApiRequest request) {
        schemes(request);
    }

    /** Scheme, host and port, for messages. */
    String origin() {
        URI uri = URI.create(servers.base());
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
