package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Prose;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Arrays and maps in each other: those that contain themselves, such as {@code Nested: {type: array, items: {$ref: Nested}}}, which no
 * Java type says, and those with so many levels that nobody could read the type, nor the compiler without overflowing its stack. They
 * are opened at one place, from where on values are carried as JSON and checked by the rules of the schema.
 */
final class NestedCollections {
    /** A type of 100 levels takes the compiler half a minute. */
    private static final int DEEPEST = 32;

    private final Map<SchemaId, Schema> schemas;
    private final Map<SchemaId, Node> nodes;
    private final Residue residue;
    private final Diagnostics diagnostics;
    /** How many levels there are of those that were looked at; 0 of what is neither an array nor a map. */
    private final Map<SchemaId, Integer> levels = new HashMap<>();

    NestedCollections(Map<SchemaId, Schema> schemas, Map<SchemaId, Node> nodes, SchemaTools tools) {
        this.schemas = new LinkedHashMap<>(schemas);
        this.nodes = nodes;
        this.residue = tools.residue();
        this.diagnostics = tools.diagnostics();
    }

    Map<SchemaId, Schema> opened() {
        for (SchemaId start : List.copyOf(schemas.keySet())) {
            Deque<SchemaId> path = new ArrayDeque<>();
            Set<SchemaId> passed = new HashSet<>();
            Optional<SchemaId> next = Optional.of(start);
            while (next.isPresent() && !levels.containsKey(next.get()) && passed.add(next.get())) {
                path.push(next.get());
                next = content(schemas.get(next.get())).map(SchemaUse::target);
            }
            if (next.filter(passed::contains).isPresent()) {
                open(
                        path.peek(),
                        "this array or map contains itself, which no Java type can say; what it contains is carried as JsonValue"
                                + " and checked as such");
            }
            path.forEach(this::measure);
        }
        return schemas;
    }

    /** Finds out how many levels there are of a schema whose content is known, and opens it if these are too many. */
    private void measure(SchemaId id) {
        Optional<SchemaId> content = content(schemas.get(id)).map(SchemaUse::target);
        int below = content.map(inner -> levels.getOrDefault(inner, 0)).orElse(0);
        if (below == DEEPEST) {
            open(
                    id,
                    "this array or map has " + DEEPEST
                            + " levels, itself included; inside of another one, which is too much for a"
                            + " Java type, it is carried as JsonValue and checked as such");
            below = 0;
        }
        levels.put(id, content.isPresent() ? below + 1 : 0);
    }

    /** What a list or a map is made of; a class is where a circle of Java types may close. */
    private static Optional<SchemaUse> content(Schema schema) {
        if (schema instanceof Schema.ArraySchema array) {
            return Optional.of(array.items());
        }
        return schema instanceof Schema.ObjectSchema object
                        && object.isMap()
                        && object.additional() instanceof AdditionalProperties.Typed typed
                ? Optional.of(typed.values())
                : Optional.empty();
    }

    private void open(SchemaId id, String message) {
        Schema last = schemas.get(id);
        SchemaUse content = content(last).orElseThrow();
        Schema circle = schemas.get(content.target());
        diagnostics.warning(
                "carried-as-json",
                circle.info().location(),
                message,
                "put an object with a property in between if you want typed items");
        if (last instanceof Schema.ArraySchema array) {
            SchemaUse items = json(last.info(), "items", content);
            schemas.put(array.info().id(), new Schema.ArraySchema(array.info(), items, array.assertions()));
        } else if (last instanceof Schema.ObjectSchema object) {
            AdditionalProperties values =
                    new AdditionalProperties.Typed(json(last.info(), "additionalProperties", content));
            schemas.put(
                    object.info().id(),
                    new Schema.ObjectSchema(object.info(), object.properties(), values, object.assertions()));
        }
    }

    private SchemaUse json(SchemaInfo owner, String keyword, SchemaUse content) {
        Location place = owner.location().child(keyword, "json");
        SchemaInfo circle = schemas.get(content.target()).info();
        List<Assertion> checks = residue.shared(nodes.get(content.target()), circle.nameParts()).stream()
                .map(check -> content.nullable() ? orNull(check) : check)
                .toList();
        SchemaInfo info =
                new SchemaInfo(SchemaId.of(place), place, circle.nameParts(), Optional.empty(), Prose.NONE, false);
        schemas.put(info.id(), new Schema.AnySchema(info, checks));
        return new SchemaUse(info.id(), true);
    }

    private static Assertion orNull(Assertion check) {
        if (!(check instanceof Assertion.Fulfils fulfils)) {
            return check;
        }
        Rules nothing = new Rules(check.location(), List.of(new Rule.Types(Set.of("null"))));
        Rule either = new Rule.AppliedList("anyOf", List.of(nothing, fulfils.rules()));
        return new Assertion.Fulfils(check.location(), new Rules(check.location(), List.of(either)));
    }
}
