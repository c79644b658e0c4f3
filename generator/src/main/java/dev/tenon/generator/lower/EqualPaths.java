package dev.tenon.generator.lower;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reports paths that differ in the names of their variables alone, which OpenAPI forbids (OpenAPI 3.1.1 §4.8.8.1). */
final class EqualPaths {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*}");

    private final Diagnostics diagnostics;
    private final Map<String, String> known = new HashMap<>();

    EqualPaths(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Takes note of an operation, and reports it if another one is meant by the same requests. */
    void add(String method, String path, Node operation) {
        String earlier = known.putIfAbsent(method + " " + VARIABLE.matcher(path).replaceAll("{}"), path);
        if (earlier != null) {
            diagnostics.note(
                    "equal-paths",
                    operation.location(),
                    "requests for this operation look like those for " + method + " " + earlier
                            + ", as the paths differ in the names of their variables alone; a service cannot tell them"
                            + " apart",
                    "make one operation of both, or give one of them a path of its own");
        }
    }
}
