package dev.tenon.generator.matching;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The independent validator: networknt's, for JSON Schema 2020-12 with formats asserted. */
final class Judge {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .losslessNarrowing(true)
                    .formatAssertionsEnabled(true)
                    .build()));
    private final JsonNode components;
    private final Map<String, Schema> schemas = new HashMap<>();

    /** @param contract an OpenAPI 3.0 document whose schemas are converted already */
    Judge(JsonNode contract) {
        this.components = contract.get("components");
    }

    boolean accepts(String schemaPointer, String json) {
        Schema schema = schemas.computeIfAbsent(schemaPointer, pointer -> {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.put("$ref", pointer);
            document.set("components", components);
            return registry.getSchema(document);
        });
        return schema.validate(json, InputFormat.JSON).isEmpty();
    }
}
