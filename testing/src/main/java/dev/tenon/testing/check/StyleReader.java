package dev.tenon.testing.check;

import dev.tenon.testing.contract.Parameter;
import dev.tenon.testing.contract.SchemaCheck;
import dev.tenon.testing.contract.Shapes;
import dev.tenon.testing.contract.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads values of one text by the style table (OpenAPI 3.1 §4.8.12.4): {@code simple}, {@code label} and {@code matrix}, and those of
 * {@code form}, {@code spaceDelimited} and {@code pipeDelimited} that are not exploded.
 */
final class StyleReader {
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Scalars scalars;
    private final SchemaCheck schemas;

    StyleReader(SchemaCheck schemas) {
        this.schemas = schemas;
        this.scalars = new Scalars(schemas);
    }

    /** What a path segment or a header holds. */
    JsonNode read(Parameter parameter, String raw, UnaryOperator<String> decode) {
        Value schema = parameter.schema().orElseThrow();
        return switch (parameter.style()) {
            case "label" -> label(schema, parameter.explode(), withoutStart(raw, "."), decode);
            case "matrix" -> matrix(schema, parameter, raw, decode);
            default -> delimited(schema, raw, Delimiters.of(parameter, raw), parameter.explode(), decode);
        };
    }

    /** RFC 6570 puts commas into lists that are not exploded; OpenAPI before 3.0.4 has dots there. */
    private JsonNode label(Value schema, boolean explode, String raw, UnaryOperator<String> decode) {
        JsonNode byComma = delimited(schema, raw, explode ? "." : ",", explode, decode);
        boolean wrong = !explode && !raw.contains(",") && !schemas.accepts(schema, byComma);
        return wrong ? delimited(schema, raw, ".", false, decode) : byComma;
    }

    private JsonNode matrix(Value schema, Parameter parameter, String raw, UnaryOperator<String> decode) {
        String own = parameter.name() + "=";
        if (!parameter.explode()) {
            String rest = withoutStart(raw, ";");
            String value = rest.equals(parameter.name()) ? "" : withoutStart(rest, own);
            return delimited(schema, value, ",", false, decode);
        }
        String parts = withoutStart(raw, ";");
        boolean named = Shapes.types(schema).contains("object");
        String values = named
                ? parts
                : String.join(
                        ";",
                        Arrays.stream(parts.split(";"))
                                .map(part -> withoutStart(part, own))
                                .toList());
        return delimited(schema, values, ";", true, decode);
    }

    private static String withoutStart(String text, String start) {
        return text.startsWith(start) ? text.substring(start.length()) : text;
    }

    /** A value whose parts stand between delimiters: the first of its possible shapes that the schema accepts. */
    JsonNode delimited(Value schema, String raw, String delimiter, boolean explode, UnaryOperator<String> decode) {
        Set<String> types = Shapes.types(schema);
        List<JsonNode> shapes = new ArrayList<>();
        if (types.contains("array")) {
            shapes.add(array(schema, split(raw, delimiter), decode));
        }
        if (types.contains("object")) {
            shapes.add(object(schema, split(raw, delimiter), explode, decode));
        }
        boolean only =
                !shapes.isEmpty() && types.stream().allMatch(type -> type.equals("array") || type.equals("object"));
        if (!only) {
            shapes.add(scalars.read(decode.apply(raw), Optional.of(schema)));
        }
        return shapes.stream()
                .filter(shape -> schemas.accepts(schema, shape))
                .findFirst()
                .orElse(shapes.get(0));
    }

    private static List<String> split(String raw, String delimiter) {
        return raw.isEmpty() ? List.of() : List.of(raw.split(Pattern.quote(delimiter), -1));
    }

    /** An array of texts. */
    ArrayNode array(Value schema, List<String> raw, UnaryOperator<String> decode) {
        ArrayNode array = nodes.arrayNode();
        Optional<Value> items = Shapes.items(schema);
        raw.forEach(item -> array.add(scalars.read(decode.apply(item), items)));
        return array;
    }

    private ObjectNode object(Value schema, List<String> parts, boolean explode, UnaryOperator<String> decode) {
        ObjectNode object = nodes.objectNode();
        for (int i = 0; i < parts.size(); i += explode ? 1 : 2) {
            String[] pair = explode
                    ? parts.get(i).split("=", 2)
                    : new String[] {parts.get(i), i + 1 < parts.size() ? parts.get(i + 1) : ""};
            String name = decode.apply(pair[0]);
            String value = pair.length == 1 ? "" : decode.apply(pair[1]);
            object.set(name, scalars.read(value, Shapes.property(schema, name)));
        }
        return object;
    }

    /** A single text. */
    JsonNode scalar(Optional<Value> schema, String text) {
        return scalars.read(text, schema);
    }
}
