package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Status;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An answer that has nothing of one operation alone: a case of the results of several operations.
 *
 * @param name the class
 * @param word what it is called, for example {@code NotFound} or {@code NotFoundWithProblem}
 * @param status the status, or empty for an answer that is not documented
 * @param body the body, or empty if there is none
 * @param docs what the contract says of it wherever it documents it; nothing if that differs
 * @param results the sealed results that it is a case of, in the contract's order
 */
public record AnswerClass(
        ClassName name,
        String word,
        Optional<Status> status,
        Optional<AnswerBody> body,
        Docs docs,
        Set<ClassName> results) {
    /** What answers that are not documented are called. */
    public static final String UNDOCUMENTED = "Undocumented";

    /** Copies the set. */
    public AnswerClass {
        results = Collections.unmodifiableSet(new LinkedHashSet<>(results));
    }
}
