package dev.tenon.testing.contract;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What shapes the instances of a schema may have: enough to take a text apart, whatever the schema then says of the parts. */
public final class Shapes {
    private static final List<String> MEMBERS = List.of("allOf", "oneOf", "anyOf");

    private Shapes() {}

    /**
     * The types that are named.
     *
     * @param schema a schema
     * @return names of types such as {@code integer}; empty if anything may be meant
     */
    public static Set<String> types(Value schema) {
        Set<String> types = new LinkedHashSet<>();
        visit(schema, found -> {
            JsonNode type = found.node().path("type");
            if (type.isString()) {
                types.add(type.asString());
            }
            type.forEach(each -> types.add(each.asString("")));
            if (type.isMissingNode() && found.node().has("properties")) {
                types.add("object");
            }
            if (type.isMissingNode() && found.node().has("items")) {
                types.add("array");
            }
            return Optional.empty();
        });
        return types;
    }

    /**
     * Whether a whole body is a text, also where its media type is that of JSON texts one after the other.
     *
     * @param media what the contract says of a media type
     * @return true if its schema is that of a string, and there is none of items; an enumeration says what an item is
     */
    public static boolean isWholeText(Value media) {
        return media.written("itemSchema").isEmpty()
                && media.written("schema")
                        .filter(schema -> types(schema).equals(Set.of("string"))
                                && schema.followed().get("enum").isEmpty())
                        .isPresent();
    }

    /**
     * Whether the schema of a stream of events describes whole events (OpenAPI 3.2 §4.14.4.3), and not the data of each.
     *
     * @param media what the contract says of {@code text/event-stream}
     * @return true if nothing but fields of events has a name, data among them; without {@code itemSchema} there has to be one that
     *     data rarely has
     */
    public static boolean describesEvents(Value media) {
        Optional<Value> item = media.written("itemSchema");
        Set<String> names = item.or(
                        () -> media.written("schema").map(whole -> items(whole).orElse(whole)))
                .map(Shapes::properties)
                .orElse(Set.of());
        return names.contains("data")
                && Set.of("data", "event", "id", "retry").containsAll(names)
                && (item.isPresent() || names.contains("event") || names.contains("retry"));
    }

    /**
     * The schema of an array's items.
     *
     * @param schema a schema
     * @return that of the items, if there is one
     */
    public static Optional<Value> items(Value schema) {
        return visit(schema, found -> found.written("items"));
    }

    /**
     * The schema of a property.
     *
     * @param schema a schema
     * @param name the property's name
     * @return its own or that of additional properties, if there is one
     */
    public static Optional<Value> property(Value schema, String name) {
        return visit(schema, found -> found.written("properties").flatMap(all -> all.written(name)))
                .or(() -> visit(
                        schema,
                        found -> found.written("additionalProperties")
                                .filter(extras -> extras.node().isObject())));
    }

    /**
     * The names of the properties.
     *
     * @param schema a schema
     * @return the names that are declared
     */
    public static Set<String> properties(Value schema) {
        Set<String> names = new LinkedHashSet<>();
        visit(schema, found -> {
            found.written("properties")
                    .ifPresent(all -> names.addAll(all.members().keySet()));
            return Optional.empty();
        });
        return names;
    }

    /**
     * Whether an object may have properties beyond those that are declared.
     *
     * @param schema a schema
     * @return whether a schema for them is there
     */
    public static boolean isOpen(Value schema) {
        return visit(
                        schema,
                        found -> found.written("additionalProperties")
                                .filter(extras -> !extras.node().toString().equals("false")))
                .isPresent();
    }

    private static Optional<Value> visit(Value schema, Function<Value, Optional<Value>> visitor) {
        return visit(schema, new HashSet<>(), visitor);
    }

    private static Optional<Value> visit(Value schema, Set<String> seen, Function<Value, Optional<Value>> visitor) {
        if (!seen.add(schema.document() + "#" + schema.pointer())) {
            return Optional.empty();
        }
        Optional<Value> own = visitor.apply(schema);
        if (own.isEmpty() && schema.node().has("$ref")) {
            own = visit(schema.followed(), seen, visitor);
        }
        return own.or(() -> MEMBERS.stream()
                .flatMap(keyword -> schema.written(keyword).stream())
                .flatMap(list -> list.items().stream())
                .map(member -> visit(member, seen, visitor))
                .flatMap(Optional::stream)
                .findFirst());
    }
}
