package dev.tenon.generator.contract;

/** A set of numbers, by {@code type} and {@code format}. */
public enum NumberKind {
    /** {@code type: integer, format: int32}. */
    INT32,
    /** {@code type: integer} with {@code format: int64} or none and bounds within 64 bits. */
    INT64,
    /** {@code type: integer} whose bounds go beyond 64 bits. */
    BIG_INTEGER,
    /** {@code type: number, format: float}. */
    FLOAT,
    /** {@code type: number, format: double}. */
    DOUBLE,
    /** {@code type: number} without a binary format: exact. */
    DECIMAL
}
