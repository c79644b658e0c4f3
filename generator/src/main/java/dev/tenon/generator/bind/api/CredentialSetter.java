package dev.tenon.generator.bind.api;

import java.util.List;

/**
 * A method of the client's builder that takes a credential.
 *
 * @param method the method's name
 * @param scheme the security scheme's name in the contract
 * @param proof what is sent
 * @param docs what the contract says of it
 */
public record CredentialSetter(String method, String scheme, Proof proof, Docs docs) {
    /** What is sent. */
    public sealed interface Proof {}

    /** {@code Authorization: Bearer token} (RFC 6750 §2.1) with a token that the caller has. */
    public record Bearer() implements Proof {}

    /** {@code Authorization: Basic …} (RFC 7617). */
    public record Basic() implements Proof {}

    /**
     * A header field with the value as it is.
     *
     * @param field its name
     */
    public record Header(String field) implements Proof {}

    /**
     * A query parameter.
     *
     * @param parameter its name
     */
    public record Query(String parameter) implements Proof {}

    /**
     * A cookie.
     *
     * @param cookie its name
     */
    public record Cookie(String cookie) implements Proof {}

    /**
     * Bearer tokens that the client gets by itself (RFC 6749 §4.4).
     *
     * @param tokenUrl where they are
     * @param scopes the scopes that there are
     */
    public record ClientCredentials(String tokenUrl, List<String> scopes) implements Proof {
        /** Copies the list. */
        public ClientCredentials {
            scopes = List.copyOf(scopes);
        }
    }

    /** A certificate that the connection presents. */
    public record MutualTls() implements Proof {}
}
