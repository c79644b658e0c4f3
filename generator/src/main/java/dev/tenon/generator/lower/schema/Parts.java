package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The schemas that hold together: a schema, what it refers to, and the members of {@code allOf}, those of members first.
 *
 * @param schemas the schemas, each once
 * @param groups their {@code oneOf} and {@code anyOf}, of which each leaves a choice
 * @param cyclic whether the schema is one of its own parts
 */
record Parts(List<Node> schemas, List<Group> groups, boolean cyclic) {
    Parts {
        schemas = List.copyOf(schemas);
        groups = List.copyOf(groups);
    }

    /**
     * Alternatives of which some must fit.
     *
     * @param schema where they stand
     * @param keyword {@code oneOf} or {@code anyOf}
     * @param members the alternatives, without that of null
     */
    record Group(Node schema, String keyword, List<Node> members) {
        Location location() {
            return schema.get(keyword).orElse(schema).location();
        }
    }

    static Parts of(SchemaGraph graph, Node node) {
        return new Collector(graph, node).collect();
    }

    /** These parts and those of another schema. */
    Parts and(Parts others, Group without) {
        List<Node> all = new ArrayList<>(schemas);
        Set<Location> places = new HashSet<>();
        schemas.forEach(part -> places.add(part.location()));
        others.schemas.stream().filter(part -> places.add(part.location())).forEach(all::add);
        Set<Location> chosen = new HashSet<>(Set.of(without.location()));
        List<Group> choices = new ArrayList<>();
        groups.stream().filter(group -> chosen.add(group.location())).forEach(choices::add);
        others.groups.stream().filter(group -> chosen.add(group.location())).forEach(choices::add);
        return new Parts(all, choices, cyclic);
    }

    /** The first member of that name that a part has, the last parts first: what is nearer says more. */
    Optional<Node> nearest(String keyword) {
        for (int i = schemas.size() - 1; i >= 0; i--) {
            Optional<Node> found = schemas.get(i).get(keyword);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The names of all properties that a part declares. */
    Set<String> declared(Fields fields) {
        Set<String> names = new HashSet<>();
        schemas.forEach(part -> names.addAll(fields.map(part, "properties").keySet()));
        return names;
    }

    private static final class Collector {
        private final SchemaGraph graph;
        private final Optional<Location> root;
        private final Set<Location> seen = new HashSet<>();
        private final List<Node> schemas = new ArrayList<>();
        private final List<Group> groups = new ArrayList<>();
        /** A stack of its own: a chain of inheritance may be longer than Java's is deep. */
        private final Deque<Step> steps = new ArrayDeque<>();

        private boolean cyclic;

        /** A schema to be visited, or one whose members were. */
        private record Step(Node node, boolean finished) {}

        Collector(SchemaGraph graph, Node node) {
            this.graph = graph;
            Optional<Node> meant = graph.meant(node);
            this.root = meant.map(Node::location);
            meant.ifPresent(schema -> steps.push(new Step(schema, false)));
        }

        Parts collect() {
            while (!steps.isEmpty()) {
                Step step = steps.pop();
                if (step.finished()) {
                    schemas.add(step.node());
                    choices(step.node());
                } else {
                    visit(step.node());
                }
            }
            return new Parts(schemas, groups, cyclic);
        }

        private void visit(Node node) {
            Optional<Node> meant = graph.meant(node);
            if (meant.isEmpty() || !seen.add(meant.get().location())) {
                cyclic |= meant.isPresent() && meant.map(Node::location).equals(root);
                return;
            }
            steps.push(new Step(meant.get(), true));
            List<Node> conjuncts = new ArrayList<>(graph.conjuncts(meant.get()));
            for (String keyword : List.of("oneOf", "anyOf")) {
                List<Node> members = notNull(graph.cases(meant.get(), keyword));
                if (members.size() == 1 && !isChoice(meant.get(), members)) {
                    conjuncts.add(members.get(0));
                }
            }
            for (int i = conjuncts.size() - 1; i >= 0; i--) {
                steps.push(new Step(conjuncts.get(i), false));
            }
        }

        private void choices(Node schema) {
            for (String keyword : List.of("oneOf", "anyOf")) {
                List<Node> members = notNull(graph.cases(schema, keyword));
                if (isChoice(schema, members) && !holdsRoot(members)) {
                    groups.add(new Group(schema, keyword, members));
                }
            }
        }

        /** A parent may list its children, each of which has it as a part. */
        private boolean holdsRoot(List<Node> members) {
            return members.stream()
                    .map(member -> graph.meant(member).map(Node::location))
                    .anyMatch(root::equals);
        }

        /** One case is none to choose from, unless a discriminator says which values mean it: others may come. */
        private boolean isChoice(Node schema, List<Node> members) {
            return members.size() > 1
                    || members.size() == 1 && schema.get("discriminator").isPresent();
        }

        private List<Node> notNull(List<Node> members) {
            List<Node> notNull = new ArrayList<>();
            for (Node member : members) {
                if (!Nullability.meansOnlyNull(member, graph)) {
                    notNull.add(member);
                }
            }
            return notNull;
        }
    }
}
