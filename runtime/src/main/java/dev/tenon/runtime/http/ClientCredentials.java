package dev.tenon.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Where a client gets its access tokens, and how it says who it is there (RFC 6749 §4.4). Immutable. */
public final class ClientCredentials {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_PARAMETERS = Set.of("grant_type", "scope", "client_id", "client_secret");

    /** How the client says who it is (RFC 6749 §2.3.1). */
    public enum Authentication {
        /** In {@code Authorization}; {@code client_secret_basic} in OpenID Connect. */
        BASIC,
        /** In the request's body; {@code client_secret_post} in OpenID Connect. */
        POST
    }

    private final URI tokenUrl;
    private final String clientId;
    private final Supplier<String> secret;
    private final List<String> scopes;
    private final Authentication authentication;
    private final Map<String, String> parameters;
    private final Duration refreshBefore;
    private final Duration timeout;

    private ClientCredentials(Builder builder) {
        tokenUrl = builder.tokenUrl;
        clientId = builder.clientId;
        secret = builder.secret;
        scopes = builder.scopes;
        authentication = builder.authentication;
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.parameters));
        refreshBefore = builder.refreshBefore;
        timeout = builder.timeout;
    }

    /**
     * Starts a builder.
     *
     * @param tokenUrl the token endpoint: an https URL without user and fragment, or one that is relative to the service's
     *     endpoint; http on the loopback interface alone (RFC 6749 §3.2)
     * @param clientId the client's identifier
     * @param secret gives the client's secret; asked for each token
     * @return a new builder
     */
    public static Builder builder(URI tokenUrl, String clientId, Supplier<String> secret) {
        return new Builder(tokenUrl, clientId, secret);
    }

    /**
     * The token endpoint of a client.
     *
     * @throws IllegalArgumentException if the URL is relative to an endpoint that is not safe enough
     */
    URI resolved(Endpoint endpoint) {
        return checked(endpoint.resolve(tokenUrl));
    }

    private static URI checked(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host));
        if (!safe || host.isEmpty() || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("a token endpoint is an https URL without user and fragment, not "
                    + Excerpts.of(url.toString(), 200));
        }
        return url;
    }

    String clientId() {
        return clientId;
    }

    Supplier<String> secret() {
        return secret;
    }

    List<String> scopes() {
        return scopes;
    }

    Authentication authentication() {
        return authentication;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    Duration refreshBefore() {
        return refreshBefore;
    }

    Duration timeout() {
        return timeout;
    }

    /** Where tokens are and which scopes are asked for. */
    @Override
    public String toString() {
        String url = tokenUrl.toString();
        int query = url.indexOf('?');
        return "ClientCredentials[" + (query < 0 ? url : url.substring(0, query)) + ", scopes " + scopes + "]";
    }

    /** Builds the settings. */
    public static final class Builder {
        private final URI tokenUrl;
        private final String clientId;
        private final Supplier<String> secret;
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private List<String> scopes = List.of();
        private Authentication authentication = Authentication.BASIC;
        private Duration refreshBefore = Duration.ofSeconds(60);
        private Duration timeout = Duration.ofSeconds(30);

        private Builder(URI tokenUrl, String clientId, Supplier<String> secret) {
            this.tokenUrl = tokenUrl.isAbsolute() ? checked(tokenUrl) : tokenUrl;
            this.clientId = Objects.requireNonNull(clientId, "clientId");
            this.secret = Objects.requireNonNull(secret, "secret");
        }

        /**
         * Sets the scopes to ask for (RFC 6749 §3.3).
         *
         * @param names the scopes; none unless set, which leaves them to the service
         * @return this builder
         */
        public Builder scopes(String... names) {
            scopes = List.of(names);
            return this;
        }

        /**
         * Sets how the client says who it is.
         *
         * @param method {@link Authentication#BASIC} unless set
         * @return this builder
         */
        public Builder authentication(Authentication method) {
            authentication = Objects.requireNonNull(method, "method");
            return this;
        }

        /**
         * Adds a parameter that the token endpoint knows, for example {@code audience}.
         *
         * @param name the parameter's name
         * @param value its value
         * @return this builder
         */
        public Builder parameter(String name, String value) {
            if (OWN_PARAMETERS.contains(name)) {
                throw new IllegalArgumentException("the client sets the parameter " + name + " itself");
            }
            parameters.put(name, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets how long before its end a token is refreshed. While one thread does so, the others send the old one.
         *
         * @param margin 60 s unless set; at most half of the token's lifetime is used
         * @return this builder
         */
        public Builder refreshBefore(Duration margin) {
            if (margin.isNegative()) {
                throw new IllegalArgumentException("a margin is not negative: " + margin);
            }
            refreshBefore = margin;
            return this;
        }

        /**
         * Sets how long a token may take to come.
         *
         * @param duration above zero, at most 100 days; 30 s unless set
         * @return this builder
         */
        public Builder timeout(Duration duration) {
            timeout = Deadlines.checked("a token", duration);
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         */
        public ClientCredentials build() {
            return new ClientCredentials(this);
        }
    }
}
