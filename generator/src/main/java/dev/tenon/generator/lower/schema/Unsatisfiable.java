package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.read.Suggestions;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.JsonEquality;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reports what no value fulfils, and what was hardly meant: slips of whoever wrote it. */
final class Unsatisfiable {
    private final SchemaGraph graph;
    private final StatedValues values;
    private final boolean exact;
    private final Diagnostics diagnostics;

    Unsatisfiable(SchemaGraph graph, StatedValues values, Typing typing, Diagnostics diagnostics) {
        this.graph = graph;
        this.values = values;
        this.exact = typing == Typing.EXACT;
        this.diagnostics = diagnostics;
    }

    /** Properties that are required and forbidden, with the places that require them. */
    void required(Map<String, Location> required, Parts parts, Undeclared undeclared) {
        required.forEach((name, place) -> {
            Optional<Node> forbidding = parts.schemas().stream()
                    .flatMap(part -> undeclared.forbidding(part, name).stream())
                    .findFirst();
            if (forbidding.isPresent()) {
                forbidden(name, place, forbidding.get(), "no value is valid");
            } else if (!undeclared.declared().contains(name)) {
                undeclared
                        .keyword()
                        .filter(Undeclared::isFalse)
                        .ifPresent(keyword -> forbidden(name, place, keyword, "it is taken for one of any type"));
            }
        });
    }

    /** Properties that are required but not declared, while one is declared but not required that is spelt much like them. */
    void misspelt(Map<String, Location> required, Undeclared undeclared) {
        Set<String> optional = new LinkedHashSet<>(undeclared.declared());
        optional.removeAll(required.keySet());
        required.forEach((name, place) -> {
            if (!undeclared.declared().contains(name) && undeclared.keyword().isEmpty()) {
                Suggestions.nearest(optional, name)
                        .ifPresent(meant -> diagnostics.warning(
                                "undeclared-property",
                                place,
                                "the property '" + name + "' is required, but not declared; it is taken for one of any"
                                        + " type",
                                "did you mean '" + meant + "'? otherwise declare it in 'properties'"));
            }
        });
    }

    private void forbidden(String name, Location place, Node keyword, String consequence) {
        diagnostics.warning(
                "forbidden-property",
                place,
                "the property '" + name + "' is required, and forbidden by "
                        + keyword.location().reference() + "; " + consequence,
                "declare it in the 'properties' beside that, or do not require it");
    }

    /** A schema that is left no type by all that its parts, choices and values say together, each being known. */
    void typeless(Node schema, Parts parts) {
        boolean known = parts.schemas().stream()
                .noneMatch(part -> SchemaTypes.named(part).isEmpty());
        if (!known) {
            return;
        }
        diagnostics.warning(
                "all-of-conflict",
                schema.location(),
                "what this schema says, with all that it refers to, leaves no type that a value could have, so no value fulfils"
                        + " it; it is carried as JsonValue",
                "make the types, and the values of 'enum' and 'const', agree");
    }

    /** A schema whose parts name values, of which, but for null, none is named by all of them. */
    void valueless(Node schema, Parts parts) {
        List<List<Node>> named = parts.schemas().stream()
                .flatMap(part ->
                        Stream.concat(values.listed(part).stream(), values.constant(part).map(List::of).stream()))
                .toList();
        boolean orNull = named.stream().allMatch(each -> each.stream().anyMatch(Node.NullNode.class::isInstance));
        Set<Object> common = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            List<Object> keys = named.get(i).stream()
                    .filter(value -> !(value instanceof Node.NullNode))
                    .map(JsonEquality::key)
                    .toList();
            if (keys.isEmpty()) {
                return;
            } else if (i == 0) {
                common.addAll(keys);
            } else {
                common.retainAll(keys);
            }
        }
        if (named.size() > 1 && common.isEmpty()) {
            diagnostics.warning(
                    "all-of-conflict",
                    schema.location(),
                    "the values that this schema names by 'enum' and 'const', with all that it refers to, have none in"
                            + " common, so " + (orNull ? "null alone" : "no value") + " fulfils it",
                    "make the values of 'enum' and 'const' agree");
        }
    }

    /** Cases that a choice of exactly one lists twice. */
    void repeated(Parts.Group choice) {
        if (!choice.keyword().equals("oneOf")) {
            return;
        }
        Map<Object, Location> known = new HashMap<>();
        for (Node member : choice.members()) {
            Optional<Location> target = graph.meant(member).map(Node::location);
            boolean referred = target.isPresent() && !target.get().equals(member.location());
            Location earlier = known.putIfAbsent(referred ? target.get() : JsonText.of(member), member.location());
            if (earlier != null) {
                diagnostics.warning(
                        "repeated-case",
                        member.location(),
                        "this case is that of " + earlier.reference()
                                + " once more, so that no value fits exactly one; "
                                + (referred && !exact ? "it counts once" : "none that fits it is valid"),
                        "remove it");
            }
        }
    }
}
