package dev.tenon.generator.lower;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.List;

/** What a schema is called by its place. */
final class SchemaNames {
    private SchemaNames() {}

    /** The name of a schema to which a reference leads: the component's, or what its pointer says. */
    static List<String> ofTarget(Location location) {
        List<String> tokens = location.pointer().tokens();
        for (String folder : List.of("schemas", "$defs", "definitions")) {
            int at = tokens.lastIndexOf(folder);
            if (at >= 0 && at + 1 < tokens.size()) {
                return parts(tokens.subList(at + 1, tokens.size()));
            }
        }
        if (tokens.isEmpty()) {
            String name = location.source().name();
            String file = name.substring(name.lastIndexOf('/') + 1);
            int dot = file.indexOf('.');
            return List.of(dot > 0 ? file.substring(0, dot) : file);
        }
        return parts(
                tokens.subList(tokens.get(0).equals("components") ? Math.min(2, tokens.size() - 1) : 0, tokens.size()));
    }

    /** A pointer's tokens without the keywords that only lead from schema to schema. */
    private static List<String> parts(List<String> tokens) {
        List<String> parts = new ArrayList<>();
        for (String token : tokens) {
            switch (token) {
                case "properties", "schema", "content", "$defs", "definitions" -> {
                    // Only leads to the name behind it.
                }
                case "items" -> parts.add("item");
                case "additionalProperties" -> parts.add("value");
                default -> parts.add(token);
            }
        }
        return parts.isEmpty() ? List.of(Pointer.of(tokens).toString()) : parts;
    }
}
