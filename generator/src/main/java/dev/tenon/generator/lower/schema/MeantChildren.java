package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.schema.DiscriminatorLowering.Case;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The children of a parent, by the names of their components.
 *
 * @param meant those that the discriminator can mean
 * @param others those to which no value leads: no mapping, not their names, and nothing that no other child has, too. Most of them
 *     are there to have children of their own
 * @param mapping the values that are said to mean one, with the texts that say which
 */
record MeantChildren(Map<String, Node> meant, Map<String, Node> others, Map<String, Node> mapping) {
    /** Finds which of the children of a parent its discriminator can mean, if it has one that names a property. */
    static MeantChildren of(
            Optional<String> property,
            Map<String, Node> children,
            Map<String, Node> mapping,
            SchemaGraph graph,
            Fields fields) {
        if (property.isEmpty()) {
            return new MeantChildren(children, Map.of(), mapping);
        }
        MappingTargets<String> targets = new MappingTargets<>(graph);
        children.forEach((name, child) -> {
            targets.place(child.location(), name);
            targets.name(name, name);
        });
        Set<String> mapped = mapping.values().stream()
                .filter(Node.StringNode.class::isInstance)
                .flatMap(target -> targets.of((Node.StringNode) target).stream())
                .collect(Collectors.toSet());
        CaseTags tags = new CaseTags(graph, fields);
        Set<String> taken = new HashSet<>(mapping.keySet());
        Map<String, Case> implied = new LinkedHashMap<>();
        children.forEach((name, child) -> {
            Case variant = new Case(
                    SchemaId.of(child.location()),
                    child.location(),
                    Optional.of(name),
                    stated(child),
                    tags.of(child, property.get()));
            if (variant.goesWithoutItsName() && !mapped.contains(name)) {
                implied.put(name, variant);
            } else if (!mapped.contains(name)) {
                taken.addAll(variant.tags());
            }
        });
        Map<String, Node> meant = new LinkedHashMap<>(children);
        Map<String, Node> others = new LinkedHashMap<>();
        rivals(implied, taken).forEach(name -> others.put(name, meant.remove(name)));
        return new MeantChildren(meant, others, mapping);
    }

    /** The names of those cases of which a tag means another one, too, or is taken. */
    private static List<String> rivals(Map<String, Case> cases, Set<String> taken) {
        Map<String, Integer> claims = new HashMap<>();
        taken.forEach(tag -> claims.merge(tag, 1, Integer::sum));
        cases.values().forEach(variant -> variant.tags().forEach(tag -> claims.merge(tag, 1, Integer::sum)));
        return cases.entrySet().stream()
                .filter(entry -> entry.getValue().tags().stream().anyMatch(tag -> claims.get(tag) > 1))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The value of the deciding property that a schema says to mean it, by an extension: Swagger 2.0 has no mappings. */
    static Optional<String> stated(Node schema) {
        return schema.get("x-ms-discriminator-value")
                .or(() -> schema.get("x-discriminator-value"))
                .filter(Node.StringNode.class::isInstance)
                .map(value -> ((Node.StringNode) value).value());
    }
}
