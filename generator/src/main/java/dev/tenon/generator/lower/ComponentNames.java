package dev.tenon.generator.lower;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What schemas are called to which references lead. A component that is nothing but a reference to something in another
 * document that has no name there gives it its name: {@code Pet: {$ref: v1/index.yaml}}.
 */
final class ComponentNames {
    private final Map<Location, String> names = new HashMap<>();

    ComponentNames(Map<String, Node> components, SchemaGraph graph) {
        components.forEach((name, schema) ->
                elsewhere(schema, graph).ifPresent(target -> names.putIfAbsent(target.location(), name)));
    }

    /** The schema in another document that a component is another name for. */
    static Optional<Node> elsewhere(Node component, SchemaGraph graph) {
        return component
                .get("$ref")
                .filter(reference -> graph.isOnlyReference(component))
                .flatMap(reference -> graph.mentioned((Node.StringNode) reference))
                .filter(target ->
                        !target.location().source().equals(component.location().source()));
    }

    /** The words of a schema's name: the component's, or what its file is called or its pointer says. */
    List<String> words(Location target) {
        String name = names.get(target);
        return name == null ? SchemaNames.ofTarget(target) : List.of(name);
    }

    /** What a reference calls a schema, as a value of a discriminator does: the last part of its pointer, or what its file is called. */
    String tag(Node.StringNode reference, SchemaGraph graph) {
        return Optional.of(reference)
                .filter(text -> !text.value().contains("#"))
                .flatMap(graph::mentioned)
                .map(file -> String.join(" ", words(file.location())))
                .orElse(UnionLowering.lastToken(reference.value()));
    }
}
