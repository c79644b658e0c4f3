package dev.tenon.generator.read;

import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.SourceText;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;

/**
 * A contract as it was read.
 *
 * @param root the root document, in which references to everything but schemas are replaced by what they name
 * @param model Swagger Parser's model of it, without schemas, which are lowered from the tree
 * @param openApiVersion the version that was written: {@code 2.0} of a contract that was converted to 3.0
 * @param documents the documents that were read, the root first
 * @param references follows the references of schemas
 */
public record ParsedSpec(
        Node.ObjectNode root, OpenAPI model, String openApiVersion, List<SourceText> documents, References references) {
    /** Copies the list. */
    public ParsedSpec {
        documents = List.copyOf(documents);
    }
}
