package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request of an operation, without endpoint and credentials. Immutable; may be sent more than once. */
public final class ApiRequest {
    private final String operation;
    private final String method;
    private final String path;
    private final String query;
    private final List<HeaderField> fields;
    private final String cookies;
    private final List<List<String>> security;
    private final Optional<Bytes> body;

    private ApiRequest(Builder builder) {
        operation = builder.operation;
        method = builder.method;
        path = builder.path.finish();
        query = String.join("&", builder.query);
        fields = List.copyOf(builder.fields);
        cookies = String.join("; ", builder.cookies);
        security = List.copyOf(builder.security);
        body = builder.body;
    }

    /**
     * Starts a builder.
     *
     * @param operationId the contract's {@code operationId}
     * @param method the method (RFC 9110 §9), in upper case
     * @return a new builder
     */
    public static Builder builder(String operationId, String method) {
        return new Builder(operationId, method);
    }

    /**
     * Which operation this is a request of.
     *
     * @return the contract's {@code operationId}
     */
    public String operation() {
        return operation;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String query() {
        return query;
    }

    List<HeaderField> fields() {
        return fields;
    }

    String cookies() {
        return cookies;
    }

    List<List<String>> security() {
        return security;
    }

    Optional<Bytes> body() {
        return body;
    }

    /** Operation, method and path; arguments elsewhere may be secret. */
    @Override
    public String toString() {
        return "ApiRequest[" + operation + ", " + method + " " + path + "]";
    }

    /** Builds a request; not for use by several threads at once. */
    public static final class Builder {
        private final String operation;
        private final String method;
        private final RequestPath path;
        private final List<String> query = new ArrayList<>();
        private final List<HeaderField> fields = new ArrayList<>();
        private final List<String> cookies = new ArrayList<>();
        private final List<List<String>> security = new ArrayList<>();
        private Optional<Bytes> body = Optional.empty();

        private Builder(String operation, String method) {
            if (!HeaderSyntax.isToken(method)) {
                throw new IllegalArgumentException("no method: " + Excerpts.of(method, 100));
            }
            this.operation = operation;
            this.method = method;
            this.path = new RequestPath(operation);
        }

        /**
         * Appends the contract's own text to the path.
         *
         * @param text text that is percent-encoded already
         * @return this builder
         */
        public Builder path(String text) {
            path.literal(text);
            return this;
        }

        /**
         * Appends an argument to the path. Everything but the unreserved characters (RFC 3986 §2.3) is percent-encoded.
         *
         * @param value the argument's text
         * @return this builder
         * @throws RequestValidationException if UTF-8 cannot express the text
         */
        public Builder pathParameter(String value) {
            path.argument(value);
            return this;
        }

        /**
         * Appends a parameter to the query; the same name may come several times.
         *
         * @param name the parameter's name
         * @param value the argument's text
         * @return this builder
         * @throws RequestValidationException if UTF-8 cannot express the text
         */
        public Builder query(String name, String value) {
            query.add(encoded("/query/", name, name) + "=" + encoded("/query/", name, value));
            return this;
        }

        /**
         * Adds a header field.
         *
         * @param name the field's name
         * @param value the argument's text: visible US-ASCII, spaces and tabs (RFC 9110 §5.5)
         * @return this builder
         * @throws RequestValidationException if the text holds anything else, such as the end of a line
         * @throws IllegalArgumentException if the name is none, or belongs to the transport
         */
        public Builder header(String name, String value) {
            HeaderSyntax.checkName(name);
            if (!HeaderSyntax.isValue(value)) {
                throw refused(
                        operation,
                        "/header/" + name,
                        "RFC 9110 §5.5",
                        "holds a character that a header field cannot carry");
            }
            fields.add(new HeaderField(name, value));
            return this;
        }

        /**
         * Adds a cookie.
         *
         * @param name the cookie's name
         * @param value the argument's text; percent-encoded
         * @return this builder
         * @throws RequestValidationException if UTF-8 cannot express the text
         * @throws IllegalArgumentException if the name is none
         */
        public Builder cookie(String name, String value) {
            if (!HeaderSyntax.isToken(name)) {
                throw new IllegalArgumentException("no name of a cookie: " + Excerpts.of(name, 100));
            }
            cookies.add(name + "=" + encoded("/cookie/", name, value));
            return this;
        }

        /**
         * Says which answers are understood.
         *
         * @param mediaTypes a value of {@code Accept} (RFC 9110 §12.5.1)
         * @return this builder
         */
        public Builder accept(String mediaTypes) {
            return header("Accept", mediaTypes);
        }

        /**
         * Adds an alternative of security schemes. With several alternatives, the first one is used for which the client has all
         * credentials; with none, no credential is sent.
         *
         * @param schemes the names of the schemes that are needed together; none if the operation needs no credential
         * @return this builder
         */
        public Builder security(String... schemes) {
            security.add(List.of(schemes));
            return this;
        }

        /**
         * Sets the body.
         *
         * @param <T> the value's type
         * @param mediaType the value of {@code Content-Type}
         * @param codec writes the value
         * @param value the value
         * @return this builder
         */
        public <T> Builder json(String mediaType, JsonCodec<T> codec, T value) {
            header("Content-Type", mediaType);
            body = Optional.of(Bytes.copyOf(codec.encodeToBytes(value)));
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         * @throws RequestValidationException if an argument makes a segment of the path empty, {@code .} or {@code ..}: such a
         *     segment would name another resource (RFC 3986 §5.2.4)
         */
        public ApiRequest build() {
            return new ApiRequest(this);
        }

        private String encoded(String where, String name, String text) {
            try {
                return PercentEncoding.encode(text);
            } catch (CharacterCodingException half) {
                throw refused(operation, where + name, "UTF-8", "holds half a surrogate pair");
            }
        }
    }

    static RequestValidationException refused(String operation, String pointer, String rule, String message) {
        return new RequestValidationException(
                operation, Violations.none().add(new Violation(pointer, "encoding", rule, "", message)));
    }
}
