package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.json.JsonCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The request of an operation, without what the client adds: endpoint, credentials and options. Immutable. */
public final class ApiRequest {
    /** RFC 9110 §9.2.2. */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");

    private final String operation;
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, List<String>> headers;
    private final List<String> cookies;
    private final List<List<String>> security;
    private final Optional<Bytes> body;

    private ApiRequest(Builder builder) {
        operation = builder.operation;
        method = builder.method;
        path = builder.path.toString();
        query = String.join("&", builder.query);
        headers = builder.headers;
        cookies = List.copyOf(builder.cookies);
        security = List.copyOf(builder.security);
        body = builder.body;
    }

    /**
     * Starts a request.
     *
     * @param operation the operation's identifier in the contract
     * @param method the HTTP method
     * @return a new builder
     */
    public static Builder builder(String operation, String method) {
        return new Builder(operation, method);
    }

    String operation() {
        return operation;
    }

    String method() {
        return method;
    }

    boolean isIdempotent() {
        return IDEMPOTENT.contains(method);
    }

    String path() {
        return path;
    }

    String query() {
        return query;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    List<String> cookies() {
        return cookies;
    }

    List<List<String>> security() {
        return security;
    }

    Optional<Bytes> body() {
        return body;
    }

    /** Operation and method alone: parameters may be secret. */
    @Override
    public String toString() {
        return "ApiRequest[" + operation + ", " + method + "]";
    }

    /** Builds a request. */
    public static final class Builder {
        private final String operation;
        private final String method;
        private final StringBuilder path = new StringBuilder();
        private final List<String> query = new ArrayList<>();
        private final Map<String, List<String>> headers = new LinkedHashMap<>();
        private final List<String> cookies = new ArrayList<>();
        private final List<List<String>> security = new ArrayList<>();
        private Optional<Bytes> body = Optional.empty();

        private Builder(String operation, String method) {
            this.operation = operation;
            this.method = method;
        }

        /**
         * Adds a piece of the path.
         *
         * @param text the contract's text, percent-encoded already
         * @return this builder
         */
        public Builder path(String text) {
            path.append(text);
            return this;
        }

        /**
         * Adds a parameter to the path, percent-encoded, so that it stays within its segment.
         *
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if the value is empty, {@code .} or {@code ..}: these would change the path
         */
        public Builder pathParameter(String value) {
            if (value.isEmpty() || value.equals(".") || value.equals("..")) {
                throw new IllegalArgumentException(
                        operation + ": a path parameter must not be empty, '.' or '..', which would change the path");
            }
            path.append(PercentEncoding.encode(value));
            return this;
        }

        /**
         * Adds a query parameter, percent-encoded.
         *
         * @param name its name
         * @param value its value
         * @return this builder
         */
        public Builder query(String name, String value) {
            query.add(PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value));
            return this;
        }

        /**
         * Adds a header field.
         *
         * @param name its name
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if a header field cannot carry the value
         */
        public Builder header(String name, String value) {
            headers.computeIfAbsent(name, key -> new ArrayList<>()).add(HeaderFields.checked(name, value));
            return this;
        }

        /**
         * Adds a cookie (RFC 6265 §4.2), percent-encoded.
         *
         * @param name its name
         * @param value its value
         * @return this builder
         */
        public Builder cookie(String name, String value) {
            cookies.add(name + "=" + PercentEncoding.encode(value));
            return this;
        }

        /**
         * Sets which media types are understood.
         *
         * @param mediaTypes the value of {@code Accept}
         * @return this builder
         */
        public Builder accept(String mediaTypes) {
            return header("Accept", mediaTypes);
        }

        /**
         * Adds an alternative of credentials.
         *
         * @param schemes the names of the security schemes that are needed together
         * @return this builder
         */
        public Builder security(String... schemes) {
            security.add(List.of(schemes));
            return this;
        }

        /**
         * Sets the body.
         *
         * @param mediaType the value of {@code Content-Type}
         * @param codec writes the value
         * @param value the value
         * @param <T> the value's type
         * @return this builder
         */
        public <T> Builder json(String mediaType, JsonCodec<T> codec, T value) {
            body = Optional.of(Bytes.copyOf(codec.encodeToBytes(value)));
            return header("Content-Type", mediaType);
        }

        /**
         * Makes the request.
         *
         * @return the request
         */
        public ApiRequest build() {
            return new ApiRequest(this);
        }
    }
}
