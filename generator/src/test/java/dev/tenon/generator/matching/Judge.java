package dev.tenon.generator.matching;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The independent validator: networknt's, for JSON Schema 2020-12 with formats asserted. */
final class Judge {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .losslessNarrowing(true)
                    .formatAssertionsEnabled(true)
                    .build()));
    private final JsonNode contract;
    private final Schema root;
    private final Map<String, Schema> schemas = new HashMap<>();

    /** @param contract a contract whose schemas are those of JSON Schema 2020-12 */
    Judge(JsonNode contract) {
        this.contract = contract;
        this.root = registry.getSchema(SchemaLocation.of("https://contract.test/contract"), contract);
    }

    boolean accepts(String schemaPointer, String json) {
        return schemas.computeIfAbsent(schemaPointer, this::schema)
                .validate(json, InputFormat.JSON)
                .isEmpty();
    }

    private Schema schema(String pointer) {
        NodePath path = new NodePath(PathType.JSON_POINTER);
        JsonNode at = contract;
        for (String token : OpenApiDialect.moved(contract, pointer.substring(1))
                .substring(1)
                .split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            path = at.isArray() ? path.append(Integer.parseInt(name)) : path.append(name);
            at = at.isArray() ? at.get(Integer.parseInt(name)) : at.get(name);
        }
        return root.getRefSchema(path);
    }
}
