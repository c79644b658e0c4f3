package dev.tenon.generator.lower;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts of objects that allow no further properties, and so forbid those that other parts declare: to the letter of JSON Schema
 * nobody could use them. That is a slip, unless everything is to be taken literally.
 */
final class ClosedParts {
    private final boolean exact;
    private final Diagnostics diagnostics;

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
        List<String> others =
                declared.stream().filter(name -> !own.contains(name)).toList();
        String names = others.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        diagnostics.warning(
                "closed-part",
                part.get("additionalProperties").orElse(part).location(),
                "this forbids " + (others.size() == 1 ? "a property" : "properties") + " of " + whole.reference()
                        + ", of which this schema is a part: " + names + "; "
                        + (exact
                                ? "no value that has one is valid"
                                : "only what no part declares is taken to be forbidden"),
                exact
                        ? "declare them beside it, or remove it"
                        : "declare them beside it, or remove it; it is read to the letter if 'typing' is EXACT");
        return !exact;
    }
}
