package dev.tenon.generator.contract;

/**
 * The use of a schema as the type of something.
 *
 * @param target the schema, a key of {@link Contract#schemas()}
 * @param nullable whether {@code null} is allowed here, by the use or by the schema itself
 */
public record SchemaUse(SchemaId target, boolean nullable) {}
