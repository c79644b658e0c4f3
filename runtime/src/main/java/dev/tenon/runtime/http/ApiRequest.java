package dev.tenon.runtime.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request of an operation, without endpoint and credentials. Immutable, unless the body is one stream; may be sent more than once. */
public final class ApiRequest {
    private final String operation;
    private final String method;
    private final String path;
    private final String query;
    private final List<HeaderField> fields;
    private final String cookies;
    private final List<List<String>> security;
    private final List<String> streamed;
    private final Optional<RequestBody> body;
    private final Optional<String> server;

    ApiRequest(ApiRequestBuilder builder) {
        operation = builder.operation;
        method = builder.method;
        path = builder.path.finish();
        query = String.join("&", builder.query);
        fields = List.copyOf(builder.fields);
        cookies = String.join("; ", builder.cookies);
        security = List.copyOf(builder.security);
        streamed = List.copyOf(builder.streamed);
        body = builder.body;
        server = builder.server;
    }

    private ApiRequest(ApiRequest other, String query) {
        operation = other.operation;
        method = other.method;
        path = other.path;
        this.query = query;
        fields = other.fields;
        cookies = other.cookies;
        security = other.security;
        streamed = other.streamed;
        body = other.body;
        server = other.server;
    }

    /** This request with another value of a parameter of the query, which becomes the last one. */
    ApiRequest withQuery(String name, String value) {
        return new ApiRequest(this, new RequestTexts(operation).replaced(query, name, value));
    }

    /**
     * Demands an argument before it is looked into, which a caller must not leave null.
     *
     * @param operationId the contract's {@code operationId}
     * @param pointer where the argument is sent, such as {@code /query/tags} or {@code /body}
     * @param argument the argument
     * @throws NullPointerException if the argument is null; the message names it
     */
    public static void given(String operationId, String pointer, @Nullable Object argument) {
        new RequestTexts(operationId).given(pointer, argument);
    }

    /**
     * Starts a builder.
     *
     * @param operationId the contract's {@code operationId}
     * @param method the method (RFC 9110 §9), in upper case
     * @return a new builder
     */
    public static ApiRequestBuilder builder(String operationId, String method) {
        return new ApiRequestBuilder(operationId, method);
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

    List<String> streamed() {
        return streamed;
    }

    Optional<RequestBody> body() {
        return body;
    }

    /** Whether it can be sent more than once: not with a body that is one stream. */
    boolean isReplayable() {
        return body.map(RequestBody::isReplayable).orElse(true);
    }

    /** Closes a body that is one stream, unless somebody reads it already: the call has ended. */
    void discard() {
        if (body.isPresent() && !body.get().isReplayable()) {
            try {
                body.get().open().close();
            } catch (IOException gone) {
                // Who reads it closes it; one that cannot be closed is of no use to anybody.
            }
        }
    }

    /** The URL of a server of its own, as the contract has it. */
    Optional<String> server() {
        return server;
    }

    /** Operation, method and path; arguments elsewhere may be secret. */
    @Override
    public String toString() {
        return "ApiRequest[" + operation + ", " + method + " " + path + "]";
    }
}
