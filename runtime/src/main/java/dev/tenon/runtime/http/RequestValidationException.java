package dev.tenon.runtime.http;

import dev.tenon.runtime.validation.Violations;

/**
 * The arguments of a call break the contract, or cannot be sent. Nothing was sent, but for the items of a body before an invalid one
 * that came while they were sent.
 */
public final class RequestValidationException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final transient Violations violations;

    /**
     * Makes the exception.
     *
     * @param operation the contract's {@code operationId}
     * @param violations what is wrong; pointers start with {@code /path}, {@code /query}, {@code /header}, {@code /cookie} or
     *     {@code /body}
     */
    public RequestValidationException(String operation, Violations violations) {
        super(operation, "the request breaks the contract: " + violations, null);
        this.violations = violations;
    }

    /**
     * Throws the exception if anything is wrong.
     *
     * @param operation the contract's {@code operationId}
     * @param violations what was found
     */
    public static void check(String operation, Violations violations) {
        if (!violations.isEmpty()) {
            throw new RequestValidationException(operation, violations);
        }
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
