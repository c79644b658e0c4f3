package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts of objects that allow no further properties, and so forbid those that other parts declare: to the letter of JSON Schema
 * nobody could use them. That is a slip, unless everything is to be taken literally.
 */
final class ClosedParts {
    private final boolean exact;
    private final Diagnostics diagnostics;
    /** The keywords that forbid something, with what they forbid of which whole. */
    private final Map<Location, Map<String, Set<String>>> forbidden = new LinkedHashMap<>();

    ClosedParts(Typing typing, Diagnostics diagnostics) {
        this.exact = typing == Typing.EXACT;
        this.diagnostics = diagnostics;
    }

    /**
     * Whether a part is taken to forbid only what no part declares. Either way, what it forbids is reported.
     *
     * @param part has {@code additionalProperties: false}
     * @param own the properties that it declares
     * @param declared the properties that all parts declare, of which some are not its own
     * @param whole what the parts belong to
     */
    boolean meanTheWhole(Node part, Set<String> own, Set<String> declared, Location whole) {
        Set<String> names = forbidden
                .computeIfAbsent(
                        part.get("additionalProperties").orElse(part).location(), place -> new LinkedHashMap<>())
                .computeIfAbsent(whole.reference(), name -> new LinkedHashSet<>());
        declared.stream().filter(name -> !own.contains(name)).forEach(names::add);
        return !exact;
    }

    /** Reports each part once, for all that it is a part of. */
    void report() {
        forbidden.forEach((place, wholes) -> diagnostics.warning(
                "closed-part",
                place,
                "this forbids what other parts of the same object declare: "
                        + wholes.entrySet().stream()
                                .map(entry -> names(entry.getValue()) + " of " + entry.getKey())
                                .collect(Collectors.joining("; "))
                        + "; "
                        + (exact
                                ? "no value that has one is valid"
                                : "only what no part declares is taken to be forbidden"),
                exact
                        ? "declare them beside it, or remove it"
                        : "declare them beside it, or remove it; it is read to the letter if 'typing' is EXACT"));
    }

    private static String names(Set<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
