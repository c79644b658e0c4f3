package dev.tenon.generator.matching;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import com.networknt.schema.resource.InputStreamSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The independent validator: networknt's, for JSON Schema 2020-12 with formats asserted. */
final class Judge {
    private static final String PLACE = "https://contract.test/contract";
    private static final int ANSWERS_KEPT = 100;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.resourceLoaders(loaders -> loaders.add(this::resource))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .losslessNarrowing(true)
                            .formatAssertionsEnabled(true)
                            .regularExpressionFactory(EcmaPatterns::expression)
                            .build()));
    private final JsonNode contract;
    private final Schema root;
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<JsonNode, Schema> made = new IdentityHashMap<>();

    /** The last answers, since strict and lenient reading mostly ask the same, and some schemas take long. */
    private final Map<Question, Boolean> answered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Boolean> eldest) {
            return size() > ANSWERS_KEPT;
        }
    };

    private record Question(String schemaPointer, String json) {}

    /** @param contract a contract whose schemas are those of JSON Schema 2020-12 */
    Judge(JsonNode contract) {
        this.contract = contract;
        this.root = registry.getSchema(SchemaLocation.of(PLACE), contract);
    }

    boolean accepts(String schemaPointer, String json) {
        return answered.computeIfAbsent(
                new Question(schemaPointer, json),
                asked -> schemas.computeIfAbsent(schemaPointer, this::schema)
                        .validate(json, InputFormat.JSON)
                        .isEmpty());
    }

    /** Whether a schema that was put together from those of the contract accepts a document. */
    boolean accepts(JsonNode schema, JsonNode document) {
        return made.computeIfAbsent(schema, this::schema)
                .validate(document.toString(), InputFormat.JSON)
                .isEmpty();
    }

    private Schema schema(JsonNode schema) {
        JsonNode absolute = schema.deepCopy();
        absolute(absolute);
        return registry.getSchema(absolute);
    }

    /** For schemas that are not in the contract and refer to it. */
    private @Nullable InputStreamSource resource(AbsoluteIri iri) {
        return iri.toString().equals(PLACE)
                ? () -> new ByteArrayInputStream(contract.toString().getBytes(StandardCharsets.UTF_8))
                : null;
    }

    private static void absolute(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("$ref").asString("").startsWith("#")) {
            object.put("$ref", PLACE + object.path("$ref").asString());
        }
        node.forEach(Judge::absolute);
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
