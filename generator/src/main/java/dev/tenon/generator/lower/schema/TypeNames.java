package dev.tenon.generator.lower.schema;

import dev.tenon.generator.lower.field.JsonType;
import dev.tenon.generator.read.Suggestions;
import dev.tenon.generator.source.Node;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What other languages call the types and formats of JSON Schema. */
final class TypeNames {
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("str", "type: string"),
            Map.entry("text", "type: string"),
            Map.entry("date", "type: string, format: date"),
            Map.entry("datetime", "type: string, format: date-time"),
            Map.entry("timestamp", "type: string, format: date-time"),
            Map.entry("uuid", "type: string, format: uuid"),
            Map.entry("int", "type: integer"),
            Map.entry("int32", "type: integer, format: int32"),
            Map.entry("int64", "type: integer, format: int64"),
            Map.entry("long", "type: integer, format: int64"),
            Map.entry("float", "type: number, format: float"),
            Map.entry("double", "type: number, format: double"),
            Map.entry("decimal", "type: number"),
            Map.entry("bool", "type: boolean"),
            Map.entry("list", "type: array"),
            Map.entry("map", "type: object, additionalProperties: …"));

    /** Formats that decide the Java type alone; nothing checks them. */
    private static final Set<String> UNCHECKED = Set.of("int32", "int64", "float", "double", "binary", "password");

    private TypeNames() {}

    /** The format that an unknown one is but for its case and punctuation, such as {@code datetime}. */
    static Optional<String> format(String unknown, Set<String> checked) {
        if (UNCHECKED.contains(unknown)) {
            return Optional.empty();
        }
        String letters = Suggestions.letters(unknown);
        return Stream.concat(checked.stream(), UNCHECKED.stream())
                .filter(known -> Suggestions.letters(known).equals(letters))
                .findFirst();
    }

    /** How to say what the author of a type that there is not may have meant. */
    static String hint(Node name) {
        if (name instanceof Node.StringNode text) {
            String word = Suggestions.letters(text.value());
            String meant = JsonType.named(word).isEmpty() ? MEANT.get(word) : "type: " + word;
            if (meant != null) {
                return "write '" + meant + "'";
            }
        }
        if (name instanceof Node.NullNode) {
            return "write 'null' in quotes: without them, YAML and JSON take it for no value";
        }
        return "use object, array, string, number, integer or boolean";
    }
}
