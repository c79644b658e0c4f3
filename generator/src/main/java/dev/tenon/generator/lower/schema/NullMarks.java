package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cases that stand beside references for null alone: OpenAPI 3.0 has no type for null, so that converters of OData write
 * {@code type: object, nullable: true} as a further case. To the letter, it lets every object through.
 */
final class NullMarks {
    private static final Set<JsonType> OBJECT_OR_NULL = EnumSet.of(JsonType.OBJECT, JsonType.NULL);

    private NullMarks() {}

    /** The marks among the cases of a choice; none if there is a case besides that is no reference. */
    static List<Node> of(List<Node> cases, Dialect dialect) {
        List<Node> marks = new ArrayList<>();
        for (Node member : cases) {
            if (isMark(member)) {
                marks.add(member);
            } else if (!dialect.isOnlyReference(member)) {
                return List.of();
            }
        }
        return marks.size() < cases.size() ? marks : List.of();
    }

    /** The cases of a choice, with what the marks mean in their place. */
    static List<Node> meant(List<Node> cases, Dialect dialect) {
        List<Node> marks = of(cases, dialect);
        return marks.isEmpty()
                ? cases
                : cases.stream()
                        .map(member -> marks.contains(member) ? onlyNull(member) : member)
                        .toList();
    }

    /** Null alone, at the place of a mark. */
    private static Node onlyNull(Node mark) {
        Node name = new Node.StringNode(mark.location().child("type"), "null");
        return new Node.ObjectNode(mark.location(), Map.of("type", name));
    }

    private static boolean isMark(Node member) {
        return member instanceof Node.ObjectNode object
                && object.members().keySet().stream().allMatch(name -> name.equals("type") || Dialect.isProse(name))
                && object.get("$ref").isEmpty()
                && isObjectOrNull(member);
    }

    private static boolean isObjectOrNull(Node member) {
        return member.get("type").isPresent()
                ? SchemaTypes.orNull(SchemaTypes.named(member), member).equals(OBJECT_OR_NULL)
                : Nullability.isMarked(member);
    }
}
