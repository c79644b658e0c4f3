package dev.tenon.runtime.http;

import java.util.function.Supplier;

/** How the sending part of a call ended. Exceptions are made where they are thrown, so that their trace names the caller. */
sealed interface Outcome {
    /**
     * The answer.
     *
     * @throws RuntimeException if there is none
     */
    Answer answer();

    /** Ends what is still coming, since nobody reads it. */
    void discard();

    record Answered(Answer answer) implements Outcome {
        @Override
        public void discard() {
            answer.close();
        }
    }

    record Failed(Supplier<? extends RuntimeException> problem) implements Outcome {
        @Override
        public Answer answer() {
            throw problem.get();
        }

        @Override
        public void discard() {}
    }
}
