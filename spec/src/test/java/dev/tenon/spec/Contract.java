package dev.tenon.spec;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A contract of this module, and an independent validator that reads its schemas as they are written. */
final class Contract {
    private static final String ADDRESS = "urn:contract";

    private final JsonNode root;
    private final SchemaRegistry registry;

    Contract(String version) {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi/" + version + ".yaml")) {
            root = new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemas(Map.of(ADDRESS, root.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .losslessNarrowing(true)
                                .build()));
    }

    static Contract current() {
        return new Contract("2021-01-01");
    }

    static Contract preview() {
        return new Contract("2021-01-01-preview");
    }

    String version() {
        return at("/info/version").asString();
    }

    JsonNode root() {
        return root;
    }

    /** What stands at a JSON pointer; a reference there is followed. */
    JsonNode at(String pointer) {
        return resolve(root.at(pointer));
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    JsonNode schema(String name) {
        return at("/components/schemas/" + name);
    }

    JsonNode operation() {
        return at("/paths/~1accounts~1{account_id}~1sessions~1{session_id}/put");
    }

    List<String> violations(String schemaPointer, String json) {
        // Braces are no characters of a URI's fragment.
        String fragment = schemaPointer.replace("{", "%7B").replace("}", "%7D");
        return registry.getSchema(SchemaLocation.of(ADDRESS + "#" + fragment)).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** A sample of the page, with the place of the schema that it must fulfil. */
    record Sample(String schemaPointer, JsonNode value) {}

    /** Whatever has a schema and an example beside it: media types, parameters and header fields. */
    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        collect("", root, samples);
        return samples;
    }

    private static void collect(String place, JsonNode node, List<Sample> samples) {
        if (node.has("schema")) {
            String schema = place + "/schema";
            node.path("examples").forEach(example -> samples.add(new Sample(schema, example.get("value"))));
            if (node.has("example")) {
                samples.add(new Sample(schema, node.get("example")));
            }
        }
        if (node.isObject()) {
            node.properties().forEach(member -> {
                String key = member.getKey().replace("~", "~0").replace("/", "~1");
                collect(place + "/" + key, member.getValue(), samples);
            });
        }
    }
}
