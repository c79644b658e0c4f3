package dev.tenon.runtime.validation;

/**
 * Which way a value travels: a required property that is {@code readOnly} is required of answers alone, one that is
 * {@code writeOnly} of requests alone (OpenAPI 3.0.3 §4.7.24.2).
 */
public enum Direction {
    /** From the client to the service. */
    REQUEST,
    /** From the service to the client. */
    ANSWER,
    /** Unknown: nothing is demanded that only one direction demands. */
    UNKNOWN
}
