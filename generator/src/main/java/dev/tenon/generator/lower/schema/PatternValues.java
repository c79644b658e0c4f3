package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.JsonEquality;
import dev.tenon.generator.source.Node;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the values of a map are whose names match patterns: {@code patternProperties} without declared properties. */
final class PatternValues {
    /** Expressions that are found in every name, or in every one without a line break. */
    private static final Set<String> ALL = Set.of("", "^", "$", ".*", "^.*", ".*$", "^.*$", ".+", "^.+", ".+$", "^.+$");

    private final Typing typing;
    private final Diagnostics diagnostics;

    PatternValues(Typing typing, Diagnostics diagnostics) {
        this.typing = typing;
        this.diagnostics = diagnostics;
    }

    /**
     * The schema of all values. Beside patterns alone, the other names may have any values to the letter; an author who says what
     * names are from the first character to the last one means that there are no others, which practical typing follows.
     *
     * @param patterns at least one
     * @param part what has them
     * @return empty if names differ in what they say of their values
     */
    Optional<Node> of(Map<String, Node> patterns, Node part) {
        Node first = patterns.values().iterator().next();
        Optional<Node> rest = part.get("additionalProperties").or(() -> part.get("unevaluatedProperties"));
        boolean agree = Stream.concat(
                        patterns.values().stream(), rest.filter(schema -> !Undeclared.isFalse(schema)).stream())
                .allMatch(schema -> JsonEquality.areEqual(schema, first));
        if (!agree) {
            return Optional.empty();
        }
        if (rest.isPresent()) {
            return Optional.of(first);
        }
        boolean meant = patterns.keySet().stream().allMatch(PatternValues::isWhole);
        if (typing == Typing.EXACT || !meant || first instanceof Node.BooleanNode) {
            return Optional.empty();
        }
        if (patterns.keySet().stream().noneMatch(ALL::contains)) {
            diagnostics.note(
                    "unmatched-names",
                    first.location(),
                    "names that no pattern covers may have any value; they are read as the others",
                    "write 'additionalProperties: false' beside 'patternProperties' if there are none");
        }
        return Optional.of(first);
    }

    private static boolean isWhole(String pattern) {
        return ALL.contains(pattern) || pattern.startsWith("^") && pattern.endsWith("$") && !pattern.endsWith("\\$");
    }
}
