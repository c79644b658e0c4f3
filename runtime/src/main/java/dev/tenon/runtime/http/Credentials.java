package dev.tenon.runtime.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The credentials of a client by security scheme, and which of them a request needs. */
final class Credentials {
    /** What no value begins with: a token holds no space (RFC 6750 §2.1). */
    private static final String TWICE = "Bearer Bearer ";

    private final Map<String, Credential.Bound> byScheme;
    private final Endpoint endpoint;

    private Credentials(Map<String, Credential.Bound> byScheme, Endpoint endpoint) {
        this.byScheme = byScheme;
        this.endpoint = endpoint;
    }

    static Credentials of(Map<String, Credential> credentials, Endpoint endpoint, HttpTransport transport) {
        Map<String, Credential.Bound> bound = new LinkedHashMap<>();
        credentials.forEach((scheme, credential) -> bound.put(scheme, credential.bind(endpoint, transport)));
        return new Credentials(bound, endpoint);
    }

    /**
     * A credential with the secret that an attempt sends.
     *
     * @param scheme the security scheme's name
     * @param credential the credential
     * @param secret what it gave
     */
    record Used(String scheme, Credential.Bound credential, String secret) {
        /** What is sent. */
        String value() {
            return credential.form().apply(secret);
        }

        /** Whether there is another secret to send after this one was refused. */
        private boolean renew() throws NoTokenException {
            try {
                return !secret.equals(credential.secrets().renewed(secret));
            } catch (IOException none) {
                throw new NoTokenException(scheme, none);
            }
        }

        /** The place alone. */
        @Override
        public String toString() {
            return "Used[" + scheme + ", " + credential.place() + " " + credential.name() + "]";
        }
    }

    /**
     * The secrets of an attempt.
     *
     * @throws MissingCredentialException if a credential is missing or cannot be sent
     * @throws NoTokenException if a source of tokens has none
     */
    List<Used> secrets(ApiRequest request) throws NoTokenException {
        List<Used> used = new ArrayList<>();
        for (String scheme : schemes(request)) {
            Credential.Bound credential = byScheme.get(scheme);
            if (credential.place() != Credential.Place.CONNECTION) {
                used.add(new Used(scheme, credential, secret(request, scheme, credential)));
            }
        }
        return used;
    }

    /** Whether there is another secret to send in the place of at least one. */
    static boolean renew(List<Used> refused) throws NoTokenException {
        boolean other = false;
        for (Used used : refused) {
            other |= used.renew();
        }
        return other;
    }

    /**
     * Refuses a request before anything is started for it.
     *
     * @throws MissingCredentialException if the client has no credential for any of the request's alternatives, or the request goes to
     *     a server that gets none
     */
    void check(ApiRequest request) {
        schemes(request);
    }

    /**
     * The first alternative for which all credentials are there, and may go to the request's server; none at all only if no other is
     * complete.
     */
    private List<String> schemes(ApiRequest request) {
        List<List<String>> alternatives = request.security();
        if (alternatives.isEmpty()) {
            return List.of();
        }
        Optional<List<String>> complete = alternatives.stream()
                .filter(schemes -> !schemes.isEmpty() && byScheme.keySet().containsAll(schemes))
                .findFirst();
        boolean needed = !alternatives.contains(List.of());
        if (complete.isEmpty() && needed) {
            throw new MissingCredentialException(
                    request.operation(), "the client has no credential for " + missing(alternatives));
        }
        if (complete.isEmpty() || endpoint.isTrusted(request)) {
            return complete.orElse(List.of());
        }
        if (needed) {
            throw new MissingCredentialException(
                    request.operation(),
                    "the contract sends this operation to " + endpoint.origin(request) + ", and the credential "
                            + String.join(" and ", complete.get()) + " goes to " + endpoint.origin()
                            + " alone: set the server of this operation if it may have it");
        }
        return List.of();
    }

    /** What each alternative lacks. */
    private String missing(List<List<String>> alternatives) {
        return alternatives.stream()
                .map(schemes -> schemes.stream()
                        .filter(scheme -> !byScheme.containsKey(scheme))
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or "));
    }

    /** Suppliers are foreign code: one that has nothing to give must not lead to a header field {@code Bearer null}. */
    private static String secret(ApiRequest request, String scheme, Credential.Bound credential)
            throws NoTokenException {
        String secret;
        try {
            secret = credential.secrets().current();
        } catch (IOException none) {
            throw new NoTokenException(scheme, none);
        }
        if (secret == null || secret.isEmpty()) {
            throw new MissingCredentialException(
                    request.operation(), "the supplier of the credential " + scheme + " gave nothing");
        }
        String value = credential.form().apply(secret);
        boolean sendable = switch (credential.place()) {
            case HEADER -> HeaderSyntax.isValue(value);
            case COOKIE -> HeaderSyntax.isCookieValue(value);
            case QUERY -> PercentEncoding.isEncodable(value);
            case CONNECTION -> true;
        };
        if (value.regionMatches(true, 0, TWICE, 0, TWICE.length())) {
            throw new MissingCredentialException(
                    request.operation(),
                    "the credential " + scheme + " begins with the word Bearer, which is added: give the token alone");
        }
        if (!sendable) {
            throw new MissingCredentialException(
                    request.operation(),
                    "the credential " + scheme
                            + " holds a character that cannot be sent, for example the end of a line");
        }
        return secret;
    }
}
