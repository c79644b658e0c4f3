package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the properties of an object's parts, and the items of an array's; what several parts say of one holds together. */
final class PropertyMerge {
    /** What the nearest declaration of a property that says it says for all of them. */
    private static final List<String> TOLD = List.of(
            "description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples", "externalDocs");

    /** How many schemas may come of schemas that hold together: sets of them may be as many as two to the power of their number. */
    private static final int MOST_TOGETHER = 50_000;

    private final SchemaGraph graph;
    private final SchemaTypes types;
    private final Fields fields;
    private final Diagnostics diagnostics;
    /** The same schemas meet again where objects contain themselves. */
    private final Map<List<Location>, Node> merged = new HashMap<>();

    private boolean exceeded;

    PropertyMerge(SchemaGraph graph, SchemaTypes types, Fields fields, Diagnostics diagnostics) {
        this.graph = graph;
        this.types = types;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /**
     * The properties of an object.
     *
     * @param declared the schema of each, by name
     * @param apart what holds as well and is in none of those schemas: it contradicts the nearest declaration of a property
     */
    record Properties(Map<String, Node> declared, List<Node> apart) {}

    Properties properties(Parts parts, SchemaInfo owner) {
        Map<String, List<Node>> declared = new LinkedHashMap<>();
        for (Node part : parts.schemas()) {
            fields.map(part, "properties")
                    .forEach((name, schema) -> declared.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(schema));
        }
        Map<String, Node> properties = new LinkedHashMap<>();
        List<Node> apart = new ArrayList<>();
        declared.forEach((name, schemas) -> {
            Optional<Node> contradicting = contradicting(schemas);
            if (contradicting.isPresent()) {
                reportConflict(
                        "the property '" + name + "'",
                        schemas.get(0),
                        contradicting.get(),
                        "which cannot both be true; the nearest declaration is its type, and no value of it is valid",
                        "it");
                Node nearest = schemas.get(schemas.size() - 1);
                properties.put(name, nearest);
                apart.addAll(declaring(name, nearest, parts));
            } else {
                properties.put(name, together(schemas, owner, "properties", name));
            }
        });
        return new Properties(properties, apart);
    }

    /** The parts that declare a property in another place, with nothing else in them. */
    private static List<Node> declaring(String name, Node nearest, Parts parts) {
        List<Node> others = new ArrayList<>();
        for (Node part : parts.schemas()) {
            part.get("properties")
                    .ifPresent(properties -> properties
                            .get(name)
                            .filter(schema -> !schema.equals(nearest))
                            .map(schema -> new Node.ObjectNode(properties.location(), Map.of(name, schema)))
                            .ifPresent(alone ->
                                    others.add(new Node.ObjectNode(part.location(), Map.of("properties", alone)))));
        }
        return others;
    }

    /** What the items of an array's parts are together; empty if there are none, or if they contradict each other. */
    Optional<Node> items(List<Node> schemas, SchemaInfo owner) {
        if (schemas.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> contradicting = contradicting(schemas);
        contradicting.ifPresent(member -> reportConflict(
                "an item", schemas.get(0), member, "so that only an empty array fulfils both", "the items"));
        return contradicting.isPresent() ? Optional.empty() : Optional.of(together(schemas, owner, "items"));
    }

    private Node together(List<Node> schemas, SchemaInfo owner, String... below) {
        Map<Location, Node> telling = new LinkedHashMap<>();
        for (Node schema : schemas) {
            Node meant = graph.meant(schema).orElse(schema);
            if (!Dialect.isProse(meant)) {
                telling.put(meant.location(), schema);
            }
        }
        List<Node> members =
                telling.isEmpty() ? List.of(schemas.get(schemas.size() - 1)) : List.copyOf(telling.values());
        Map<String, Node> told = told(schemas);
        if (members.size() == 1 && told.equals(told(members))) {
            return members.get(0);
        }
        List<Location> places = new ArrayList<>(telling.keySet());
        told.values().forEach(value -> places.add(value.location()));
        if (merged.size() >= MOST_TOGETHER && !merged.containsKey(places)) {
            reportLimit(members.get(members.size() - 1));
            return members.get(members.size() - 1);
        }
        return merged.computeIfAbsent(places, key -> conjunction(members, told, owner, below));
    }

    private void reportLimit(Node schema) {
        if (!exceeded) {
            exceeded = true;
            diagnostics.error(
                    "too-many-together",
                    schema.location(),
                    "what members of allOf say of the same properties, and of properties of these, makes more than "
                            + MOST_TOGETHER + " schemas out of this contract",
                    "let one member of allOf alone declare a property whose schema has properties of the same names");
        }
    }

    private static Map<String, Node> told(List<Node> schemas) {
        Map<String, Node> told = new LinkedHashMap<>();
        for (String keyword : TOLD) {
            for (Node schema : schemas) {
                schema.get(keyword).ifPresent(value -> told.put(keyword, value));
            }
        }
        return told;
    }

    private static Node conjunction(List<Node> members, Map<String, Node> told, SchemaInfo owner, String... below) {
        Node nearest = members.get(members.size() - 1);
        Pointer place = owner.location().pointer().child(below);
        boolean taken =
                members.stream().anyMatch(member -> member.location().pointer().equals(place));
        Location location = new Location(
                owner.location().source(),
                taken ? place.child("allOf") : place,
                nearest.location().position());
        Map<String, Node> keywords = new LinkedHashMap<>(told);
        keywords.put("allOf", new Node.ArrayNode(location, members));
        return new Node.ObjectNode(location, keywords);
    }

    private void reportConflict(String what, Node first, Node member, String consequence, String them) {
        diagnostics.warning(
                "all-of-conflict",
                member.location(),
                what + " is " + described(types.of(member)) + " here and " + described(types.of(first)) + " at "
                        + first.location().reference() + " (line "
                        + first.location().position().line() + "), " + consequence,
                "give " + them + " one type in all members of allOf");
    }

    /** The first schema with which those before it have no type in common. */
    private Optional<Node> contradicting(List<Node> schemas) {
        if (schemas.size() < 2) {
            return Optional.empty();
        }
        Set<JsonType> common = EnumSet.copyOf(JsonType.all());
        for (Node schema : schemas) {
            common.retainAll(types.of(schema));
            if (common.isEmpty()) {
                return Optional.of(schema);
            }
        }
        return Optional.empty();
    }

    private static String described(Set<JsonType> types) {
        return types.isEmpty()
                ? "nothing"
                : types.stream()
                        .map(type -> type == JsonType.FRACTION
                                ? "number"
                                : type.name().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.equals("integer") || !types.contains(JsonType.FRACTION))
                        .collect(Collectors.joining(" or "));
    }
}
