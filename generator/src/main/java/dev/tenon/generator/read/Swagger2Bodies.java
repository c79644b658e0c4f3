package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes request bodies of OpenAPI 3.0 of the parameters of Swagger 2.0 that are in the body or in a form. */
final class Swagger2Bodies {
    static final String JSON = "application/json";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    private final List<String> consumes;
    private final Swagger2Arrays arrays;
    private final Swagger2Fields fields;
    private final Diagnostics diagnostics;
    private final FieldFindings findings;

    Swagger2Bodies(List<String> consumes, Swagger2Arrays arrays, Swagger2Fields fields, Diagnostics diagnostics) {
        this.consumes = consumes;
        this.arrays = arrays;
        this.fields = fields;
        this.diagnostics = diagnostics;
        this.findings = new FieldFindings(diagnostics);
    }

    /** The body of an operation, whose own media types and parameters replace those of the document and of its path. */
    Optional<Node> of(
            Node operation, Optional<List<String>> ownTypes, List<Node.ObjectNode> shared, List<Node.ObjectNode> own) {
        List<String> types = ownTypes.orElse(consumes);
        Map<String, Node.ObjectNode> form = byName(in("formData", shared));
        form.putAll(byName(in("formData", own)));
        List<Node.ObjectNode> bodies = in("body", shared);
        bodies.addAll(in("body", own));
        if (form.isEmpty()) {
            reportAllButOne(in("body", own));
            return bodies.stream()
                    .reduce((first, second) -> second)
                    .map(body -> body(body, types.isEmpty() ? List.of(JSON) : types));
        }
        bodies.forEach(body -> unused(body, "the fields of a form"));
        Node place = operation.get("parameters").orElse(form.values().iterator().next());
        return Optional.of(form(place.location(), form, formTypes(operation, form, types)));
    }

    private static List<Node.ObjectNode> in(String place, List<Node.ObjectNode> parameters) {
        List<Node.ObjectNode> there = new ArrayList<>(parameters);
        there.removeIf(parameter -> !Swagger2Parameters.in(parameter).equals(place));
        return there;
    }

    /** The fields of a form; one without a name, and all of a name but the last one, are reported. */
    private Map<String, Node.ObjectNode> byName(List<Node.ObjectNode> fields) {
        Map<String, Node.ObjectNode> named = new LinkedHashMap<>();
        for (Node.ObjectNode field : fields) {
            Optional<String> name = name(field);
            if (name.isPresent() && named.put(name.get(), field) != null) {
                diagnostics.warning(
                        "repeated-parameter",
                        field.location(),
                        "the field '" + name.get() + "' of the form is declared twice; this declaration holds",
                        "remove one of them");
            }
        }
        return named;
    }

    private void reportAllButOne(List<Node.ObjectNode> bodies) {
        for (int i = 0; i < bodies.size() - 1; i++) {
            unused(bodies.get(i), "another one");
        }
    }

    private void unused(Node body, String other) {
        diagnostics.warning(
                "unused-body",
                body.location(),
                "a request has one body; this one is not used beside " + other,
                "keep one of them");
    }

    /** Empty if a field of a form has none, which is reported. */
    private Optional<String> name(Node field) {
        Optional<Node> name = field.get("name");
        if (name.isEmpty()) {
            diagnostics.error(
                    "missing-field", field.location(), "'name' is missing here, which OpenAPI requires", "add it");
        } else if (!(name.get() instanceof Node.StringNode)) {
            findings.wrongKind("name", "a string", name.get());
        }
        return name.filter(Node.StringNode.class::isInstance).map(text -> ((Node.StringNode) text).value());
    }

    private boolean isRequired(Node field) {
        Optional<Node> required = field.get("required");
        required.filter(value -> !(value instanceof Node.BooleanNode) && !findings.isEmpty("required", value))
                .ifPresent(value -> findings.wrongKind("required", "a boolean", value));
        return required.isPresent() && required.get() instanceof Node.BooleanNode flag && flag.value();
    }

    private Node body(Node.ObjectNode parameter, List<String> mediaTypes) {
        Map<String, Node> members = fields.ofParameter(parameter);
        Optional<Node> schema = Optional.ofNullable(members.remove("schema"));
        members.keySet().retainAll(List.of("description", "required"));
        members.put("content", content(parameter.location(), mediaTypes, schema, Map.of()));
        return new Node.ObjectNode(parameter.location(), members);
    }

    private Node form(Location place, Map<String, Node.ObjectNode> form, List<String> mediaTypes) {
        Map<String, Node> properties = new LinkedHashMap<>();
        Map<String, Node> encodings = new LinkedHashMap<>();
        List<Node> required = new ArrayList<>();
        form.forEach((name, parameter) -> {
            properties.put(name, described(parameter));
            Location written = parameter.get("name").orElse(parameter).location();
            if (isRequired(parameter)) {
                required.add(new Node.StringNode(written, name));
            }
            Map<String, Node> style = arrays.queryStyle(parameter);
            if (style.get("explode") instanceof Node.BooleanNode explode && !explode.value()) {
                encodings.put(name, new Node.ObjectNode(written, style));
            }
        });
        Map<String, Node> keywords = new LinkedHashMap<>();
        keywords.put("type", new Node.StringNode(place, "object"));
        if (!required.isEmpty()) {
            keywords.put("required", new Node.ArrayNode(place, required));
        }
        keywords.put("properties", new Node.ObjectNode(place, properties));
        Node schema = new Node.ObjectNode(place, keywords);
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("required", new Node.BooleanNode(place, !required.isEmpty()));
        members.put("content", content(place, mediaTypes, Optional.of(schema), encodings));
        return new Node.ObjectNode(place, members);
    }

    private Node described(Node.ObjectNode parameter) {
        Map<String, Node> known = fields.ofParameter(parameter);
        Map<String, Node> keywords =
                new LinkedHashMap<>(((Node.ObjectNode) Swagger2Parameters.schema(parameter, known)).members());
        parameter.get("description").ifPresent(text -> keywords.put("description", text));
        return new Node.ObjectNode(parameter.location(), keywords);
    }

    private List<String> formTypes(Node operation, Map<String, Node.ObjectNode> form, List<String> types) {
        List<String> written = types.stream()
                .filter(type -> type.startsWith(FORM) || type.startsWith(MULTIPART))
                .toList();
        if (!written.isEmpty()) {
            return written;
        }
        boolean file = form.values().stream()
                .anyMatch(field -> isFile(field)
                        || field.get("items").filter(Swagger2Bodies::isFile).isPresent());
        String assumed = file ? MULTIPART : FORM;
        operation
                .get("consumes")
                .ifPresent(list -> diagnostics.warning(
                        "assumed-form",
                        list.location(),
                        "none of these media types is one of forms; the form is sent as " + assumed,
                        "write " + FORM + " or " + MULTIPART));
        return List.of(assumed);
    }

    /** Whether a schema is one of octets, as {@code type: file} becomes. */
    static boolean isFile(Node schema) {
        return schema.get("format").orElse(schema) instanceof Node.StringNode format
                && format.value().equals("binary");
    }

    /** The same schema for each of several media types. */
    private static Node content(
            Location place, List<String> mediaTypes, Optional<Node> schema, Map<String, Node> encodings) {
        Map<String, Node> media = new LinkedHashMap<>();
        schema.ifPresent(node -> media.put("schema", node));
        if (!encodings.isEmpty()) {
            media.put("encoding", new Node.ObjectNode(place, encodings));
        }
        Map<String, Node> content = new LinkedHashMap<>();
        mediaTypes.forEach(type -> content.put(type, new Node.ObjectNode(place, media)));
        return new Node.ObjectNode(place, content);
    }
}
