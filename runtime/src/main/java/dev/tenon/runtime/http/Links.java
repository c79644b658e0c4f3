package dev.tenon.runtime.http;

import java.util.Optional;

/** Values that links take from answers (OpenAPI 3.1.1 §4.8.20). For generated code. */
public final class Links {
    private Links() {}

    /**
     * A value without which a link cannot be followed.
     *
     * @param <T> the value's type
     * @param value the value, empty if the answer does not have it
     * @param expression the runtime expression in the contract, for example {@code $response.body#/owner/id}
     * @return the value
     * @throws IllegalArgumentException if there is none
     */
    public static <T> T required(Optional<T> value, String expression) {
        return value.orElseThrow(() ->
                new IllegalArgumentException("the link cannot be followed: the answer has no value at " + expression));
    }
}
