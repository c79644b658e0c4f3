package dev.tenon.generator.lower;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Types that name null: beside values without it they are meant, and a service sends it. Exact typing takes them literally. */
final class NullTypes {
    private final Diagnostics diagnostics;
    private final Set<Location> reported = new HashSet<>();

    NullTypes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether a schema lets null through; that the values beside its type do not is reported. */
    boolean admit(Node schema) {
        if (!Nullability.isNullable(schema)) {
            return false;
        }
        Optional<String> values = Nullability.isMarked(schema) ? Optional.empty() : valuesWithoutNull(schema);
        if (values.isPresent() && reported.add(schema.location())) {
            diagnostics.note(
                    "null-beside-values",
                    schema.location(),
                    "null is of a type of this schema, but not among the values of '" + values.get()
                            + "'; it is taken for one of them",
                    values.get().equals("enum")
                            ? "add null to 'enum', or set 'typing' to EXACT"
                            : "write 'enum' with the value and null, or set 'typing' to EXACT");
        }
        return true;
    }

    /** The keyword that says the values. */
    private static Optional<String> valuesWithoutNull(Node schema) {
        if (schema.get("const")
                .filter(value -> !(value instanceof Node.NullNode))
                .isPresent()) {
            return Optional.of("const");
        }
        return schema.get("enum").orElse(schema) instanceof Node.ArrayNode && !Nullability.listsNull(schema)
                ? Optional.of("enum")
                : Optional.empty();
    }
}
