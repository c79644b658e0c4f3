package dev.tenon.generator.bind.api;

/** The sorts of generated models. */
public enum ModelKind {
    /** A class with a builder. */
    OBJECT,
    /** An open enumeration of texts. */
    ENUM,
    /** An open enumeration of integers that have names. */
    INTEGER_ENUM,
    /** A sealed interface. */
    UNION
}
