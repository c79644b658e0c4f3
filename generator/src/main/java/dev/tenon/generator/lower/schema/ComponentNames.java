package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What schemas are called to which references lead. A component of the contract that is nothing but a reference to something in
 * another document gives it its name: {@code Pet: {$ref: v1/index.yaml}}.
 */
final class ComponentNames {
    private final Map<Location, String> names = new HashMap<>();
    private final BodyNames bodies;

    ComponentNames(Node root, Map<String, Node> components, SchemaGraph graph) {
        this.bodies = new BodyNames(new OperationNames(root));
        components.forEach((name, schema) ->
                elsewhere(schema, graph).ifPresent(target -> names.putIfAbsent(target.location(), name)));
    }

    /** The schema in another document that a component is another name for. */
    static Optional<Node> elsewhere(Node component, SchemaGraph graph) {
        return component
                .get("$ref")
                .filter(reference -> graph.isOnlyReference(component))
                .flatMap(reference -> graph.mentioned((Node.StringNode) reference))
                .filter(target -> !target.location()
                        .source()
                        .uri()
                        .equals(component.location().source().uri()));
    }

    /** The words of a schema's name: the component's, or those of its place in an operation, or what its file or pointer says. */
    List<String> words(Location target) {
        String name = names.get(target);
        return name == null ? bodies.words(target).orElseGet(() -> SchemaNames.ofTarget(target)) : List.of(name);
    }

    /** The words of a schema's name as one text. */
    String name(Location target) {
        return String.join(" ", words(target));
    }

    /** What a reference calls a schema, as a value of a discriminator does: the last part of its pointer, or what its file is called. */
    String tag(Node.StringNode reference, SchemaGraph graph) {
        return Optional.of(reference)
                .filter(text -> !text.value().contains("#"))
                .flatMap(graph::mentioned)
                .map(file -> name(file.location()))
                .orElse(UnionLowering.lastToken(reference.value()));
    }

    /**
     * The words of the name of a property's schema: after the component that declares the property, of which the owner is one or has
     * it in allOf. The same inline schema is then called the same, whichever of its owners comes first.
     */
    List<String> ofProperty(String name, Location schema, SchemaInfo owner) {
        List<String> words =
                new ArrayList<>(ofDeclaring(schema, schema.pointer().parent().parent(), owner));
        words.add(name);
        return words;
    }

    private List<String> ofDeclaring(Location schema, Pointer declaring, SchemaInfo owner) {
        boolean same = schema.source().uri().equals(owner.location().source().uri());
        if (same && declaring.equals(owner.location().pointer())) {
            return owner.nameParts();
        }
        List<String> path = SchemaNames.withoutParts(declaring.tokens());
        boolean own = same
                && startsWith(
                        path,
                        SchemaNames.withoutParts(owner.location().pointer().tokens()));
        int component = SchemaNames.named(path);
        if (own || component == 0 && !path.isEmpty()) {
            return owner.nameParts();
        }
        return component > 0
                ? SchemaNames.parts(path.subList(component, path.size()))
                : words(new Location(schema.source(), Pointer.ROOT, schema.position()));
    }

    private static boolean startsWith(List<String> path, List<String> outer) {
        return path.size() >= outer.size() && path.subList(0, outer.size()).equals(outer);
    }
}
