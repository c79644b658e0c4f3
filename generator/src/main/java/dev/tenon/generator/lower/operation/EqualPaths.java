package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.PathTemplate;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports paths that differ in the names of their variables alone, which OpenAPI forbids (OpenAPI 3.1.1 §4.8.8.1). */
final class EqualPaths {
    private final Map<String, List<Found>> operations = new LinkedHashMap<>();

    private record Found(String name, Node operation) {}

    void add(String method, String path, Node operation) {
        operations
                .computeIfAbsent(method + " " + PathTemplate.variables(path).replaceAll("{}"), key -> new ArrayList<>())
                .add(new Found(method + " " + path, operation));
    }

    /** Reports operations that are meant by the same requests: once, however many they are. */
    void report(Diagnostics diagnostics) {
        for (List<Found> alike : operations.values()) {
            if (alike.size() > 1) {
                diagnostics.warning(
                        "equal-paths",
                        alike.get(1).operation().location(),
                        "requests for this operation"
                                + (alike.size() == 2 ? "" : " and " + (alike.size() - 2) + " more")
                                + " have the path of " + alike.get(0).name()
                                + ", as the paths differ in the names of their variables alone, which OpenAPI forbids",
                        "make one operation of them, or give each a path of its own");
            }
        }
    }
}
