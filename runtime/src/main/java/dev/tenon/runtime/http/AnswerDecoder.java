package dev.tenon.runtime.http;

import org.jspecify.annotations.Nullable;

/**
 * Makes a typed result of an answer.
 *
 * @param <R> the result's type
 */
@FunctionalInterface
public interface AnswerDecoder<R extends @Nullable Object> {
    /**
     * Decodes an answer.
     *
     * @param answer the answer
     * @return the result
     */
    R decode(Answer answer);
}
