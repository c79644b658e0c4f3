package dev.tenon.generator.contract;

/** What makes a schema a choice between variants. */
public enum UnionMode {
    /** JSON Schema's {@code oneOf}: exactly one variant must accept an instance. */
    ONE_OF,
    /** JSON Schema's {@code anyOf}: at least one must. */
    ANY_OF,
    /** Several types, of which an instance has one. */
    TYPES,
    /** The discriminator of a schema that others have in {@code allOf}: it means one of them. */
    CHILDREN;

    /** {@return whether no second variant may accept an instance} */
    public boolean isExclusive() {
        return this == ONE_OF || this == CHILDREN;
    }
}
