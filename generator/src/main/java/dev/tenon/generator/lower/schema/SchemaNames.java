package dev.tenon.generator.lower.schema;

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
        if (tokens.isEmpty()) {
            String file = location.source().fileName();
            int dot = file.indexOf('.');
            return List.of(dot > 0 ? file.substring(0, dot) : file);
        }
        int named = named(tokens);
        int from = tokens.get(0).equals("components") ? Math.min(2, tokens.size() - 1) : 0;
        return parts(tokens.subList(named > 0 ? named : from, tokens.size()));
    }

    /** Where the name of a component or definition stands; 0 if the tokens lead to none. */
    static int named(List<String> tokens) {
        for (String folder : List.of("schemas", "$defs", "definitions")) {
            int name = tokens.lastIndexOf(folder) + 1;
            if (name > 0 && name < tokens.size()) {
                return name;
            }
        }
        return 0;
    }

    /** A path without its steps to members of allOf, which are no schemas of their own. */
    static List<String> withoutParts(List<String> tokens) {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).equals("allOf") && i + 1 < tokens.size()) {
                i++;
            } else {
                path.add(tokens.get(i));
            }
        }
        return path;
    }

    /** A pointer's tokens without the keywords that only lead from schema to schema. */
    static List<String> parts(List<String> tokens) {
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
