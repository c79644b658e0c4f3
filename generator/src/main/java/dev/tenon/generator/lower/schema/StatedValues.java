package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The values that {@code enum} and {@code const} name, as the type beside them means them: quotes are forgotten, or set by tools that
 * know texts alone. Where no value is of the type, one of the two is a slip. Exact typing takes both to the letter.
 */
final class StatedValues {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");

    private final boolean exact;
    private final Diagnostics diagnostics;
    private final Set<Location> reported = new HashSet<>();

    StatedValues(Typing typing, Diagnostics diagnostics) {
        this.exact = typing == Typing.EXACT;
        this.diagnostics = diagnostics;
    }

    /** The values of {@code enum}; empty if it is not there, or ignored. */
    Optional<List<Node>> listed(Node schema) {
        return schema.get("enum").orElse(schema) instanceof Node.ArrayNode values
                ? meant(schema, "enum", values.items())
                : Optional.empty();
    }

    /** The value of {@code const}; empty if it is not there, or ignored. */
    Optional<Node> constant(Node schema) {
        return schema.get("const")
                .flatMap(value -> meant(schema, "const", List.of(value)).map(meant -> meant.get(0)));
    }

    /** Whether a schema's own type is ignored, since none of the values beside it is of that type. */
    boolean ignoreType(Node schema) {
        return !exact
                && !isArray(schema)
                && values(schema).filter(values -> isForeign(schema, values)).isPresent();
    }

    /**
     * A default as the types of its schema mean it.
     *
     * @param value what is written
     * @param types those that a value of the schema can have
     */
    Node usual(Node value, Set<JsonType> types) {
        Node meant = exact || value instanceof Node.NullNode ? value : meant(value, types);
        if (!meant.equals(value) && reported.add(value.location())) {
            report("mismatched-default", "this default", value, meant, 0);
        }
        return meant;
    }

    private static Optional<List<Node>> values(Node schema) {
        return schema.get("const")
                .map(List::of)
                .or(() -> schema.get("enum").orElse(schema) instanceof Node.ArrayNode values
                        ? Optional.of(values.items())
                        : Optional.empty());
    }

    private Optional<List<Node>> meant(Node schema, String keyword, List<Node> values) {
        if (isForeign(schema, values)) {
            reportForeign(schema, keyword);
            return exact || !isArray(schema) ? Optional.of(values) : Optional.empty();
        }
        if (exact) {
            return Optional.of(values);
        }
        Set<JsonType> stated = SchemaTypes.named(schema);
        List<Node> meant = values.stream().map(value -> meant(value, stated)).toList();
        reportMeant(values, meant);
        return Optional.of(meant);
    }

    /** Whether values are of other types than a schema's own, and cannot be meant as one of that. */
    private boolean isForeign(Node schema, List<Node> values) {
        Set<JsonType> stated = SchemaTypes.named(schema);
        boolean text = stated.contains(JsonType.STRING) && exact;
        if (stated.isEmpty() || text || values.isEmpty()) {
            return false;
        }
        List<Node> others = values.stream()
                .filter(value -> !(value instanceof Node.NullNode))
                .toList();
        boolean nullIsRight = others.size() < values.size() && !Nullability.isRuledOutByType(schema);
        // What is named beside null is what the author had in mind; to the letter null alone is right.
        boolean right = nullIsRight && (exact || others.isEmpty());
        return !right
                && others.stream()
                        .map(value -> exact ? value : meant(value, stated))
                        .noneMatch(value -> stated.contains(JsonType.of(value)));
    }

    private static boolean isArray(Node schema) {
        return SchemaTypes.named(schema).contains(JsonType.ARRAY);
    }

    /** A value of one of some types, or one that is written as one of them would be but for quotes. */
    private static Node meant(Node value, Set<JsonType> stated) {
        if (stated.contains(JsonType.of(value))) {
            return value;
        }
        if (value instanceof Node.StringNode text) {
            return unquoted(text, stated);
        }
        boolean scalar = value instanceof Node.NumberNode || value instanceof Node.BooleanNode;
        return scalar && stated.contains(JsonType.STRING)
                ? new Node.StringNode(value.location(), JsonText.of(value))
                : value;
    }

    /** The number or boolean of some types that a text would be without its quotes, or the text. */
    static Node unquoted(Node.StringNode text, Set<JsonType> stated) {
        String written = text.value();
        if (NUMBER.matcher(written).matches()) {
            Node number = new Node.NumberNode(text.location(), new BigDecimal(written));
            return stated.contains(JsonType.of(number)) ? number : text;
        }
        boolean word = written.equals("true") || written.equals("false");
        return word && stated.contains(JsonType.BOOLEAN)
                ? new Node.BooleanNode(text.location(), written.equals("true"))
                : text;
    }

    private void reportMeant(List<Node> values, List<Node> meant) {
        int[] others = IntStream.range(0, values.size())
                .filter(i -> meant.get(i) != values.get(i))
                .toArray();
        if (others.length > 0 && reported.add(values.get(others[0]).location())) {
            report("mismatched-value", "this value", values.get(others[0]), meant.get(others[0]), others.length - 1);
        }
    }

    private void report(String id, String what, Node written, Node meant, int more) {
        diagnostics.warning(
                id,
                written.location(),
                what + " is " + written.kind() + ", but the schema describes " + described(meant) + "; it is taken for "
                        + JsonText.of(meant) + more(more),
                (meant instanceof Node.StringNode ? "put it in quotes" : "write it without quotes")
                        + ", or set 'typing' to EXACT");
    }

    private static String more(int others) {
        return others == 0 ? "" : "; so " + (others == 1 ? "is" : "are") + " " + others + " more";
    }

    private void reportForeign(Node schema, String keyword) {
        Node type = schema.get("type").orElse(schema);
        if (!reported.add(type.location())) {
            return;
        }
        String names = String.join(" or ", typeNames(schema));
        if (exact) {
            diagnostics.warning(
                    "empty-enum",
                    schema.get(keyword).orElse(schema).location(),
                    "nothing in this '" + keyword + "' is of the type " + names + ", so no value fulfils the schema",
                    "correct the type or the values");
        } else if (isArray(schema)) {
            diagnostics.warning(
                    "misplaced-enum",
                    schema.get(keyword).orElse(schema).location(),
                    "this schema describes arrays, and nothing in its '" + keyword + "' is one; the keyword is ignored",
                    "write it in 'items' if it names the values of the items, or set 'typing' to EXACT");
        } else {
            diagnostics.warning(
                    "ignored-type",
                    type.location(),
                    "nothing in the '" + keyword + "' beside it is of the type " + names + "; the type is ignored",
                    "correct the type or the values, or set 'typing' to EXACT");
        }
    }

    private static List<String> typeNames(Node schema) {
        return SchemaGraph.typeNames(schema).stream()
                .filter(Node.StringNode.class::isInstance)
                .map(name -> ((Node.StringNode) name).value())
                .filter(name -> !name.equals("null"))
                .toList();
    }

    private static String described(Node value) {
        return value.kind().substring(value.kind().indexOf(' ') + 1).toLowerCase(Locale.ROOT) + "s";
    }
}
