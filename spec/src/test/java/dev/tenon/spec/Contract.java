package dev.tenon.spec;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A contract of this module, and an independent validator for the schemas in it. */
final class Contract {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final JsonNode root;
    /** The components with nullable types written as JSON Schema has them. */
    private final JsonNode components;

    Contract(String version) {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi/" + version + ".yaml")) {
            root = new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        components = root.get("components").deepCopy();
        nullable(components);
    }

    private static void nullable(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("nullable").asBoolean(false)
                && object.path("type").isString()) {
            String type = object.get("type").asString();
            object.putArray("type").add(type).add("null");
        }
        node.forEach(Contract::nullable);
    }

    JsonNode at(String pointer) {
        JsonNode node = root.at(pointer);
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    JsonNode operation() {
        return root.get("paths").iterator().next().get("put");
    }

    List<String> violations(JsonNode schema, JsonNode value) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.setAll((ObjectNode) schema);
        document.set("components", components);
        return registry.getSchema(document).validate(value.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** A sample of the page, with the schema that it must fulfil. */
    record Sample(String place, JsonNode schema, JsonNode value) {}

    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        collect("", root, samples);
        return samples;
    }

    /** Whatever has a schema and an example beside it: media types, parameters and header fields. */
    private void collect(String place, JsonNode node, List<Sample> samples) {
        if (node.has("schema")) {
            node.path("examples")
                    .forEach(example -> samples.add(new Sample(place, node.get("schema"), example.get("value"))));
            if (node.has("example")) {
                samples.add(new Sample(place, node.get("schema"), node.get("example")));
            }
        }
        if (node.isObject()) {
            node.properties().forEach(member -> collect(place + "/" + member.getKey(), member.getValue(), samples));
        }
    }
}
