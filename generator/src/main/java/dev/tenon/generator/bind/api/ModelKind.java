package dev.tenon.generator.bind.api;

/** The sorts of generated models. */
public enum ModelKind {
    /** A class with a builder. */
    OBJECT,
    /** An open enumeration. */
    ENUM,
    /** A sealed interface. */
    UNION
}
