package dev.tenon.testing.check;

import dev.tenon.testing.contract.Parameter;
import dev.tenon.testing.contract.SchemaCheck;
import dev.tenon.testing.contract.Shapes;
import dev.tenon.testing.contract.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks forms: each property is a field, encoded as {@code encoding} says (OpenAPI 3.1 §4.8.15). */
final class FormCheck {
    private static final String WHERE = "body";

    private final SchemaCheck schemas;
    private final Json json;
    private final Scalars scalars;

    FormCheck(SchemaCheck schemas, Json json) {
        this.schemas = schemas;
        this.json = json;
        this.scalars = new Scalars(schemas);
    }

    void urlencoded(byte[] octets, Value media, Findings findings) {
        Optional<Value> schema = media.written("schema");
        if (schema.isEmpty() || isNoObject(schema.get())) {
            return;
        }
        String text = new String(octets, StandardCharsets.US_ASCII);
        PairReader pairs = new PairReader(Pair.of(text), schemas);
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (String name : Shapes.properties(schema.get())) {
            Value property = Shapes.property(schema.get(), name).orElseThrow();
            value(name, property, encoding(media, name), pairs).ifPresent(value -> form.set(name, value));
        }
        for (String name : new TreeSet<>(pairs.rest())) {
            List<String> values = pairs.take(name).stream()
                    .map(raw -> Pair.decoded(raw, true))
                    .toList();
            form.set(name, scalars.read(values.get(0), Shapes.property(schema.get(), name)));
        }
        findings.addAll(WHERE, schemas.check(schema.get(), form));
    }

    /** Some contracts say that a form is a text: what that means, nobody says. */
    private static boolean isNoObject(Value schema) {
        Set<String> types = Shapes.types(schema);
        return !types.isEmpty() && !types.contains("object");
    }

    /** What the contract says of the property of a form. */
    static Optional<Value> encoding(Value media, String name) {
        return media.get("encoding").flatMap(all -> all.get(name));
    }

    /** The value of a property, taken out of the pairs of the form. */
    Optional<JsonNode> value(String name, Value property, Optional<Value> encoding, PairReader pairs) {
        String style = encoding.map(each -> each.text("style", "form")).orElse("form");
        boolean explode = encoding.map(each -> each.flag("explode", !style.endsWith("Delimited")))
                .orElse(true);
        Parameter field = new Parameter(
                name, "query", false, style, explode, false, Optional.of(property), Optional.empty(), property);
        Set<String> types = Shapes.types(property);
        boolean nested = types.contains("object") || types.contains("array");
        if (nested && !style.equals("deepObject")) {
            List<String> raw = pairs.take(name);
            if (raw.size() == 1) {
                Optional<JsonNode> whole = json(Pair.decoded(raw.get(0), true));
                if (whole.isPresent() && schemas.accepts(property, whole.get())) {
                    return whole;
                }
            }
        }
        return pairs.read(field);
    }

    private Optional<JsonNode> json(String text) {
        try {
            return Optional.of(json.read(text));
        } catch (Json.JsonSyntaxException e) {
            return Optional.empty();
        }
    }
}
