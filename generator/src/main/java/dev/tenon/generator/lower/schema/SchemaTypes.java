package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which types the instances of a schema can have, by everything that its keywords and those of its parts say. */
final class SchemaTypes {
    private static final Map<JsonType, Set<String>> KEYWORDS = Map.of(
            JsonType.OBJECT,
            Set.of(
                    "properties",
                    "required",
                    "additionalProperties",
                    "patternProperties",
                    "propertyNames",
                    "minProperties",
                    "maxProperties",
                    "dependentRequired",
                    "dependentSchemas",
                    "dependencies",
                    "unevaluatedProperties"),
            JsonType.ARRAY,
            Set.of("items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems"),
            JsonType.STRING,
            Set.of("minLength", "maxLength", "pattern"),
            JsonType.INTEGER,
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"));

    private final SchemaGraph graph;
    private final StatedValues values;
    private final boolean assumed;
    /** The same without assumptions, if there are any. */
    private final Optional<SchemaTypes> stated;

    private final Map<Location, Set<JsonType>> known = new HashMap<>();
    /** Those that are being looked at, and those that lead back to one of them. */
    private final Map<Location, Open> open = new HashMap<>();
    /** The same in the order in which they were met. */
    private final List<Open> way = new ArrayList<>();
    /** The first of them that what was looked at last leads back to. */
    private int reached = Integer.MAX_VALUE;

    /** A schema whose types are not known yet: any, as long as nothing is known. */
    private static final class Open {
        private final Node schema;
        private final int order;
        private Set<JsonType> types = JsonType.all();

        Open(Node schema, int order) {
            this.schema = schema;
            this.order = order;
        }
    }

    /**
     * Starts without any knowledge.
     *
     * @param graph follows references
     * @param values reads the values that schemas name
     * @param assumed whether a schema without a type is taken to mean the type that its keywords are about
     */
    SchemaTypes(SchemaGraph graph, StatedValues values, boolean assumed) {
        this.graph = graph;
        this.values = values;
        this.assumed = assumed;
        this.stated = assumed ? Optional.of(new SchemaTypes(graph, values, false)) : Optional.empty();
    }

    /** The types that an instance can have; not all of them need have instances. */
    Set<JsonType> of(Node node) {
        Optional<Node> meant = graph.meant(node);
        if (meant.isEmpty()) {
            return JsonType.all();
        }
        Location place = meant.get().location();
        Set<JsonType> types = known.get(place);
        if (types != null) {
            return types;
        }
        Open before = open.get(place);
        if (before != null) {
            reached = Math.min(reached, before.order);
            return before.types;
        }
        return entered(meant.get());
    }

    /**
     * Schemas that lead back to each other are known together (Tarjan's components): taken one by one, each would be computed
     * anew on every way to it.
     */
    private Set<JsonType> entered(Node schema) {
        int outside = reached;
        Open here = new Open(schema, way.size());
        open.put(schema.location(), here);
        way.add(here);
        reached = here.order;
        here.types = computed(schema);
        if (reached == here.order) {
            List<Open> circle = List.copyOf(way.subList(here.order, way.size()));
            settle(circle);
            for (Open member : circle) {
                known.put(member.schema.location(), member.types);
                open.remove(member.schema.location());
            }
            way.subList(here.order, way.size()).clear();
        }
        reached = Math.min(outside, reached);
        return here.types;
    }

    /** What the schemas of a circle say of each other only takes types away, until nothing changes. */
    private void settle(List<Open> circle) {
        boolean changed = circle.size() > 1;
        while (changed) {
            changed = false;
            for (Open member : circle) {
                Set<JsonType> types = computed(member.schema);
                types.retainAll(member.types);
                changed |= !types.equals(member.types);
                member.types = types;
            }
        }
    }

    /** What a schema without a type is taken to be, by the keywords that it has itself; empty if they say nothing. */
    Optional<JsonType> assumption(Node schema) {
        if (!assumed || schema.get("type").isPresent() || !(schema instanceof Node.ObjectNode object)) {
            return Optional.empty();
        }
        List<JsonType> about = about(object, name -> true);
        if (about.size() > 1) {
            about = about(object, name -> demands(name, object.members().get(name)));
        }
        return about.size() == 1 ? Optional.of(about.get(0)) : Optional.empty();
    }

    /** The types of what is taken for a number, although its text is right, too; empty if it is none, or read to the letter. */
    Optional<Set<JsonType>> numberAsText(Node schema) {
        return assumed ? NumbersAsTexts.of(schema) : Optional.empty();
    }

    private static List<JsonType> about(Node.ObjectNode schema, Predicate<String> which) {
        return KEYWORDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(name -> schema.members().containsKey(name) && which.test(name)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a keyword's value is more than what holds anyway, as authors' tools write it: {@code uniqueItems: false}. */
    private static boolean demands(String keyword, Node value) {
        boolean none = value instanceof Node.NumberNode number && number.value().signum() == 0;
        boolean not = value instanceof Node.BooleanNode flag && !flag.value();
        return keyword.equals("uniqueItems")
                ? !not
                : !(keyword.startsWith("min") && none && !keyword.equals("minimum"));
    }

    /** Whether assumptions, its own or those of members, leave a schema fewer types than are stated. */
    boolean isAssumed(Node schema) {
        return stated.filter(types -> !types.of(schema).equals(of(schema))).isPresent();
    }

    private Set<JsonType> computed(Node schema) {
        Set<JsonType> types = said(schema);
        if (types.size() == JsonType.values().length) {
            assumption(schema)
                    .ifPresent(type ->
                            types.retainAll(type == JsonType.INTEGER ? JsonType.named("number") : EnumSet.of(type)));
        }
        return types;
    }

    private Set<JsonType> said(Node schema) {
        Set<JsonType> types = EnumSet.copyOf(JsonType.all());
        if (schema instanceof Node.BooleanNode bool && !bool.value()) {
            return EnumSet.noneOf(JsonType.class);
        }
        own(schema, types);
        for (Node conjunct : graph.conjuncts(schema)) {
            types.retainAll(of(conjunct));
        }
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<Node> members = graph.cases(schema, keyword);
            if (!members.isEmpty()) {
                Set<JsonType> any = EnumSet.noneOf(JsonType.class);
                for (Node member : members) {
                    any.addAll(of(member));
                }
                types.retainAll(any);
            }
        }
        return types;
    }

    private void own(Node schema, Set<JsonType> types) {
        if (!values.ignoreType(schema)) {
            types.retainAll(orNull(numberAsText(schema).orElseGet(() -> named(schema)), schema));
        }
        values.listed(schema).ifPresent(listed -> {
            Set<JsonType> of = EnumSet.noneOf(JsonType.class);
            listed.forEach(value -> of.add(JsonType.of(value)));
            // Read to the letter, values may all be of another type than the schema's, which is reported.
            if (of.stream().anyMatch(types::contains)) {
                types.retainAll(orNull(of, schema));
            }
        });
        values.constant(schema).ifPresent(value -> types.retainAll(EnumSet.of(JsonType.of(value))));
    }

    /** The types, and that of null where {@code nullable} stands beside them. */
    static Set<JsonType> orNull(Set<JsonType> types, Node schema) {
        if (Nullability.isMarked(schema)) {
            types.add(JsonType.NULL);
        }
        return types;
    }

    /** What a schema's own type names, without what is the name of none; all where it has none. */
    static Set<JsonType> named(Node schema) {
        List<Node> names = SchemaGraph.typeNames(schema);
        Set<JsonType> named = names.isEmpty() ? JsonType.all() : EnumSet.noneOf(JsonType.class);
        names.forEach(name -> {
            if (name instanceof Node.StringNode text) {
                named.addAll(JsonType.named(text.value()));
            }
        });
        return named;
    }
}
