package dev.tenon.generator.lower.schema;

import dev.tenon.generator.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What schemas are called that are written in parameters, headers and bodies: after the operation, or, if several operations share
 * the part, after the part. Which operation comes first then does not matter.
 */
public final class PartNames {
    private static final Set<String> FOLDERS = Set.of("parameters", "headers", "requestBodies", "responses");

    private PartNames() {}

    /**
     * The words of a name.
     *
     * @param part where the parameter, header or body is written
     * @param role what the part is, for example {@code parameter}, unless its name ends with that
     * @param inline what the schema is called if the part has no name
     * @return the words
     */
    public static List<String> of(Location part, String role, List<String> inline) {
        return named(part).map(name -> with(name, role)).orElse(inline);
    }

    /**
     * What stands before the names of what is written in a part.
     *
     * @param part where the header or body is written
     * @param operation what it is if the part has no name
     * @return the words
     */
    public static List<String> owner(Location part, String operation) {
        return List.of(named(part).orElse(operation));
    }

    /** The name of a component, or of what a reference to another document leads to. */
    private static Optional<String> named(Location part) {
        List<String> tokens = part.pointer().tokens();
        int last = tokens.size() - 1;
        boolean component = last == 2 && tokens.get(0).equals("components") || last == 1;
        return last <= 0
                ? Optional.of(SchemaNames.ofTarget(part).get(0))
                : Optional.of(tokens.get(last)).filter(name -> component && FOLDERS.contains(tokens.get(last - 1)));
    }

    private static List<String> with(String name, String role) {
        List<String> words = new ArrayList<>(List.of(name));
        if (!name.toLowerCase(Locale.ROOT).endsWith(role)) {
            words.add(role);
        }
        return words;
    }
}
