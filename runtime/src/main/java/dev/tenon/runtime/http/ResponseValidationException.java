package dev.tenon.runtime.http;

import dev.tenon.runtime.validation.ValidationException;
import dev.tenon.runtime.validation.Violations;

/** An answer breaks the contract, and {@link ResponseValidation#enforce()} refuses such answers. */
public final class ResponseValidationException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final transient ResponseHead head;
    private final transient Violations violations;

    ResponseValidationException(String operation, ResponseHead head, ValidationException cause) {
        super(
                operation,
                "the answer " + head.statusAndRequestId() + " breaks the contract: " + cause.violations(),
                cause);
        this.head = head;
        this.violations = cause.violations();
    }

    /**
     * The answer's status and header fields.
     *
     * @return null only after the exception was deserialized
     */
    public ResponseHead head() {
        return head;
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
