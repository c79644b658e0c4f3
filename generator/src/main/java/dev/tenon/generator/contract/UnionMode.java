package dev.tenon.generator.contract;

/** What makes a schema a choice between variants. */
public enum UnionMode {
    /** JSON Schema's {@code oneOf}: exactly one variant must accept an instance. */
    ONE_OF("oneOf"),
    /** JSON Schema's {@code anyOf}: at least one must. */
    ANY_OF("anyOf"),
    /** Several types, of which an instance has one. */
    TYPES("type"),
    /** The discriminator of a schema that others have in {@code allOf}: it means one of them. */
    CHILDREN("discriminator");

    private final String keyword;

    UnionMode(String keyword) {
        this.keyword = keyword;
    }

    /** {@return the keyword of the schema that demands a variant} */
    public String keyword() {
        return keyword;
    }

    /** {@return whether no second variant may accept an instance} */
    public boolean isExclusive() {
        return this == ONE_OF || this == CHILDREN;
    }
}
