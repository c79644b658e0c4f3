package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The discriminator of a choice that has none of its own, between children of one parent: frameworks list the children where a property
 * or a body has the type of the parent, and say with the parent alone which value means which.
 */
final class InheritedDiscriminators {
    private final Hierarchies hierarchies;
    private final SchemaGraph graph;
    private final Fields fields;
    private final boolean practical;
    private final Diagnostics diagnostics;
    private final Set<Location> reported = new HashSet<>();

    InheritedDiscriminators(
            Hierarchies hierarchies, SchemaGraph graph, Fields fields, Typing typing, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
        this.hierarchies = hierarchies;
        this.graph = graph;
        this.practical = typing == Typing.PRACTICAL;
    }

    /**
     * What a choice inherits.
     *
     * @param parent the schema that all cases have in {@code allOf}
     * @param keyword its discriminator
     * @param mapping the values that it maps to these cases, with the texts that say which
     */
    private record Inherited(Node parent, Node keyword, Map<String, Node> mapping) {}

    /**
     * What decides between the cases of a choice.
     *
     * @param keyword the discriminator; empty if there is none
     * @param mapping the values that are said to mean a case, with the texts that say which
     */
    record Deciding(Optional<Node> keyword, Map<String, Node> mapping) {}

    /**
     * The discriminator of a choice, or what its members inherit.
     *
     * @param own the discriminator beside the choice, which goes before
     * @param choice the schema with the choice
     * @param keyword {@code oneOf} or {@code anyOf}
     * @param members the cases, without that of null
     */
    Deciding deciding(Optional<Node> own, Node choice, String keyword, List<Node> members) {
        Optional<Inherited> found = own.isPresent() ? Optional.empty() : of(choice, keyword, members);
        return found.map(inherited -> new Deciding(Optional.of(inherited.keyword()), inherited.mapping()))
                .orElseGet(() -> new Deciding(
                        own, own.map(value -> fields.map(value, "mapping")).orElse(Map.of())));
    }

    /**
     * What the members of a choice inherit, which is reported.
     *
     * @param choice the schema with the choice
     * @param keyword {@code oneOf} or {@code anyOf}
     * @param members the cases, without that of null
     * @return empty if they are not all children of one parent, or are parents themselves
     */
    private Optional<Inherited> of(Node choice, String keyword, List<Node> members) {
        Optional<Inherited> found = of(members);
        found.filter(inherited -> reported.add(choice.location()))
                .ifPresent(inherited -> diagnostics.note(
                        "inherited-discriminator",
                        choice.get(keyword).orElse(choice).location(),
                        "'" + fields.text(inherited.keyword(), "propertyName").orElseThrow()
                                + "' decides between these cases, as the discriminator of '"
                                + UnionLowering.lastToken(
                                        inherited.parent().location().pointer().toString())
                                + "' says, which each of them has in allOf",
                        "leave it, or write the discriminator beside " + keyword));
        return found;
    }

    /**
     * The choice without a parent among its members, of which all children are there, too: frameworks list it with them where its class
     * is not abstract, and no value means it alone.
     */
    Parts.Group withoutParent(Parts.Group choice) {
        for (Node member : choice.members()) {
            Optional<Node> parent = practical ? graph.meant(member).filter(hierarchies::isParent) : Optional.empty();
            List<Node> others = parent.isEmpty()
                    ? List.of()
                    : choice.members().stream().filter(each -> each != member).toList();
            if (parent.isPresent() && isAllOf(parent.get(), others)) {
                return new Parts.Group(choice.schema(), choice.keyword(), others);
            }
        }
        return choice;
    }

    /** Whether schemas are all that a parent stands for. */
    private boolean isAllOf(Node parent, List<Node> members) {
        List<Node> cases =
                members.stream().flatMap(member -> graph.meant(member).stream()).toList();
        return hierarchies.children(parent).meant().size() == cases.size() && hierarchies.meansAll(parent, cases);
    }

    private Optional<Inherited> of(List<Node> members) {
        List<Node> cases = members.stream()
                .flatMap(member -> graph.meant(member).stream())
                .filter(member -> !hierarchies.isParent(member))
                .toList();
        if (!practical || cases.size() < members.size() || cases.isEmpty()) {
            return Optional.empty();
        }
        return hierarchies.parents(cases.get(0)).stream()
                .filter(parent -> hierarchies.meansAll(parent, cases))
                .findFirst()
                .flatMap(parent -> hierarchies
                        .discriminator(parent)
                        .filter(keyword -> fields.text(keyword, "propertyName").isPresent())
                        .map(keyword -> new Inherited(parent, keyword, mapping(parent, cases))));
    }

    private Map<String, Node> mapping(Node parent, List<Node> cases) {
        MeantChildren children = hierarchies.children(parent);
        MappingTargets<Node> targets = new MappingTargets<>(graph);
        children.meant().forEach((name, child) -> {
            targets.place(child.location(), child);
            targets.name(name, child);
        });
        Map<String, Node> mapping = new LinkedHashMap<>();
        children.mapping().forEach((value, target) -> {
            boolean toCase = target instanceof Node.StringNode text
                    && targets.of(text)
                            .filter(child -> cases.stream().anyMatch(one -> Hierarchies.isSame(one, child)))
                            .isPresent();
            if (toCase) {
                mapping.put(value, target);
            }
        });
        return mapping;
    }
}
