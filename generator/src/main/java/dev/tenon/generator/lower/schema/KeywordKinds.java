package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.read.FieldFindings;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds values of another kind than their keyword has, of those keywords that are asked what they say without a word on what they
 * cannot be: a type in a union, whether null is right.
 */
final class KeywordKinds {
    private static final List<String> CHOICES = List.of("allOf", "anyOf", "oneOf");

    private final SchemaGraph graph;
    private final Dialect dialect;
    private final Fields fields;
    private final FieldFindings findings;
    private final Diagnostics diagnostics;
    private final Set<Location> seen = new HashSet<>();

    KeywordKinds(SchemaGraph graph, Dialect dialect, Fields fields, Diagnostics diagnostics) {
        this.graph = graph;
        this.dialect = dialect;
        this.fields = fields;
        this.findings = new FieldFindings(diagnostics);
        this.diagnostics = diagnostics;
    }

    /** Checks a schema and those that hold for the same value, each once. */
    void check(Node schema) {
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.add(schema);
        while (!waiting.isEmpty()) {
            Node next = waiting.remove();
            if (next instanceof Node.ObjectNode object && seen.add(object.location())) {
                own(object);
                waiting.addAll(graph.conjuncts(object));
                waiting.addAll(graph.appliedInPlace(object));
            } else if (!(next instanceof Node.ObjectNode || next instanceof Node.BooleanNode)) {
                fields.noSchema(next);
            }
        }
    }

    private void own(Node.ObjectNode schema) {
        types(schema);
        if (isGiven(schema, "format")) {
            fields.text(schema, "format");
        }
        if (isGiven(schema, "nullable")) {
            fields.flag(schema, "nullable");
        }
        if (schema.get("required").orElse(schema) instanceof Node.ArrayNode) {
            fields.texts(schema, "required");
        }
        fields.list(schema, "enum");
        CHOICES.forEach(keyword -> cases(schema, keyword));
        if (isGiven(schema, "externalDocs")) {
            fields.map(schema, "externalDocs");
        }
        if (isGiven(schema, "discriminator")) {
            discriminator(schema.members().get("discriminator"));
        }
    }

    private boolean isGiven(Node schema, String keyword) {
        return schema.get(keyword)
                .filter(value -> !findings.isEmpty(keyword, value))
                .isPresent();
    }

    /** A list of schemas has one at least (JSON Schema Core §10.2.1); what is no list is told where it is read. */
    private void cases(Node schema, String keyword) {
        if (schema.get(keyword).orElse(schema) instanceof Node.ArrayNode cases
                && cases.items().isEmpty()) {
            diagnostics.warning(
                    "empty-field",
                    cases.location(),
                    "'" + keyword + "' names no schema; it is taken as if it were not there",
                    "name one, or remove the keyword");
        }
    }

    private void types(Node schema) {
        Optional<Node> type = schema.get("type");
        if (type.isPresent()
                && type.get() instanceof Node.ArrayNode names
                && names.items().isEmpty()) {
            diagnostics.error(
                    "unknown-type", names.location(), "'type' names no type", "name one, or remove the keyword");
        }
        for (Node name : SchemaGraph.typeNames(schema)) {
            boolean known = name instanceof Node.StringNode text
                    && !JsonType.named(text.value()).isEmpty();
            if (!known) {
                diagnostics.error(
                        "unknown-type",
                        name.location(),
                        name instanceof Node.StringNode text
                                ? "there is no type '" + text.value() + "'"
                                : "a type is a string, this is " + name.kind(),
                        TypeNames.hint(name));
            }
        }
    }

    /** Swagger 2.0 has a text in its place, which tools that convert documents, and people, leave as it is. */
    private void discriminator(Node keyword) {
        if (keyword instanceof Node.StringNode property) {
            diagnostics.error(
                    "wrong-kind",
                    keyword.location(),
                    "'discriminator' must be an object, this is a string",
                    "write 'discriminator: {propertyName: " + property.value() + "}'");
        } else if (!(keyword instanceof Node.ObjectNode)) {
            findings.wrongKind("discriminator", dialect == Dialect.SWAGGER_2_0 ? "a string" : "an object", keyword);
        } else if (keyword.get("propertyName").isEmpty()) {
            diagnostics.warning(
                    "missing-field",
                    keyword.location(),
                    "'propertyName' is missing here, which OpenAPI requires; the discriminator says nothing",
                    "add the name of the property that tells the schemas apart");
        } else {
            fields.map(keyword, "mapping").forEach((value, target) -> {
                if (!(target instanceof Node.StringNode)) {
                    findings.wrongKind(value, "a string", target);
                }
            });
        }
    }
}
