package dev.tenon.testing.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation.
 *
 * @param name the {@code operationId}, or {@code GET /pets} where there is none
 * @param method the method, in capitals
 * @param path the path
 * @param parameters the parameters of the operation and of its path
 * @param body the request body, if there may be one
 * @param responses the responses by their key: {@code 200}, {@code 4XX}, {@code default}
 * @param security the alternatives of credentials, each a list of schemes that are needed together; empty if none is needed
 */
public record Operation(
        String name,
        String method,
        PathPattern path,
        List<Parameter> parameters,
        Optional<Value> body,
        Map<String, Value> responses,
        List<List<SecurityScheme>> security) {
    /**
     * The response that documents a status: its own, that of its range, or {@code default}.
     *
     * @param status a status
     * @return the response, if any does
     */
    public Optional<Value> response(int status) {
        return Optional.ofNullable(responses.get(Integer.toString(status)))
                .or(() -> Optional.ofNullable(responses.get(status / 100 + "XX")))
                .or(() -> Optional.ofNullable(responses.get(status / 100 + "xx")))
                .or(() -> Optional.ofNullable(responses.get("default")));
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
