package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what kind of schema a node is, by the types that its instances can have. */
final class SchemaKinds {
    private static final Set<JsonType> NUMBERS = EnumSet.of(JsonType.INTEGER, JsonType.FRACTION);

    private final SchemaGraph graph;
    private final SchemaTypes types;
    private final Residue residue;
    private final boolean exact;
    private final ObjectLowering objects;
    private final CaseLowering cases;
    private final ParentAlone alone;
    private final UnionLowering unions;
    private final Hierarchies hierarchies;
    private final ScalarLowering scalars;
    private final ArrayLowering arrays;
    private final Fields fields;
    private final Unsatisfiable unsatisfiable;
    private final Diagnostics diagnostics;
    /** Where an assumption was reported. */
    private final Set<Location> assumed = new HashSet<>();

    SchemaKinds(SchemaLowering schemas, SchemaTools tools) {
        this.graph = tools.graph();
        this.types = tools.types();
        this.residue = tools.residue();
        this.exact = tools.exact();
        this.fields = tools.fields();
        this.unsatisfiable = tools.unsatisfiable();
        this.diagnostics = tools.diagnostics();
        this.objects = new ObjectLowering(schemas, tools);
        this.unions = new UnionLowering(schemas, tools);
        this.cases = new CaseLowering(schemas, tools, objects, unions);
        this.alone = new ParentAlone(schemas, tools, cases);
        this.hierarchies = tools.hierarchies();
        this.scalars = new ScalarLowering(tools, unions);
        this.arrays = new ArrayLowering(schemas, tools, unions);
    }

    Schema lower(Node node, SchemaInfo info) {
        if (!(node instanceof Node.ObjectNode)) {
            return notAnObject(node, info);
        }
        if (hierarchies.isParent(node)) {
            return unions.ofChildren(node, info, hierarchies.children(node), alone::of);
        }
        if (hierarchies.hasChildren(node) || hierarchies.mapsInVain(node)) {
            unions.reportMeaningless(node);
        }
        reportAssumption(node);
        Parts parts = Parts.of(graph, node);
        if (parts.cyclic()) {
            diagnostics.warning(
                    "schema-cycle",
                    node.location(),
                    "this schema is a part of itself; it is taken for all that its parts say, each once",
                    "remove the reference that leads back here from allOf");
        }
        Set<JsonType> possible = EnumSet.copyOf(types.of(node));
        if (possible.isEmpty() && !types.isAssumed(node)) {
            if (!unions.ignoresType(node, parts)) {
                unsatisfiable.typeless(node, parts);
            }
        } else {
            unsatisfiable.valueless(node, parts);
        }
        possible.remove(JsonType.NULL);
        if (possible.equals(EnumSet.of(JsonType.OBJECT))) {
            return cases.lower(node, parts, info);
        } else if (possible.equals(EnumSet.of(JsonType.ARRAY))) {
            return arrays.lower(node, parts, info);
        } else if (possible.equals(EnumSet.of(JsonType.STRING))) {
            return scalars.string(node, parts, info);
        } else if (!possible.isEmpty() && NUMBERS.containsAll(possible)) {
            return scalars.number(possible.contains(JsonType.FRACTION), parts, info);
        } else if (possible.equals(EnumSet.of(JsonType.BOOLEAN))) {
            return scalars.bool(parts, info);
        }
        return mixed(node, parts, info, possible);
    }

    private Schema notAnObject(Node node, SchemaInfo info) {
        if (node instanceof Node.BooleanNode) {
            return new Schema.AnySchema(info, residue.shared(node, info.nameParts()));
        }
        fields.noSchema(node);
        return new Schema.AnySchema(info, List.of());
    }

    /** Of a schema, and of members whose assumed types leave it fewer types. */
    private void reportAssumption(Node node) {
        Optional<JsonType> assumption = types.assumption(node);
        if (types.numberAsText(node).isPresent()) {
            reportNumber(node);
        } else if (assumption.isEmpty() && types.isAssumed(node)) {
            for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
                node.items(keyword).forEach(member -> graph.meant(member).ifPresent(this::reportAssumption));
            }
        } else if (assumption.isPresent() && types.isAssumed(node) && assumed.add(node.location())) {
            diagnostics.note(
                    "assumed-type",
                    node.location(),
                    "without a 'type' this schema accepts values of every type; it is taken to mean "
                            + "a value of type " + assumption.get().keyword(),
                    "add 'type: " + assumption.get().keyword() + "', or set 'typing' to EXACT");
        }
    }

    private void reportNumber(Node node) {
        if (assumed.add(node.location())) {
            diagnostics.note(
                    "assumed-number",
                    node.location(),
                    "this schema accepts numbers, and texts of them; it is taken for a number, which no text is read as",
                    "give it the type of the number alone, or set 'typing' to EXACT if texts come");
        }
    }

    /** Whether a schema allows null beside what no Java type carries: its JSON includes null, and is checked together with it. */
    boolean isJsonOrNull(Node node) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<Node> members = graph.cases(node, keyword);
            List<Node> others = members.stream()
                    .map(member -> graph.meant(member).orElse(member))
                    .filter(member -> !Nullability.isOnlyNull(member))
                    .toList();
            if (others.size() == 1
                    && members.size() > 1
                    && isJson(others.get(0))
                    && (!residue.everything(others.get(0)).isEmpty() || exact && keyword.equals("oneOf"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isJson(Node node) {
        if (!(node instanceof Node.ObjectNode) || hierarchies.isParent(node)) {
            return node instanceof Node.BooleanNode;
        }
        Set<JsonType> possible = EnumSet.copyOf(types.of(node));
        possible.remove(JsonType.NULL);
        return possible.size() != 1
                && (possible.isEmpty() || !NUMBERS.containsAll(possible))
                && Parts.of(graph, node).groups().isEmpty()
                && (possible.isEmpty() || !(node.get("type").orElse(node) instanceof Node.ArrayNode));
    }

    private Schema mixed(Node node, Parts parts, SchemaInfo info, Set<JsonType> possible) {
        Optional<Schema> union = isJsonOrNull(node)
                ? Optional.empty()
                : unions.ofGroup(node, parts, info).or(() -> unions.ofTypes(node, parts, info, possible));
        if (union.isPresent()) {
            return union.get();
        }
        List<Assertion> everything = residue.shared(node, info.nameParts());
        if (!possible.isEmpty() && !everything.isEmpty()) {
            diagnostics.warning(
                    "carried-as-json",
                    node.location(),
                    "no Java type carries what this schema accepts; the value is carried as JsonValue and checked as such",
                    "give it a type, or oneOf with a schema for each type, if you want typed values");
        }
        return new Schema.AnySchema(info, everything);
    }
}
