package dev.tenon.runtime.http;

import dev.tenon.runtime.validation.Violations;

/** An answer breaks the contract, and {@link ResponseValidation#enforce()} was asked for. */
public final class ResponseValidationException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final transient Violations violations;
    private final transient ResponseHead head;

    ResponseValidationException(String operation, ResponseHead head, Violations violations) {
        super(operation, "the answer with status " + head.status() + " breaks the contract: " + violations);
        this.violations = violations;
        this.head = head;
    }

    /**
     * What is wrong.
     *
     * @return at least one violation
     */
    public Violations violations() {
        return violations;
    }

    /**
     * Status and header fields of the answer.
     *
     * @return never null
     */
    public ResponseHead head() {
        return head;
    }
}
