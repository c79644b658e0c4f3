package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.List;
import java.util.Optional;

/** A way of proving who calls (OpenAPI 3.0.3 §4.7.30). */
public sealed interface SecurityScheme {
    /**
     * The scheme's name in the contract.
     *
     * @return the key of {@code components.securitySchemes}
     */
    String name();

    /**
     * Where it stands.
     *
     * @return its place
     */
    Location location();

    /**
     * What the contract says of it.
     *
     * @return CommonMark, or empty
     */
    Optional<String> description();

    /**
     * A key in a header field, the query or a cookie.
     *
     * @param name the scheme's name
     * @param location its place
     * @param description what is said of it
     * @param in where the key travels
     * @param parameter the name of the header field, query parameter or cookie
     */
    record ApiKey(String name, Location location, Optional<String> description, Parameter.In in, String parameter)
            implements SecurityScheme {}

    /**
     * An HTTP authentication scheme (RFC 9110 §11.1).
     *
     * @param name the scheme's name
     * @param location its place
     * @param description what is said of it
     * @param scheme the authentication scheme in lower case, for example {@code bearer}
     */
    record Http(String name, Location location, Optional<String> description, String scheme)
            implements SecurityScheme {}

    /**
     * OAuth 2 (RFC 6749). What travels is a bearer token (RFC 6750), however the caller got it.
     *
     * @param name the scheme's name
     * @param location its place
     * @param description what is said of it
     * @param clientCredentials the flow in which the client gets tokens by itself, or empty
     */
    record OAuth2(
            String name,
            Location location,
            Optional<String> description,
            Optional<ClientCredentialsFlow> clientCredentials)
            implements SecurityScheme {}

    /**
     * The client credentials flow (RFC 6749 §4.4).
     *
     * @param tokenUrl where tokens are; may be relative to the server
     * @param scopes the scopes that there are
     */
    record ClientCredentialsFlow(String tokenUrl, List<String> scopes) {
        /** Copies the list. */
        public ClientCredentialsFlow {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * OpenID Connect Discovery. What travels is a bearer token (RFC 6750) that the caller has.
     *
     * @param name the scheme's name
     * @param location its place
     * @param description what is said of it
     */
    record OpenIdConnect(String name, Location location, Optional<String> description) implements SecurityScheme {}

    /**
     * A certificate of the client's that the connection presents (RFC 8446 §4.4.2).
     *
     * @param name the scheme's name
     * @param location its place
     * @param description what is said of it
     */
    record MutualTls(String name, Location location, Optional<String> description) implements SecurityScheme {}
}
