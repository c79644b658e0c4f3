package dev.tenon.generator.contract;

/** Which way a property travels ({@code readOnly} and {@code writeOnly}, OpenAPI 3.0.3 §4.7.24.2). */
public enum Direction {
    /** Both ways. */
    BOTH,
    /** {@code readOnly}: only the service sets it. */
    RECEIVED,
    /** {@code writeOnly}: only the client sets it. */
    SENT
}
