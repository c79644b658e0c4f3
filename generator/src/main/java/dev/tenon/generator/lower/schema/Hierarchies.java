package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Parents with a {@code discriminator}, and the schemas that have them in {@code allOf} (OpenAPI 3.0.3 §4.7.25). */
final class Hierarchies {
    private final Descendants descendants;
    private final ComponentNames names;
    private final Map<Location, MeantChildren> meant = new HashMap<>();
    private final Map<Location, Led> led = new HashMap<>();
    private final SchemaGraph graph;
    private final Fields fields;
    private final CaseTags tags;

    /** What the mapping of a discriminator leads to: by references, or by names where a text is no reference to a schema. */
    private record Led(Set<Location> places, Set<String> names) {}

    Hierarchies(Descendants descendants, ComponentNames names, SchemaGraph graph, Fields fields) {
        this.descendants = descendants;
        this.names = names;
        this.graph = graph;
        this.fields = fields;
        this.tags = new CaseTags(graph, fields);
    }

    /** Whether a schema stands for its children: it has a discriminator that means some, and none of its own cases. */
    boolean isParent(Node schema) {
        return hasChildren(schema)
                && children(schema).meant().values().stream().anyMatch(child -> !isSame(child, schema));
    }

    /**
     * The discriminator that tells the children of a schema apart: its own, or else the one of what it extends, whose children they are,
     * too.
     */
    Optional<Node> discriminator(Node schema) {
        return ParentDiscriminator.of(schema)
                .or(() -> ParentDiscriminator.listsCases(schema)
                        ? Optional.empty()
                        : descendants.ancestors(schema).stream()
                                .flatMap(ancestor -> ParentDiscriminator.of(ancestor).stream())
                                .findFirst());
    }

    /** Whether a schema would stand for its children if its discriminator meant any. */
    boolean hasChildren(Node schema) {
        if (discriminator(schema).isEmpty()) {
            return false;
        }
        Map<String, Node> below = descendants.of(schema);
        // Schemas that have each other in allOf are nobody's parents.
        return !below.isEmpty() && below.values().stream().noneMatch(child -> isSame(child, schema));
    }

    /**
     * Whether the discriminator of a schema maps values to others, of which none has this one in its allOf. One that maps them to the
     * schema itself, as TM Forum writes each of its schemas, says what is known.
     */
    boolean mapsInVain(Node schema) {
        if (!descendants.of(schema).isEmpty()) {
            return false;
        }
        Led targets = ledBy(schema);
        return targets.places().stream().anyMatch(place -> !place.equals(schema.location()))
                || targets.names().stream().anyMatch(name -> !name.equals(names.name(schema.location())));
    }

    /** Whether a schema is one of the cases that another one stands for, by its discriminator or since it lists them. */
    boolean isChild(Node schema, Node parent) {
        Stream<Node> inherited = isParent(parent) ? descendants.of(parent).values().stream() : Stream.empty();
        Stream<Node> listed = Stream.of("oneOf", "anyOf")
                .flatMap(keyword -> parent.items(keyword).stream())
                .flatMap(member -> graph.meant(member).stream());
        return Stream.concat(inherited, listed).anyMatch(child -> isSame(child, schema));
    }

    /**
     * The cases of a parent by the names of their components, in the contract's order: its children and theirs. One that is a parent by
     * another property stands for its own; one by the same property, and the parent itself, are cases where a value means them.
     */
    MeantChildren children(Node parent) {
        MeantChildren known = meant.get(parent.location());
        if (known == null) {
            Map<String, Node> cases = cases(parent);
            known = MeantChildren.of(property(parent), cases, mapping(parent, cases), graph, fields);
            meant.put(parent.location(), known);
        }
        return known;
    }

    private Map<String, Node> cases(Node parent) {
        Map<String, Node> cases = new LinkedHashMap<>(descendants.of(parent));
        Set<Location> stoodFor = new HashSet<>();
        cases.values().stream()
                .filter(child -> decidesOtherwise(child, parent))
                .forEach(child -> descendants.of(child).values().forEach(below -> stoodFor.add(below.location())));
        cases.values()
                .removeIf(child -> stoodFor.contains(child.location())
                        || isParent(child) && !decidesOtherwise(child, parent) && !meansItself(child));
        if (meansItself(parent)) {
            String name = names.name(parent.location());
            cases.put(cases.containsKey(name) ? parent.location().reference() : name, parent);
        }
        return cases;
    }

    /**
     * Those schemas by their names that a case stands for, as a parent by another property, and that the mapping of its own parent leads
     * to: they are read as that case, too.
     */
    Map<String, Node> mapped(Node child, Node parent) {
        Map<String, Node> mapped = new LinkedHashMap<>();
        if (decidesOtherwise(child, parent)) {
            descendants.of(child).forEach((name, below) -> {
                if (maps(parent, below)) {
                    mapped.put(name, below);
                }
            });
        }
        return mapped;
    }

    /** Which values mean which cases: by the mapping of a parent, and by those of its own parents for what it does not map itself. */
    private Map<String, Node> mapping(Node parent, Map<String, Node> cases) {
        Map<String, Node> mapping = new LinkedHashMap<>(ParentDiscriminator.mapping(parent, fields));
        MappingTargets<Node> targets = new MappingTargets<>(graph);
        cases.forEach((name, child) -> {
            if (!maps(parent, child)) {
                targets.place(child.location(), child);
                targets.name(name, child);
            }
        });
        descendants.ancestors(parent).stream()
                .filter(schema -> property(schema).equals(property(parent)))
                .forEach(schema -> ParentDiscriminator.mapping(schema, fields).forEach((value, target) -> {
                    if (target instanceof Node.StringNode text
                            && targets.of(text).isPresent()) {
                        mapping.putIfAbsent(value, target);
                    }
                }));
        return mapping;
    }

    /** Whether a case of a parent is what a parent says alone, and none of those that it stands for. */
    boolean isItself(Node child, Node parent) {
        return isSame(child, parent) || isParent(child) && !decidesOtherwise(child, parent);
    }

    /** Whether a schema is a parent, but another property decides between its children than between those of its own parent. */
    private boolean decidesOtherwise(Node schema, Node parent) {
        return isParent(schema) && !property(schema).equals(property(parent));
    }

    /**
     * Whether a value means a parent, and none of its children: a mapping, its own or that of a parent of it, or what it allows says so.
     * One without a discriminator of its own is meant as all children of its parent are.
     */
    private boolean meansItself(Node parent) {
        Optional<String> property = property(parent);
        return ParentDiscriminator.of(parent).isEmpty()
                || MeantChildren.stated(parent).isPresent()
                || property.filter(name -> tags.of(parent, name).contains(names.name(parent.location())))
                        .isPresent()
                || Stream.concat(Stream.of(parent), descendants.ancestors(parent).stream())
                        .filter(schema -> property(schema).equals(property))
                        .anyMatch(schema -> maps(schema, parent));
    }

    private boolean maps(Node schema, Node target) {
        Led targets = ledBy(schema);
        return targets.places().contains(target.location()) || targets.names().contains(names.name(target.location()));
    }

    private Led ledBy(Node schema) {
        return led.computeIfAbsent(schema.location(), place -> led(schema));
    }

    private Led led(Node schema) {
        Led targets = new Led(new HashSet<>(), new HashSet<>());
        for (Node value : ParentDiscriminator.mapping(schema, fields).values()) {
            if (value instanceof Node.StringNode text) {
                graph.mentioned(text)
                        .ifPresentOrElse(
                                target -> targets.places().add(target.location()),
                                () -> targets.names().add(text.value()));
            }
        }
        return targets;
    }

    /** Those of the schemas that a schema has in allOf, themselves or by another one, that stand for their children. */
    List<Node> parents(Node schema) {
        return descendants.ancestors(schema).stream().filter(this::isParent).toList();
    }

    private Optional<String> property(Node schema) {
        return discriminator(schema).flatMap(keyword -> fields.text(keyword, "propertyName"));
    }

    /** Whether some value of a parent's discriminator means each of these schemas. */
    boolean meansAll(Node parent, List<Node> schemas) {
        Collection<Node> meant = children(parent).meant().values();
        return schemas.stream().allMatch(schema -> meant.stream().anyMatch(child -> isSame(child, schema)));
    }

    static boolean isSame(Node one, Node other) {
        return one.location().equals(other.location());
    }
}
