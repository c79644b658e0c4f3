package dev.tenon.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What an operation answers, one answer after the other; the last one is repeated. */
public final class Script {
    private final Consumer<Answer> check;
    private final List<Answer> answers = new ArrayList<>();
    private int next;

    Script(Consumer<Answer> check) {
        this.check = check;
    }

    /**
     * Begins a script anew with the contract's example of a status.
     *
     * @param status a documented status
     * @return this
     * @throws IllegalArgumentException if the operation does not document it
     */
    public Script answer(int status) {
        return answer(Answer.documented(status));
    }

    /**
     * Begins a script anew.
     *
     * @param answer the first answer
     * @return this
     * @throws IllegalArgumentException if it is to be a documented one and is not
     */
    public synchronized Script answer(Answer answer) {
        check.accept(answer);
        answers.clear();
        next = 0;
        answers.add(answer);
        return this;
    }

    /**
     * Goes on with the contract's example of a status.
     *
     * @param status a documented status
     * @return this
     * @throws IllegalArgumentException if the operation does not document it
     */
    public Script then(int status) {
        return then(Answer.documented(status));
    }

    /**
     * Goes on.
     *
     * @param answer the answer after those that are there
     * @return this
     * @throws IllegalArgumentException if it is to be a documented one and is not
     */
    public synchronized Script then(Answer answer) {
        check.accept(answer);
        answers.add(answer);
        return this;
    }

    /**
     * Gives the answer that was told last several times, before the next one's turn.
     *
     * @param count how often altogether, at least once
     * @return this
     * @throws IllegalStateException if there is no answer yet
     */
    public synchronized Script times(int count) {
        if (answers.isEmpty() || count < 1) {
            throw new IllegalStateException("first say which answer, then how often, at least once");
        }
        Answer last = answers.get(answers.size() - 1);
        for (int i = 1; i < count; i++) {
            answers.add(last);
        }
        return this;
    }

    /** The answer whose turn it is; the given one if nothing was told. */
    synchronized Answer next(Answer otherwise) {
        if (answers.isEmpty()) {
            return otherwise;
        }
        Answer answer = answers.get(next);
        next = Math.min(next + 1, answers.size() - 1);
        return answer;
    }
}
