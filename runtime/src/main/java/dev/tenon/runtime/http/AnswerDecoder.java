package dev.tenon.runtime.http;

import org.jspecify.annotations.Nullable;

/**
 * Makes an operation's result of an answer.
 *
 * @param <R> the result's type; {@code @Nullable Void} where there is none
 */
@FunctionalInterface
public interface AnswerDecoder<R extends @Nullable Object> {
    /**
     * Reads an answer.
     *
     * @param answer the whole answer, of any status
     * @return the result
     * @throws ClientException if the answer is not what the result needs
     */
    R decode(Answer answer);
}
