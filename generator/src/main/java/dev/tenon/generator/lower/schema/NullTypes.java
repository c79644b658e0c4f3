package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Schemas that name null, and rule it out: it is meant, and a service sends it. Exact typing takes them literally. */
final class NullTypes {
    private final SchemaGraph graph;
    private final StatedValues values;
    private final NullVerdict verdict;
    private final Diagnostics diagnostics;
    private final Set<Location> reported = new HashSet<>();

    NullTypes(SchemaGraph graph, StatedValues values, NullVerdict verdict, Diagnostics diagnostics) {
        this.graph = graph;
        this.values = values;
        this.verdict = verdict;
        this.diagnostics = diagnostics;
    }

    /** Whether a schema lets null through; that it rules null out otherwise is reported. */
    boolean admit(Node schema) {
        if (!Nullability.isNullable(schema, graph) && !namesNullBesideOthers(schema) && !isNullBesideChoice(schema)) {
            return false;
        }
        graph.nullMarks(schema).stream()
                .filter(mark -> reported.add(mark.location()))
                .forEach(mark -> diagnostics.note(
                        "assumed-null",
                        mark.location(),
                        "beside references, any object or null is taken for null alone: it marks them as nullable",
                        "describe the objects if others are right, too, or set 'typing' to EXACT"));
        Optional<String> obstacle = Nullability.isMarked(schema) ? Optional.empty() : verdict.obstacle(schema);
        obstacle.filter(keyword -> reported.add(schema.location())).ifPresent(keyword -> report(schema, keyword));
        return true;
    }

    /** Whether null is one of the values of a schema, and others are of its type, so that this is meant as well. */
    private boolean namesNullBesideOthers(Node schema) {
        return Nullability.listsNull(schema)
                && values.listed(schema).stream()
                        .flatMap(List::stream)
                        .anyMatch(value -> !(value instanceof Node.NullNode)
                                && SchemaTypes.named(schema).contains(JsonType.of(value)));
    }

    /** Whether a choice of other types has the type null beside it, as tools leave it that translate {@code nullable}. */
    private static boolean isNullBesideChoice(Node schema) {
        return SchemaTypes.named(schema).equals(Set.of(JsonType.NULL))
                && Stream.of("oneOf", "anyOf")
                        .anyMatch(keyword -> !schema.items(keyword).isEmpty());
    }

    private void report(Node schema, String keyword) {
        String way = switch (keyword) {
            case "enum" -> "add null to 'enum'";
            case "const" -> "write 'enum' with the value and null";
            default -> "let '" + keyword + "' allow null, too";
        };
        diagnostics.note(
                "null-ruled-out",
                schema.location(),
                "this schema names null, but its '" + keyword + "' rules null out; null is taken to be right",
                way + ", or set 'typing' to EXACT");
    }
}
