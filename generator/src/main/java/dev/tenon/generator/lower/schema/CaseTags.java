package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a case of a choice lets the property be that tells it from the others. */
final class CaseTags {
    private final SchemaGraph graph;
    private final Fields fields;

    CaseTags(SchemaGraph graph, Fields fields) {
        this.graph = graph;
        this.fields = fields;
    }

    /**
     * The texts that a property of a case can be.
     *
     * @param member the case, which may be a choice itself
     * @param property the property's name
     * @return the texts in the contract's order; empty if others are possible, too
     */
    Set<String> of(Node member, String property) {
        return of(member, property, new HashMap<>());
    }

    private Set<String> of(Node member, String property, Map<Location, Set<String>> known) {
        Parts parts = Parts.of(graph, member);
        Set<String> own = narrowed(parts.schemas().stream()
                .flatMap(part ->
                        Optional.ofNullable(fields.map(part, "properties").get(property)).stream())
                .flatMap(declared -> Parts.of(graph, declared).schemas().stream())
                .toList());
        return own.isEmpty() && parts.groups().size() == 1
                ? ofChoice(parts.groups().get(0), property, known)
                : own;
    }

    /** What all parts of a property allow. */
    private Set<String> narrowed(List<Node> parts) {
        Set<String> texts = new LinkedHashSet<>();
        boolean first = true;
        for (Node part : parts) {
            Set<String> named = named(part);
            if (first) {
                texts.addAll(named);
            } else if (!named.isEmpty()) {
                texts.retainAll(named);
            }
            first = first && named.isEmpty();
        }
        return texts;
    }

    private Set<String> named(Node part) {
        Set<String> texts = new LinkedHashSet<>();
        List<Node> values = part.get("const").map(List::of).orElseGet(() -> fields.list(part, "enum"));
        for (Node value : values) {
            text(value).ifPresent(texts::add);
        }
        return texts;
    }

    /** Numbers and booleans are compared by their JSON, as reading does. */
    private static Optional<String> text(Node value) {
        if (value instanceof Node.StringNode text) {
            return Optional.of(text.value());
        }
        return value instanceof Node.NumberNode || value instanceof Node.BooleanNode
                ? Optional.of(JsonText.of(value))
                : Optional.empty();
    }

    /** What the cases of a case allow together; of a choice that leads back to itself, which is refused later, nothing is known. */
    private Set<String> ofChoice(Parts.Group choice, String property, Map<Location, Set<String>> known) {
        Set<String> before = known.putIfAbsent(choice.location(), Set.of());
        if (before != null) {
            return before;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (Node member : choice.members()) {
            Set<String> nested = of(member, property, known);
            if (nested.isEmpty()) {
                return Set.of();
            }
            texts.addAll(nested);
        }
        known.put(choice.location(), texts);
        return texts;
    }
}
