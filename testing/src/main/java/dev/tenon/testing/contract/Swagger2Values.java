package dev.tenon.testing.contract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parameters, fields and headers of Swagger 2.0, whose schemas stand among their other members. */
final class Swagger2Values {
    /** What is not said of the value. */
    private static final Set<String> OWN =
            Set.of("name", "in", "description", "required", "allowEmptyValue", "collectionFormat");

    private final URI reader;

    /** @param reader the document in which the outcome stands */
    Swagger2Values(URI reader) {
        this.reader = reader;
    }

    JsonNode parameter(Value written) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        for (String kept : List.of("name", "in", "required", "allowEmptyValue")) {
            written.written(kept).ifPresent(value -> made.set(kept, value.node()));
        }
        style(written).ifPresent(style -> made.setAll((ObjectNode) style));
        made.set("schema", schema(written));
        return made;
    }

    /** The schema among the members. */
    JsonNode schema(Value written) {
        return ((ObjectNode) copy(written)).remove(OWN);
    }

    /**
     * What {@code collectionFormat} says of an array. OpenAPI has the styles for queries and forms alone, and no tabs; they are read
     * wherever Swagger 2.0 has them.
     */
    Optional<JsonNode> style(Value written) {
        if (!written.text("type", "").equals("array")) {
            return Optional.empty();
        }
        boolean pairs = Set.of("query", "formData").contains(written.text("in", ""));
        String format = written.text("collectionFormat", "csv");
        ObjectNode style = JsonNodeFactory.instance.objectNode();
        style.put(
                "style",
                switch (format) {
                    case "ssv" -> "spaceDelimited";
                    case "tsv" -> "tabDelimited";
                    case "pipes" -> "pipeDelimited";
                    default -> pairs ? "form" : "simple";
                });
        return Optional.of(style.put("explode", format.equals("multi")));
    }

    /** A copy, whose references lead where they led from its own document. */
    JsonNode copy(Value value) {
        JsonNode copy = value.node().deepCopy();
        if (!value.document().equals(reader)) {
            redirect(copy, value.document());
        }
        return copy;
    }

    private static void redirect(JsonNode node, URI from) {
        if (node instanceof ObjectNode object && object.path("$ref").isString()) {
            String reference = object.path("$ref").asString();
            int hash = reference.indexOf('#');
            String file = hash < 0 ? reference : reference.substring(0, hash);
            String fragment = hash < 0 ? "" : reference.substring(hash);
            object.put("$ref", (file.isEmpty() ? from : from.resolve(file)) + fragment);
        }
        node.forEach(member -> redirect(member, from));
    }
}
