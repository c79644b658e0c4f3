package dev.tenon.generator.matching;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The independent validator: networknt's, for JSON Schema 2020-12 with formats asserted. */
final class Judge {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .losslessNarrowing(true)
                    .formatAssertionsEnabled(true)
                    .build()));
    private final JsonNode contract;
    private final Map<String, Schema> schemas = new HashMap<>();

    /** @param contract a contract whose schemas are those of JSON Schema 2020-12 */
    Judge(JsonNode contract) {
        this.contract = contract;
    }

    boolean accepts(String schemaPointer, String json) {
        return schemas.computeIfAbsent(schemaPointer, this::schema)
                .validate(json, InputFormat.JSON)
                .isEmpty();
    }

    private Schema schema(String pointer) {
        ObjectNode document = (ObjectNode) contract.deepCopy();
        document.put("$ref", reference(pointer));
        return registry.getSchema(document);
    }

    private static String reference(String pointer) {
        try {
            return new URI(null, null, null, pointer.substring(1)).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(pointer, e);
        }
    }
}
