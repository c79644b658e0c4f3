package dev.tenon.runtime.http;

import dev.tenon.runtime.validation.Violations;

/** A request breaks the contract. Nothing was sent. */
public final class RequestValidationException extends ClientException {
    private static final long serialVersionUID = 1L;

    private final transient Violations violations;

    /**
     * Makes the exception.
     *
     * @param operation the operation's identifier in the contract
     * @param violations what is wrong; pointers begin with {@code /path}, {@code /query}, {@code /header} or {@code /body}
     */
    public RequestValidationException(String operation, Violations violations) {
        super(operation, "the request breaks the contract and was not sent: " + violations);
        this.violations = violations;
    }

    /**
     * What is wrong.
     *
     * @return at least one violation
     */
    public Violations violations() {
        return violations;
    }
}
