package dev.tenon.runtime.http;

import dev.tenon.runtime.validation.ValidationException;
import dev.tenon.runtime.validation.Violations;
import java.util.function.Consumer;

/** Whether decoded answers are validated against the contract, and what happens to those that break it. */
public sealed interface ResponseValidation {
    /**
     * Answers are not validated.
     *
     * @return the default
     */
    static ResponseValidation off() {
        return new Off();
    }

    /**
     * Answers that break the contract are returned, and reported.
     *
     * @param listener is told; called on the thread that decodes
     * @return the setting
     */
    static ResponseValidation report(Consumer<ValidationException> listener) {
        return new Report(listener);
    }

    /**
     * Answers that break the contract become a {@link ResponseValidationException}.
     *
     * @return the setting
     */
    static ResponseValidation enforce() {
        return new Enforce();
    }

    /**
     * Whether answers are validated at all.
     *
     * @return false for {@link #off()}
     */
    default boolean isOn() {
        return !(this instanceof Off);
    }

    /**
     * Does what the setting says.
     *
     * @param operation the operation's identifier
     * @param head status and header fields of the answer
     * @param violations what is wrong with its body
     */
    default void handle(String operation, ResponseHead head, Violations violations) {
        if (this instanceof Report report) {
            report.listener().accept(new ValidationException("the answer of " + operation, violations));
        } else if (this instanceof Enforce) {
            throw new ResponseValidationException(operation, head, violations);
        }
    }

    /** Not validated. */
    record Off() implements ResponseValidation {}

    /**
     * Reported.
     *
     * @param listener is told
     */
    record Report(Consumer<ValidationException> listener) implements ResponseValidation {}

    /** Refused. */
    record Enforce() implements ResponseValidation {}
}
