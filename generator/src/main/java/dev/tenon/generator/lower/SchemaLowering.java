package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.read.References;
import dev.tenon.generator.source.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lowers schemas, each once, however often it is used and however it refers to itself. */
final class SchemaLowering {
    /** Keywords beside which a lone {@code allOf} or {@code oneOf} is more than another name for its member. */
    private static final Set<String> STRUCTURE = Set.of(
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "const",
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "discriminator");

    private static final Set<String> PROSE =
            Set.of("title", "description", "example", "examples", "externalDocs", "default", "nullable", "xml");

    private final References references;
    private final Fields fields;
    private final Diagnostics diagnostics;
    private final Map<SchemaId, Optional<Schema>> schemas = new LinkedHashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final SchemaKinds kinds;

    /** A schema that is used but not yet lowered. */
    private record Waiting(Node node, SchemaInfo info) {}

    SchemaLowering(References references, Fields fields, Diagnostics diagnostics) {
        this.references = references;
        this.fields = fields;
        this.diagnostics = diagnostics;
        this.kinds = new SchemaKinds(this, fields, diagnostics);
    }

    /** Everything that is used, lowered, in the order in which it was first met. */
    Map<SchemaId, Schema> schemas() {
        while (!waiting.isEmpty()) {
            Waiting next = waiting.remove();
            schemas.put(next.info().id(), Optional.of(kinds.lower(next.node(), next.info())));
        }
        Map<SchemaId, Schema> finished = new LinkedHashMap<>();
        schemas.forEach((id, schema) -> finished.put(id, schema.orElseThrow()));
        return finished;
    }

    /** The use of a schema that is written, or referred to, at a place. */
    SchemaUse use(Node node, List<String> nameParts) {
        Set<SchemaId> passed = new HashSet<>();
        List<String> name = nameParts;
        boolean nullable = false;
        Optional<Node> meant = Optional.of(node);
        while (meant.isPresent()) {
            Node current = meant.get();
            nullable |= Nullability.isNullable(current);
            if (References.reference(current).isPresent()) {
                Optional<Node> target = references.resolve(current);
                if (target.isEmpty()) {
                    return any(current, name);
                }
                current = target.get();
                name = SchemaNames.ofTarget(current.location());
                nullable |= Nullability.isNullable(current);
            }
            meant = alias(current);
            if (meant.isEmpty()) {
                return new SchemaUse(enqueued(current, name), nullable);
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

    /** What is used is lowered later: a chain of schemas may be longer than the stack is deep. */
    private SchemaId enqueued(Node node, List<String> nameParts) {
        SchemaId id = SchemaId.of(node.location());
        if (!schemas.containsKey(id)) {
            schemas.put(id, Optional.empty());
            waiting.add(new Waiting(node, info(node, id, nameParts)));
        }
        return id;
    }

    /** The schema at the end of a node's references. */
    Optional<Node> resolve(Node node) {
        return references.resolve(node);
    }

    /** The schema that this one is only another name for: the single member of allOf, or the one beside null. */
    private Optional<Node> alias(Node node) {
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            Optional<Node> value = node.get(keyword);
            if (value.isPresent() && value.get() instanceof Node.ArrayNode array) {
                boolean alone = node instanceof Node.ObjectNode object
                        && object.members().keySet().stream()
                                .allMatch(name -> name.equals(keyword) || !STRUCTURE.contains(name));
                List<Node> members = array.items().stream()
                        .filter(member -> keyword.equals("allOf") ? !isOnlyProse(member) : !isOnlyNull(member))
                        .toList();
                return alone && members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Authors put a description beside a reference as a second member of allOf. */
    private static boolean isOnlyProse(Node member) {
        return member instanceof Node.ObjectNode object
                && object.members().keySet().stream().allMatch(PROSE::contains);
    }

    private boolean isOnlyNull(Node member) {
        return Nullability.isOnlyNull(references.resolve(member).orElse(member));
    }

    private SchemaUse any(Node node, List<String> nameParts) {
        SchemaId id = SchemaId.of(node.location());
        schemas.putIfAbsent(id, Optional.of(new Schema.AnySchema(info(node, id, nameParts), List.of())));
        return new SchemaUse(id, true);
    }

    private SchemaInfo info(Node node, SchemaId id, List<String> nameParts) {
        boolean password = node.get("format")
                .filter(format ->
                        format instanceof Node.StringNode text && text.value().equals("password"))
                .isPresent();
        return new SchemaInfo(
                id,
                node.location(),
                nameParts,
                fields.prose(node, "title"),
                fields.prose(node, "description"),
                fields.flag(node, "deprecated"),
                password || fields.flag(node, "writeOnly"));
    }
}
