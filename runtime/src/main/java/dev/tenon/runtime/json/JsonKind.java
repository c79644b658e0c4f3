package dev.tenon.runtime.json;

/** The kinds of JSON values (RFC 8259 §3). */
public enum JsonKind {
    /** {@code {…}}. */
    OBJECT("an object"),
    /** {@code […]}. */
    ARRAY("an array"),
    /** {@code "…"}. */
    STRING("a string"),
    /** {@code 1.5e3}. */
    NUMBER("a number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("a boolean"),
    /** {@code null}. */
    NULL("null");

    private final String name;

    JsonKind(String name) {
        this.name = name;
    }

    /** The kind with its article, as messages name it. */
    @Override
    public String toString() {
        return name;
    }
}
