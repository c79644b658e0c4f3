package dev.tenon.runtime.http;

import dev.tenon.runtime.validation.ValidationException;
import dev.tenon.runtime.validation.Violations;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Whether decoded answers are checked against the contract, and what happens to those that break it. */
public final class ResponseValidation {
    private static final ResponseValidation OFF = new ResponseValidation("off", Action.NONE);
    private static final ResponseValidation ENFORCE = new ResponseValidation("enforce", (operation, head, problem) -> {
        throw new ResponseValidationException(operation, head, problem);
    });

    private final String name;
    private final Action action;

    private ResponseValidation(String name, Action action) {
        this.name = name;
        this.action = action;
    }

    /**
     * Nothing is checked: what can be decoded is taken. The default, since services often outgrow their contract.
     *
     * @return the setting
     */
    public static ResponseValidation off() {
        return OFF;
    }

    /**
     * Answers that break the contract are reported, and taken.
     *
     * @param reporter gets one exception for each such answer, on the thread that decodes it; what it throws ends the call
     * @return the setting
     */
    public static ResponseValidation report(Consumer<ValidationException> reporter) {
        Objects.requireNonNull(reporter, "reporter");
        return new ResponseValidation("report", (operation, head, problem) -> reporter.accept(problem));
    }

    /**
     * Answers that break the contract are refused with a {@link ResponseValidationException}.
     *
     * @return the setting
     */
    public static ResponseValidation enforce() {
        return ENFORCE;
    }

    void check(String operation, ResponseHead head, Supplier<Violations> validator) {
        if (action == Action.NONE) {
            return;
        }
        Violations found = validator.get();
        if (!found.isEmpty()) {
            String subject = "the answer " + head.status() + " of " + operation;
            action.take(operation, head, new ValidationException(subject, found));
        }
    }

    /** The setting's name. */
    @Override
    public String toString() {
        return name;
    }

    private interface Action {
        Action NONE = (operation, head, problem) -> {};

        void take(String operation, ResponseHead head, ValidationException problem);
    }
}
