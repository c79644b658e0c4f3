package dev.tenon.testing.check;

import dev.tenon.testing.contract.Parameter;
import dev.tenon.testing.contract.SchemaCheck;
import dev.tenon.testing.contract.Shapes;
import dev.tenon.testing.contract.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks forms: each property is a field or a part, encoded as {@code encoding} says (OpenAPI 3.1 §4.8.15). */
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
        if (schema.isEmpty()) {
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

    private static Optional<Value> encoding(Value media, String name) {
        return media.get("encoding").flatMap(all -> all.get(name));
    }

    private Optional<JsonNode> value(String name, Value property, Optional<Value> encoding, PairReader pairs) {
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

    void multipart(byte[] octets, MediaType type, Value media, Findings findings) {
        String boundary = type.parameters().getOrDefault("boundary", "");
        if (boundary.isEmpty()) {
            findings.add("header 'Content-Type'", "has no boundary");
            return;
        }
        try {
            parts(Multipart.parse(octets, boundary), media, findings);
        } catch (Multipart.MultipartException e) {
            findings.add(WHERE, e.getMessage());
        }
    }

    private void parts(List<Multipart.Part> parts, Value media, Findings findings) {
        Optional<Value> schema = media.written("schema");
        if (schema.isEmpty() || !Shapes.types(schema.get()).contains("object")) {
            return;
        }
        Map<String, ArrayNode> values = new LinkedHashMap<>();
        for (Multipart.Part part : parts) {
            if (part.name().isEmpty()) {
                findings.add(WHERE, "has a part without a name in Content-Disposition");
                continue;
            }
            Optional<Value> property = Shapes.property(schema.get(), part.name());
            boolean list = property.filter(FormCheck::isArray).isPresent();
            Optional<Value> own = list ? property.flatMap(Shapes::items) : property;
            partType(part, encoding(media, part.name()), findings);
            part(part, own, property, findings)
                    .ifPresent(
                            value -> values.computeIfAbsent(part.name(), name -> JsonNodeFactory.instance.arrayNode())
                                    .add(value));
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        values.forEach((name, all) -> {
            boolean list = Shapes.property(schema.get(), name)
                    .filter(FormCheck::isArray)
                    .isPresent();
            boolean whole = all.size() == 1 && (!list || all.get(0).isArray());
            form.set(name, whole ? all.get(0) : all);
        });
        findings.addAll(WHERE, schemas.check(schema.get(), form));
    }

    private static boolean isArray(Value schema) {
        return Shapes.types(schema).contains("array");
    }

    private static void partType(Multipart.Part part, Optional<Value> encoding, Findings findings) {
        String documented = encoding.map(each -> each.text("contentType", "")).orElse("");
        Optional<MediaType> sent = part.headers().firstValue("Content-Type").flatMap(MediaType::parse);
        boolean fits = documented.isEmpty()
                || sent.isPresent()
                        && List.of(documented.split(",")).stream()
                                .flatMap(range -> MediaType.parse(range.strip()).stream())
                                .anyMatch(range -> range.includes(sent.get()));
        if (!fits) {
            findings.add(
                    WHERE + " part '" + part.name() + "'",
                    "has the type " + sent.map(MediaType::toString).orElse("of no header") + "; documented is "
                            + documented);
        }
    }

    private Optional<JsonNode> part(
            Multipart.Part part, Optional<Value> own, Optional<Value> property, Findings findings) {
        Optional<MediaType> sent = part.headers().firstValue("Content-Type").flatMap(MediaType::parse);
        try {
            if (sent.filter(MediaType::isJson).isPresent()) {
                return Optional.of(json.read(part.body()));
            }
            Set<String> types = property.map(Shapes::types).orElse(Set.of());
            if (types.contains("object")) {
                Optional<JsonNode> value = json(Json.text(part.body()));
                if (value.isPresent()) {
                    return value;
                }
            }
            boolean binary = sent.filter(type -> !type.type().equals("text")).isPresent();
            String text = new String(part.body(), binary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            return Optional.of(binary ? JsonNodeFactory.instance.stringNode(text) : scalars.read(text, own));
        } catch (Json.JsonSyntaxException e) {
            findings.add(WHERE + " part '" + part.name() + "'", e.getMessage());
            return Optional.empty();
        }
    }
}
