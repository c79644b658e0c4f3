package dev.tenon.generator.bind.api;

/** Whether a property may be left out and whether it may be null: four cells, none of which loses information. */
public enum Presence {
    /** {@code T}. */
    REQUIRED,
    /** {@code Optional<T>}; empty is written as {@code null}. */
    REQUIRED_NULLABLE,
    /** {@code Optional<T>}; empty is left out. */
    OPTIONAL,
    /** The runtime's {@code Presence<T>}. */
    OPTIONAL_NULLABLE;

    /**
     * How a property is declared.
     *
     * @param required whether it has to be there
     * @param nullable whether it may be null
     * @return what that means in Java
     */
    public static Presence of(boolean required, boolean nullable) {
        if (required) {
            return nullable ? REQUIRED_NULLABLE : REQUIRED;
        }
        return nullable ? OPTIONAL_NULLABLE : OPTIONAL;
    }
}
