package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Types beside choices and names: one that rules out what stands beside it is a slip, unless everything is to be taken literally. */
final class IgnoredTypes {
    private final SchemaTypes types;
    private final boolean exact;
    private final Diagnostics diagnostics;
    private final Set<Location> reported = new HashSet<>();

    IgnoredTypes(SchemaTypes types, Typing typing, Diagnostics diagnostics) {
        this.types = types;
        this.exact = typing == Typing.EXACT;
        this.diagnostics = diagnostics;
    }

    /** Whether the schema's own type rules out some of the members of one of its keywords. */
    boolean rulesOut(Node schema, List<Node> members) {
        Set<JsonType> stated = SchemaTypes.named(schema);
        return stated.size() < JsonType.all().size()
                && members.stream().anyMatch(member -> types.of(member).stream().noneMatch(stated::contains));
    }

    /** Whether some members allow values that the schema's own type does not. */
    boolean saysMore(Node schema, List<Node> members) {
        Set<JsonType> stated = SchemaTypes.named(schema);
        if (!exact) {
            // That a value may be null is decided where it is used.
            stated.add(JsonType.NULL);
        }
        return !members.stream().allMatch(member -> stated.containsAll(types.of(member)));
    }

    /** Whether the schema's own type holds, and null is not of it, whatever the members allow. */
    boolean rulesNullOut(Node schema, List<Node> members) {
        return Nullability.isRuledOutByType(schema) && (exact || !rulesOut(schema, members));
    }

    /** Whether the schema's own type says no more than the one member beside it, or is ignored, which is reported. */
    boolean addsNothing(Node schema, String keyword, Node member) {
        if (rulesOut(schema, List.of(member))) {
            return isIgnored(schema, keyword, List.of(member));
        }
        Set<JsonType> of = EnumSet.copyOf(types.of(member));
        // That a value may be null is decided where it is used.
        of.remove(JsonType.NULL);
        return SchemaTypes.named(schema).containsAll(of);
    }

    /** Whether a type that rules out some of the members is ignored, which is reported. */
    boolean isIgnored(Node schema, String keyword, List<Node> members) {
        Location place = schema.get("type").orElse(schema).location();
        if (!exact && reported.add(place)) {
            Set<JsonType> stated = SchemaTypes.named(schema);
            long ruledOut = members.stream()
                    .filter(member -> types.of(member).stream().noneMatch(stated::contains))
                    .count();
            diagnostics.warning(
                    "ignored-type",
                    place,
                    "this 'type' rules out " + ruledOut + " of the " + members.size() + " members of '" + keyword
                            + "' beside it; it is ignored",
                    "remove it, or the members, or set 'typing' to EXACT");
        }
        return !exact;
    }
}
