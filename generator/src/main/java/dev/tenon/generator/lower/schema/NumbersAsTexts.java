package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.pattern.PatternSearch;
import dev.tenon.generator.source.Node;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Numbers that a service writes as such, and reads from texts, too: ASP.NET documents each of its numbers so from .NET 10 on, as
 * {@code type: [integer, string]} with the {@code format} of the number and the {@code pattern} of the text. Where OpenAPI 3.0 has no
 * such type, it leaves the type out.
 */
final class NumbersAsTexts {
    private static final Set<String> WHOLE =
            Set.of("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64");
    private static final Set<String> FRACTIONS = Set.of("float", "double", "decimal");
    private static final Set<JsonType> NUMBERS_OR_NULL = EnumSet.of(JsonType.INTEGER, JsonType.FRACTION, JsonType.NULL);

    private NumbersAsTexts() {}

    /**
     * The types of the number.
     *
     * @param schema any schema
     * @return with null where the schema names that; empty if it is no such number
     */
    static Optional<Set<JsonType>> of(Node schema) {
        Optional<Set<JsonType>> format = text(schema, "format").flatMap(NumbersAsTexts::ofFormat);
        if (format.isEmpty()
                || text(schema, "pattern").filter(NumbersAsTexts::isOfNumbers).isEmpty()) {
            return Optional.empty();
        }
        if (SchemaGraph.typeNames(schema).isEmpty()) {
            return format;
        }
        Set<JsonType> named = SchemaTypes.named(schema);
        boolean both = named.contains(JsonType.STRING) && named.contains(JsonType.INTEGER);
        named.remove(JsonType.STRING);
        return both && NUMBERS_OR_NULL.containsAll(named) ? Optional.of(named) : Optional.empty();
    }

    private static Optional<Set<JsonType>> ofFormat(String name) {
        return WHOLE.contains(name)
                ? Optional.of(JsonType.named("integer"))
                : FRACTIONS.contains(name) ? Optional.of(JsonType.named("number")) : Optional.empty();
    }

    /** Whether a pattern is met by the texts of numbers, and by no others that come to mind. */
    private static boolean isOfNumbers(String pattern) {
        try {
            return Stream.of("0", "12").allMatch(text -> is(pattern, text, PatternSearch.Result.FOUND))
                    && Stream.of("", "a", "A", "1a", "1A")
                            .allMatch(text -> is(pattern, text, PatternSearch.Result.MISSING));
        } catch (PatternSyntaxException unknown) {
            return false;
        }
    }

    private static boolean is(String pattern, String text, PatternSearch.Result result) {
        return PatternSearch.search(pattern, text) == result;
    }

    private static Optional<String> text(Node schema, String keyword) {
        return schema.get(keyword)
                .flatMap(value -> value instanceof Node.StringNode text ? Optional.of(text.value()) : Optional.empty());
    }
}
