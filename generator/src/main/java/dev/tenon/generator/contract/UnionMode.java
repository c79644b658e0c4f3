package dev.tenon.generator.contract;

/** How many variants of a union must accept an instance. */
public enum UnionMode {
    /** Exactly one (JSON Schema {@code oneOf}). */
    ONE_OF,
    /** At least one (JSON Schema {@code anyOf}). */
    ANY_OF
}
