package dev.tenon.generator.lower.schema;

import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The type that the items of a tuple share: {@code prefixItems: [{type: number}, {type: number}], items: false}. */
final class TupleItems {
    private static final Set<String> SCALARS = Set.of("string", "number", "integer", "boolean");

    private final SchemaGraph graph;

    TupleItems(SchemaGraph graph) {
        this.graph = graph;
    }

    /**
     * A tuple whose items are all of one type.
     *
     * @param items a schema of every item
     * @param rest the tuple, as far as that schema does not say the same
     */
    record Shared(Node items, Node rest) {}

    /** What every item is by the first tuple among parts that says so; empty if no type is that of all. */
    Optional<Shared> of(Parts parts) {
        return parts.schemas().stream()
                .filter(part -> part.get("unevaluatedItems").isEmpty())
                .flatMap(part -> of(part).stream())
                .findFirst();
    }

    private Optional<Shared> of(Node tuple) {
        List<Node> places = tuple.items("prefixItems");
        List<Node> all = new ArrayList<>(places);
        tuple.get("items").filter(rest -> !Undeclared.isFalse(rest)).ifPresent(all::add);
        if (places.isEmpty() || all.size() == places.size() && !ends(tuple, places.size())) {
            return Optional.empty();
        }
        List<Node> schemas =
                all.stream().map(item -> graph.meant(item).orElse(item)).toList();
        if (areAlike(schemas)) {
            return Optional.of(new Shared(typeAlone(tuple, schemas.get(0)), tuple));
        }
        return schemas.stream().map(Node::location).distinct().count() == 1
                ? Optional.of(new Shared(all.get(0), countAlone(tuple)))
                : Optional.empty();
    }

    private static boolean ends(Node tuple, int places) {
        boolean few = tuple.get("maxItems").orElse(tuple) instanceof Node.NumberNode most
                && most.value().compareTo(BigDecimal.valueOf(places)) <= 0;
        return few || tuple.get("items").filter(Undeclared::isFalse).isPresent();
    }

    private static boolean areAlike(List<Node> schemas) {
        Optional<List<Object>> first = scalar(schemas.get(0));
        return first.isPresent()
                && schemas.stream().allMatch(schema -> scalar(schema).equals(first));
    }

    /** The type and the format of a text, a number or a boolean that cannot be null. */
    private static Optional<List<Object>> scalar(Node schema) {
        return schema.get("type").orElse(schema) instanceof Node.StringNode type
                        && SCALARS.contains(type.value())
                        && !Nullability.isMarked(schema)
                ? Optional.of(List.of(type.value(), schema.get("format").map(TupleItems::text)))
                : Optional.empty();
    }

    private static String text(Node format) {
        return format instanceof Node.StringNode text ? text.value() : "";
    }

    private static Node typeAlone(Node tuple, Node schema) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (String keyword : List.of("type", "format")) {
            schema.get(keyword).ifPresent(value -> members.put(keyword, value));
        }
        return new Node.ObjectNode(tuple.location().child("prefixItems"), members);
    }

    /** The same number of places, each for anything. */
    private static Node countAlone(Node tuple) {
        Map<String, Node> members = new LinkedHashMap<>(((Node.ObjectNode) tuple).members());
        List<Node> anything = tuple.items("prefixItems").stream()
                .<Node>map(place -> new Node.BooleanNode(place.location(), true))
                .toList();
        members.put("prefixItems", new Node.ArrayNode(tuple.location().child("prefixItems"), anything));
        tuple.get("items")
                .filter(rest -> !Undeclared.isFalse(rest))
                .ifPresent(rest -> members.put("items", new Node.BooleanNode(rest.location(), true)));
        return new Node.ObjectNode(tuple.location(), members);
    }
}
