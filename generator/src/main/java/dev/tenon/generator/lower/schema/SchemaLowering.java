package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.References;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Lowers schemas, each once, however often it is used and however it refers to itself. */
final class SchemaLowering {
    private final SchemaGraph graph;
    private final ComponentNames names;
    private final StatedValues values;
    private final SchemaTypes types;
    private final NullTypes nullTypes;
    private final NullCases nullCases;
    private final NullVerdict nullVerdict;
    private final boolean exact;
    private final Hierarchies hierarchies;
    private final IgnoredTypes ignoredTypes;
    private final Fields fields;
    private final Diagnostics diagnostics;
    private final Map<SchemaId, Optional<Schema>> schemas = new LinkedHashMap<>();
    private final Map<SchemaId, Node> nodes = new LinkedHashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final SchemaKinds kinds;
    private final KeywordKinds keywordKinds;

    /** A schema that is used but not yet lowered. */
    private record Waiting(SchemaInfo info, Function<SchemaInfo, Schema> lowering) {}

    SchemaLowering(SchemaTools tools) {
        this.graph = tools.graph();
        this.names = tools.names();
        this.values = tools.values();
        this.types = tools.types();
        this.exact = tools.exact();
        this.nullVerdict = tools.nullVerdict();
        this.nullTypes = new NullTypes(tools.graph(), tools.values(), tools.nullVerdict(), tools.diagnostics());
        this.nullCases = new NullCases(tools.graph(), tools.types(), tools.nullVerdict());
        this.hierarchies = tools.hierarchies();
        this.ignoredTypes = tools.ignoredTypes();
        this.fields = tools.fields();
        this.diagnostics = tools.diagnostics();
        this.keywordKinds = tools.kinds();
        this.kinds = new SchemaKinds(this, tools);
    }

    /** Everything that is used, lowered, in the order in which it was first met. */
    Map<SchemaId, Schema> schemas() {
        while (!waiting.isEmpty()) {
            Waiting next = waiting.remove();
            schemas.put(next.info().id(), Optional.of(next.lowering().apply(next.info())));
        }
        Map<SchemaId, Schema> finished = new LinkedHashMap<>();
        schemas.forEach((id, schema) -> finished.put(id, schema.orElseThrow()));
        return finished;
    }

    /** What the schemas were lowered from. */
    Map<SchemaId, Node> nodes() {
        return nodes;
    }

    /** The default that a schema states, or the nearest that it refers to or has in allOf, as its type means it. */
    Optional<Node> defaultOf(Node schema) {
        return schema.get("default")
                .or(() -> Parts.of(graph, schema).nearest("default"))
                .map(value -> values.usual(value, types.of(schema)));
    }

    /** The use of a schema that is written, or referred to, at a place. */
    SchemaUse use(Node node, List<String> nameParts) {
        Set<SchemaId> passed = new HashSet<>();
        List<String> name = nameParts;
        boolean nullable = exact && nullVerdict.accepts(node);
        Optional<Node> meant = Optional.of(node);
        while (meant.isPresent()) {
            Node current = meant.get();
            keywordKinds.check(current);
            nullable |= !exact && admitsNull(current);
            if (graph.isOnlyReference(current)) {
                Optional<Node> target = graph.target(current);
                if (target.isPresent() && passed.add(SchemaId.of(current.location()))) {
                    name = names.words(target.get().location());
                    meant = target;
                    continue;
                }
                return any(current, name);
            }
            meant = alias(current);
            if (meant.isEmpty()) {
                Node schema = current;
                SchemaId id = enqueued(schema, schema.location(), name, info -> kinds.lower(schema, info));
                return new SchemaUse(id, nullable);
            }
            if (!passed.add(SchemaId.of(current.location()))) {
                diagnostics.error(
                        "schema-cycle",
                        current.location(),
                        "this schema is nothing but itself",
                        "give it a type or properties of its own");
                return any(current, name);
            }
        }
        throw new IllegalStateException("a schema is either written or another one's name");
    }

    /** Whether each use of a schema may be null, so that its cases need not be. */
    boolean admitsNull(Node schema) {
        return exact ? nullVerdict.accepts(schema) : nullTypes.admit(schema) || nullCases.admits(schema);
    }

    /** Whether null is right for a schema, read to the letter. */
    boolean acceptsNull(Node schema) {
        return nullVerdict.accepts(schema);
    }

    /** What is used is lowered later: a chain of schemas may be longer than the stack is deep. */
    SchemaId enqueued(Node node, Location place, List<String> nameParts, Function<SchemaInfo, Schema> lowering) {
        SchemaId id = SchemaId.of(place);
        if (!schemas.containsKey(id)) {
            schemas.put(id, Optional.empty());
            nodes.put(id, node);
            waiting.add(new Waiting(info(node, place, nameParts), lowering));
        }
        return id;
    }

    /** The schema that this one is only another name for: the single member of allOf, or the one beside null. */
    private Optional<Node> alias(Node node) {
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            List<Node> members = keyword.equals("allOf") ? node.items(keyword) : graph.cases(node, keyword);
            if (!members.isEmpty()) {
                boolean alone = References.reference(node).isEmpty()
                        && node instanceof Node.ObjectNode object
                        && object.members().keySet().stream()
                                .allMatch(name -> name.equals(keyword) || name.equals("type") || Dialect.isProse(name));
                List<Node> others = members.stream()
                        .filter(member -> keyword.equals("allOf")
                                ? !Dialect.isOnlyProse(member)
                                : !Nullability.meansOnlyNull(member, graph))
                        .toList();
                return alone
                                && others.size() == 1
                                && !kinds.isJsonOrNull(node)
                                && !isChild(node, others.get(0))
                                && ignoredTypes.addsNothing(node, keyword, others.get(0))
                        ? Optional.of(others.get(0))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A child that adds nothing to its parent is one of the cases that the parent stands for. */
    private boolean isChild(Node node, Node member) {
        return graph.meant(member)
                .filter(parent -> hierarchies.isChild(node, parent))
                .isPresent();
    }

    private SchemaUse any(Node node, List<String> nameParts) {
        SchemaId id = SchemaId.of(node.location());
        schemas.putIfAbsent(id, Optional.of(new Schema.AnySchema(info(node, node.location(), nameParts), List.of())));
        return new SchemaUse(id, true);
    }

    private SchemaInfo info(Node node, Location place, List<String> nameParts) {
        boolean password = node.get("format")
                .filter(format ->
                        format instanceof Node.StringNode text && text.value().equals("password"))
                .isPresent();
        return new SchemaInfo(
                SchemaId.of(place),
                place,
                nameParts,
                fields.prose(node, "title"),
                fields.prose(node),
                password || fields.flag(node, "writeOnly") || fields.flag(node, "x-ms-secret"));
    }
}
