package dev.tenon.generator.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of the tree what Swagger Parser reads: without schemas, examples and extensions, which are taken from the tree, and
 * without what it would drop in silence.
 */
final class SwaggerInput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Swagger Parser passes over other values of these. */
    private static final Set<String> BOOLEANS =
            Set.of("required", "deprecated", "explode", "allowReserved", "allowEmptyValue");

    private final Diagnostics diagnostics;
    private final FieldFindings findings;

    private SwaggerInput(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.findings = new FieldFindings(diagnostics);
    }

    static JsonNode of(Node.ObjectNode root, Diagnostics diagnostics) {
        return new SwaggerInput(diagnostics).part(root, Part.DOCUMENT);
    }

    private ObjectNode part(Node.ObjectNode object, Part part) {
        ObjectNode json = JSON.objectNode();
        object.members().forEach((name, value) -> {
            Optional<Part.Slot> slot = part.member(name);
            if (slot.isPresent() && (slot.get().part() == Part.DATA || !findings.isEmpty(name, value))) {
                slot(value, slot.get()).ifPresent(converted -> json.set(name, converted));
            } else if (slot.isEmpty() && !name.startsWith("x-") && !findings.isEmpty(name, value)) {
                field(name, value).ifPresent(converted -> json.set(name, converted));
            }
        });
        if (part == Part.MEDIA_TYPE) {
            // Swagger Parser does not know it.
            json.remove("itemSchema");
        }
        if (part == Part.PARAMETER) {
            required(object, json);
        }
        if (json.get("encoding") instanceof ObjectNode encoding && part == Part.MEDIA_TYPE) {
            // Swagger Parser compares the names of encodings with those of the schema's properties.
            ObjectNode properties = JSON.objectNode();
            encoding.fieldNames().forEachRemaining(name -> properties.set(name, JSON.objectNode()));
            json.set("schema", JSON.objectNode().set("properties", properties));
        }
        return json;
    }

    private Optional<JsonNode> field(String name, Node value) {
        if (!BOOLEANS.contains(name) || value instanceof Node.BooleanNode) {
            return Optional.of(plain(value));
        }
        return wrongKind(name, "a boolean", value);
    }

    private Optional<JsonNode> slot(Node value, Part.Slot slot) {
        if (slot.part() == Part.SCHEMA) {
            // Whether it is one is found out when schemas are lowered.
            return slot.isKeyed() ? Optional.empty() : Optional.of(JSON.objectNode());
        }
        if (slot.part() == Part.DATA || slot.part() == Part.EXAMPLE) {
            return Optional.empty();
        }
        if (slot.shape() == Part.Shape.LIST) {
            return list(value, slot.part());
        }
        if (!slot.isKeyed()) {
            return one(value, slot.part());
        }
        if (!(value instanceof Node.ObjectNode object)) {
            return wrongKind(value.location().pointer().last(), "an object", value);
        }
        ObjectNode json = JSON.objectNode();
        object.members().forEach((name, item) -> {
            if (slot.holds(name)) {
                one(item, slot.part()).ifPresent(converted -> json.set(name, converted));
            }
        });
        return Optional.of(json);
    }

    private Optional<JsonNode> list(Node value, Part part) {
        if (!(value instanceof Node.ArrayNode array)) {
            return wrongKind(value.location().pointer().last(), "an array", value);
        }
        ArrayNode json = JSON.arrayNode();
        array.items().forEach(item -> one(item, part).ifPresent(json::add));
        return Optional.of(json);
    }

    private Optional<JsonNode> one(Node value, Part part) {
        if (part != Part.PATH_ITEM && References.reference(value).isPresent()) {
            // One that is left leads nowhere, which was reported, or round in a circle of callbacks.
            return Optional.empty();
        }
        if (value instanceof Node.ObjectNode object && part != Part.TEXT) {
            return Optional.of(part(object, part));
        }
        boolean scalar = value instanceof Node.StringNode
                || value instanceof Node.NumberNode
                || value instanceof Node.BooleanNode;
        if (part == Part.TEXT && scalar) {
            return Optional.of(plain(value));
        }
        return wrongType(value, part == Part.TEXT ? "a string is needed" : part.title() + " is an object");
    }

    private Optional<JsonNode> wrongKind(String name, String expected, Node value) {
        findings.wrongKind(name, expected, value);
        return Optional.empty();
    }

    private Optional<JsonNode> wrongType(Node value, String need) {
        if (!findings.isReferenceToAll(value)) {
            diagnostics.error(
                    "wrong-type",
                    value.location(),
                    need + "; this is " + value.kind(),
                    "correct it, or remove the key");
        }
        return Optional.empty();
    }

    /** A parameter of the path cannot be left out (OpenAPI 3.0.3 §4.7.12.2). */
    private void required(Node.ObjectNode parameter, ObjectNode json) {
        boolean path = json.path("in").asText().equals("path");
        if (path && !json.path("required").asBoolean()) {
            diagnostics.warning(
                    "optional-path-parameter",
                    parameter.get("required").orElse(parameter).location(),
                    "the path parameter '" + json.path("name").asText()
                            + "' is not required, but a path has no gaps; it is" + " taken as required",
                    "write 'required: true'");
            json.put("required", true);
        }
    }

    private static JsonNode plain(Node node) {
        if (node instanceof Node.ObjectNode object) {
            ObjectNode json = JSON.objectNode();
            object.members().forEach((name, value) -> {
                if (!name.startsWith("x-")) {
                    json.set(name, plain(value));
                }
            });
            return json;
        }
        if (node instanceof Node.ArrayNode array) {
            ArrayNode json = JSON.arrayNode();
            array.items().forEach(item -> json.add(plain(item)));
            return json;
        }
        if (node instanceof Node.StringNode string) {
            return JSON.textNode(string.value());
        }
        if (node instanceof Node.NumberNode number) {
            // A version such as 1.10 stays what was written.
            return JSON.textNode(number.value().toPlainString());
        }
        return node instanceof Node.BooleanNode bool ? JSON.booleanNode(bool.value()) : JSON.nullNode();
    }
}
