package dev.tenon.testing.check;

import dev.tenon.testing.contract.SchemaCheck;
import dev.tenon.testing.contract.Shapes;
import dev.tenon.testing.contract.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads texts as the JSON values that a schema expects. */
final class Scalars {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,400})(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final SchemaCheck schemas;

    Scalars(SchemaCheck schemas) {
        this.schemas = schemas;
    }

    /** The reading that the schema accepts; if none is, that which its author most likely expected. */
    JsonNode read(String text, Optional<Value> schema) {
        if (schema.isEmpty()) {
            return nodes.stringNode(text);
        }
        List<JsonNode> readings = readings(text);
        return readings.stream()
                .filter(reading -> schemas.accepts(schema.get(), reading))
                .findFirst()
                .orElseGet(() -> likely(readings, Shapes.types(schema.get())));
    }

    private List<JsonNode> readings(String text) {
        List<JsonNode> readings = new ArrayList<>();
        if (NUMBER.matcher(text).matches()) {
            readings.add(nodes.numberNode(new BigDecimal(text)));
        }
        if (text.equals("true") || text.equals("false")) {
            readings.add(nodes.booleanNode(text.equals("true")));
        }
        readings.add(nodes.stringNode(text));
        if (text.isEmpty() || text.equals("null")) {
            readings.add(nodes.nullNode());
        }
        return readings;
    }

    private static JsonNode likely(List<JsonNode> readings, Set<String> types) {
        JsonNode first = readings.get(0);
        boolean expected = first.isNumber() && (types.contains("number") || types.contains("integer"))
                || first.isBoolean() && types.contains("boolean");
        return expected
                ? first
                : readings.stream().filter(JsonNode::isString).findFirst().orElse(first);
    }
}
