package dev.tenon.testing.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document of Swagger 2.0 as one of OpenAPI 3.0, in which definitions stay where references look for them. */
final class Swagger2 {
    private static final List<String> JSON = List.of("application/json");
    private static final List<String> OCTETS = List.of("application/octet-stream");

    private final Value root;
    private final Swagger2Values values;

    /** @param root the document as it is written */
    Swagger2(Value root) {
        this.root = root;
        this.values = new Swagger2Values(root.document());
    }

    ObjectNode converted() {
        ObjectNode made = (ObjectNode) root.node().deepCopy();
        made.put("openapi", "3.0.3");
        made.putArray("servers").addObject().put("url", root.text("basePath", "/"));
        ObjectNode schemes = made.putObject("components").putObject("securitySchemes");
        members(root, "securityDefinitions").forEach((name, scheme) -> schemes.set(name, security(scheme)));
        ObjectNode paths = made.putObject("paths");
        members(root, "paths").forEach((path, item) -> {
            if (path.startsWith("/")) {
                ObjectNode methods = paths.putObject(path);
                Contract.METHODS.forEach(method -> item.get(method)
                        .ifPresent(operation -> methods.set(method, operation(operation, item, methods.objectNode()))));
            }
        });
        return made;
    }

    /** The members of a member, references followed. */
    private static Map<String, Value> members(Value owner, String name) {
        Map<String, Value> members = new LinkedHashMap<>();
        owner.get(name).map(Value::members).orElse(Map.of()).forEach((key, value) -> {
            if (!key.startsWith("x-")) {
                members.put(key, value.followed());
            }
        });
        return members;
    }

    private static JsonNode security(Value scheme) {
        ObjectNode made = (ObjectNode) scheme.node().deepCopy();
        return scheme.text("type", "").equals("basic")
                ? made.put("type", "http").put("scheme", "basic")
                : made;
    }

    private ObjectNode operation(Value written, Value item, ObjectNode made) {
        for (String kept : List.of("operationId", "security")) {
            written.written(kept).ifPresent(value -> made.set(kept, value.node()));
        }
        Map<String, Value> parameters = new LinkedHashMap<>();
        Stream.of(item, written)
                .flatMap(owner -> owner.get("parameters").stream())
                .flatMap(list -> list.items().stream())
                .map(Value::followed)
                .forEach(each -> parameters.put(each.text("in", "") + " " + each.text("name", ""), each));
        List<Value> form = new ArrayList<>();
        ArrayNode others = made.putArray("parameters");
        parameters.values().forEach(each -> {
            switch (each.text("in", "")) {
                case "formData" -> form.add(each);
                case "body" -> body(each, types(written, "consumes", JSON), made.putObject("requestBody"));
                default -> others.add(values.parameter(each));
            }
        });
        if (!form.isEmpty()) {
            form(form, formTypes(form, types(written, "consumes", List.of())), made.putObject("requestBody"));
        }
        ObjectNode responses = made.putObject("responses");
        members(written, "responses")
                .forEach((status, response) -> response(response, written, responses.putObject(status)));
        return made;
    }

    /** The media types of an operation, or else of the contract. */
    private List<String> types(Value operation, String name, List<String> otherwise) {
        List<String> types = operation.get(name).or(() -> root.get(name)).map(Value::items).orElse(List.of()).stream()
                .map(type -> type.node().asString(""))
                .toList();
        return types.isEmpty() ? otherwise : types;
    }

    private void body(Value parameter, List<String> types, ObjectNode body) {
        body.put("required", parameter.flag("required", false));
        ObjectNode content = body.putObject("content");
        types.forEach(type -> schema(parameter, content.putObject(type)));
    }

    private void schema(Value owner, ObjectNode media) {
        owner.written("schema").ifPresent(schema -> media.set("schema", values.copy(schema)));
    }

    /** Those of forms, or what the fields need. */
    private static List<String> formTypes(List<Value> fields, List<String> types) {
        List<String> ofForms = types.stream()
                .filter(type -> type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"))
                .toList();
        boolean file = fields.stream().anyMatch(field -> field.text("type", "").equals("file"));
        return !ofForms.isEmpty()
                ? ofForms
                : List.of(file ? "multipart/form-data" : "application/x-www-form-urlencoded");
    }

    private void form(List<Value> fields, List<String> types, ObjectNode body) {
        ObjectNode media = body.objectNode();
        ObjectNode schema = media.putObject("schema").put("type", "object");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        ObjectNode encoding = media.putObject("encoding");
        for (Value field : fields) {
            String name = field.text("name", "");
            properties.set(name, values.schema(field));
            if (field.flag("required", false)) {
                required.add(name);
            }
            values.style(field).ifPresent(style -> encoding.set(name, style));
        }
        body.put("required", !required.isEmpty());
        ObjectNode content = body.putObject("content");
        types.forEach(type -> content.set(type, media.deepCopy()));
    }

    private void response(Value written, Value operation, ObjectNode made) {
        Optional<Value> schema = written.get("schema");
        if (schema.isPresent()) {
            boolean file = schema.get().text("type", "").equals("file");
            ObjectNode content = made.putObject("content");
            for (String type : types(operation, "produces", file ? OCTETS : JSON)) {
                ObjectNode media = content.putObject(type);
                schema(written, media);
                written.get("examples")
                        .flatMap(examples -> examples.written(type))
                        .ifPresent(example -> media.set("example", example.node()));
            }
        }
        ObjectNode headers = made.putObject("headers");
        members(written, "headers").forEach((name, header) -> {
            ObjectNode field = headers.putObject(name);
            values.style(header).ifPresent(style -> field.setAll((ObjectNode) style));
            field.set("schema", values.schema(header));
        });
    }
}
