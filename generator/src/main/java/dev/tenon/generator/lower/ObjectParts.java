package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an object is made of, its own keywords and those of the members of its {@code allOf} together. */
final class ObjectParts {
    private final SchemaLowering schemas;
    private final Fields fields;
    private final Assertions conditions;
    private final Diagnostics diagnostics;
    private final Map<String, Node> properties = new LinkedHashMap<>();
    private final Map<String, Location> required = new LinkedHashMap<>();
    private final List<Assertion> assertions = new ArrayList<>();
    private final Set<Location> seen = new HashSet<>();
    private Optional<Node> additional = Optional.empty();
    private boolean keepsUndeclared;

    ObjectParts(SchemaLowering schemas, Fields fields, Assertions conditions, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.fields = fields;
        this.conditions = conditions;
        this.diagnostics = diagnostics;
    }

    Map<String, Node> properties() {
        return properties;
    }

    Map<String, Location> required() {
        return required;
    }

    List<Assertion> assertions() {
        return assertions;
    }

    Optional<Node> additional() {
        return additional;
    }

    /** Whether there are cases with properties of their own, which must not be lost. */
    boolean keepsUndeclared() {
        return keepsUndeclared;
    }

    void collect(Node node) {
        Optional<Node> target = schemas.resolve(node);
        if (target.isEmpty() || !seen.add(target.get().location())) {
            return;
        }
        Node schema = target.get();
        List<Node> members = fields.list(schema, "allOf");
        members.forEach(this::collect);
        fields.map(schema, "properties").forEach(this::property);
        for (Node name : fields.list(schema, "required")) {
            if (name instanceof Node.StringNode text) {
                required.putIfAbsent(text.value(), name.location());
            }
        }
        schema.get("additionalProperties").ifPresent(keyword -> {
            if (seen.size() == 1 || additional.isEmpty()) {
                additional = Optional.of(keyword);
            }
        });
        if (schema.get("type").isPresent() || schema.get("properties").isPresent() || members.isEmpty()) {
            assertions.addAll(conditions.of(schema));
        }
        alternatives(schema);
    }

    private void alternatives(Node schema) {
        List<Node> alternatives = Nullability.alternatives(schema);
        boolean parent = alternatives.isEmpty() && schema.get("discriminator").isPresent();
        if (alternatives.isEmpty() && !parent) {
            return;
        }
        keepsUndeclared = true;
        Node keyword = schema.get("oneOf")
                .or(() -> schema.get("anyOf"))
                .or(() -> schema.get("discriminator"))
                .orElse(schema);
        diagnostics.warning(
                "carried-as-json",
                keyword.location(),
                "the cases beside the object's own properties are carried as additional properties and not checked",
                "put the common properties into each case with allOf if you want typed cases");
    }

    private void property(String name, Node schema) {
        Node earlier = properties.put(name, schema);
        if (earlier == null || sameTarget(earlier, schema)) {
            return;
        }
        String before = type(earlier);
        String now = type(schema);
        if (now.isEmpty() && !before.isEmpty()) {
            properties.put(name, earlier);
        }
        if (before.isEmpty() || now.isEmpty() || before.equals(now)) {
            diagnostics.warning(
                    "all-of-conflict",
                    schema.location(),
                    "the property '" + name + "' is declared in line "
                            + earlier.location().position().line() + ", too; "
                            + (now.isEmpty() ? "only that is used" : "only this is used"),
                    "declare it once, with everything that is to hold");
        } else {
            diagnostics.error(
                    "all-of-conflict",
                    schema.location(),
                    "the property '" + name + "' is " + now + " here and " + before + " in line "
                            + earlier.location().position().line() + ", which cannot both be true",
                    "give it one type in all members of allOf");
        }
    }

    private boolean sameTarget(Node a, Node b) {
        return schemas.resolve(a).map(Node::location).equals(schemas.resolve(b).map(Node::location));
    }

    private String type(Node schema) {
        return schemas.resolve(schema)
                .flatMap(target -> target.get("type"))
                .flatMap(type -> type instanceof Node.StringNode text ? Optional.of(text.value()) : Optional.empty())
                .map(type -> type.equals("integer") ? "number" : type)
                .orElse("");
    }
}
