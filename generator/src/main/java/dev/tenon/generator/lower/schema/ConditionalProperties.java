package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reports properties that an object has under a condition alone: their values are carried, but no accessor of a class has their name. */
final class ConditionalProperties {
    private final SchemaGraph graph;
    private final Fields fields;
    private final Diagnostics diagnostics;
    private final Set<Location> reported = new HashSet<>();

    ConditionalProperties(SchemaGraph graph, Fields fields, Diagnostics diagnostics) {
        this.graph = graph;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /**
     * Looks at the conditions of an object.
     *
     * @param parts all that holds together
     * @param declared the properties that some part declares
     */
    void report(Parts parts, Set<String> declared) {
        for (Node part : parts.schemas()) {
            Set<String> names = new TreeSet<>();
            consequences(part)
                    .forEach(then -> names.addAll(Parts.of(graph, then).declared(fields)));
            names.removeAll(declared);
            boolean closed =
                    part.get("additionalProperties").filter(Undeclared::isFalse).isPresent();
            if (!names.isEmpty() && !closed && reported.add(part.location())) {
                diagnostics.warning(
                        "carried-as-json",
                        part.location(),
                        "a condition alone declares '" + String.join("', '", names) + "'; "
                                + (names.size() == 1
                                        ? "it is an additional property"
                                        : "they are additional properties")
                                + " of the object, carried as JsonValue and checked as such",
                        "declare what depends on a condition in 'properties', too, if you want typed values");
            }
        }
    }

    private Stream<Node> consequences(Node part) {
        // Without 'if', the others say nothing (JSON Schema Core §10.2.2).
        Stream<Node> ifs = part.get("if").isEmpty()
                ? Stream.empty()
                : Stream.of("then", "else").flatMap(keyword -> part.get(keyword).stream());
        return Stream.concat(
                ifs, List.copyOf(fields.map(part, "dependentSchemas").values()).stream());
    }
}
