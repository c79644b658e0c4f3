package dev.tenon.generator.lower;

import dev.tenon.generator.source.Node;
import java.util.Locale;
import java.util.Map;

/** What other languages call the types of JSON Schema. */
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

    private TypeNames() {}

    /** How to say what the author of a type that there is not may have meant. */
    static String hint(Node name) {
        if (name instanceof Node.StringNode text) {
            String word = text.value().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
            String meant = JsonType.named(word).isEmpty() ? MEANT.get(word) : "type: " + word;
            if (meant != null) {
                return "write '" + meant + "'";
            }
        }
        return "use object, array, string, number, integer or boolean";
    }
}
