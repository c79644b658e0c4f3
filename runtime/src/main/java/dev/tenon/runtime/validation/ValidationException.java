package dev.tenon.runtime.validation;

/** A value breaks its schema. */
public final class ValidationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Violations violations;

    /**
     * Makes the exception.
     *
     * @param subject what was checked, for example {@code SessionProperties}
     * @param violations what is wrong with it
     */
    public ValidationException(String subject, Violations violations) {
        super(subject + " breaks its schema: " + violations);
        this.violations = violations;
    }

    /**
     * What is wrong.
     *
     * @return at least one violation; null only after the exception was deserialized
     */
    public Violations violations() {
        return violations;
    }
}
