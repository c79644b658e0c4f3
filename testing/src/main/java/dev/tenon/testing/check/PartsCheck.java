package dev.tenon.testing.check;

import dev.tenon.testing.contract.SchemaCheck;
import dev.tenon.testing.contract.Shapes;
import dev.tenon.testing.contract.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks the parts of multipart bodies: each property is a part, or several (OpenAPI 3.1 §4.8.15). */
final class PartsCheck {
    private static final MediaType PLAIN = MediaType.parse("text/plain").orElseThrow();
    private static final String WHERE = "body";

    private final SchemaCheck schemas;
    private final Json json;
    private final Scalars scalars;
    private final FormCheck forms;
    private final boolean mayHaveStyles;

    /** @param mayHaveStyles whether a style says something of parts, as it does from OpenAPI 3.1 on */
    PartsCheck(SchemaCheck schemas, Json json, FormCheck forms, boolean mayHaveStyles) {
        this.schemas = schemas;
        this.json = json;
        this.scalars = new Scalars(schemas);
        this.forms = forms;
        this.mayHaveStyles = mayHaveStyles;
    }

    void check(byte[] octets, MediaType type, Value media, Findings findings) {
        String boundary = type.parameters().getOrDefault("boundary", "");
        if (boundary.isEmpty()) {
            findings.add("header 'Content-Type'", "has no boundary");
            return;
        }
        try {
            parts(Multipart.parse(octets, boundary), type, media, findings);
        } catch (Multipart.MultipartException e) {
            findings.add(WHERE, e.getMessage());
        }
    }

    private void parts(List<Multipart.Part> parts, MediaType type, Value media, Findings findings) {
        Optional<Value> schema = media.written("schema");
        if (schema.isEmpty() || !Shapes.types(schema.get()).contains("object")) {
            return;
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        boolean styles = mayHaveStyles && type.subtype().equals("form-data");
        List<Multipart.Part> others = styles ? styled(parts, schema.get(), media, form) : parts;
        Map<String, ArrayNode> values = new LinkedHashMap<>();
        for (Multipart.Part part : others) {
            if (part.name().isEmpty()) {
                findings.add(WHERE, "has a part without a name in Content-Disposition");
                continue;
            }
            Optional<Value> property = Shapes.property(schema.get(), part.name());
            boolean list = property.filter(PartsCheck::isArray).isPresent();
            Optional<Value> own = list ? property.flatMap(Shapes::items) : property;
            Optional<Value> encoding = FormCheck.encoding(media, part.name());
            partType(part, encoding, findings);
            encoding.flatMap(said -> said.get("headers")).ifPresent(headers -> headers(part, headers, findings));
            part(part, own, property, findings)
                    .ifPresent(
                            value -> values.computeIfAbsent(part.name(), name -> JsonNodeFactory.instance.arrayNode())
                                    .add(value));
        }
        values.forEach((name, all) -> {
            boolean list = Shapes.property(schema.get(), name)
                    .filter(PartsCheck::isArray)
                    .isPresent();
            boolean whole = all.size() == 1 && (!list || all.get(0).isArray());
            form.set(name, whole ? all.get(0) : all);
        });
        findings.addAll(WHERE, schemas.check(schema.get(), form));
    }

    /** Reads the properties that have a style, and leaves the parts of the others. */
    private List<Multipart.Part> styled(List<Multipart.Part> parts, Value schema, Value media, ObjectNode form) {
        List<String> names = Shapes.properties(schema).stream()
                .filter(name -> FormCheck.encoding(media, name)
                        .filter(PartsCheck::isStyled)
                        .isPresent())
                .toList();
        if (names.isEmpty()) {
            return parts;
        }
        PairReader pairs = new PairReader(parts.stream().map(PartsCheck::pair).toList(), schemas);
        for (String name : names) {
            Value property = Shapes.property(schema, name).orElseThrow();
            forms.value(name, property, FormCheck.encoding(media, name), pairs)
                    .ifPresent(value -> form.set(name, value));
        }
        List<String> rest = pairs.rest();
        return parts.stream().filter(part -> rest.contains(part.name())).toList();
    }

    private static boolean isStyled(Value encoding) {
        return encoding.get("style").isPresent()
                || encoding.get("explode").isPresent()
                || encoding.get("allowReserved").isPresent();
    }

    /** A part as the pair of a form, which it would be with these characters encoded. */
    private static Pair pair(Multipart.Part part) {
        String text = new String(part.body(), StandardCharsets.UTF_8);
        return new Pair(encoded(part.name()), encoded(text));
    }

    private static String encoded(String text) {
        return text.replace("%", "%25").replace("+", "%2B").replace(" ", "%20");
    }

    private void headers(Multipart.Part part, Value headers, Findings findings) {
        headers.members().forEach((name, written) -> {
            Value header = written.followed();
            Optional<String> sent = part.headers().firstValue(name);
            String where = WHERE + " part '" + part.name() + "' header '" + name + "'";
            if (name.equalsIgnoreCase("Content-Type")) {
                return;
            } else if (sent.isEmpty() && header.flag("required", false)) {
                findings.add(where, "is required, but missing");
            } else if (sent.isPresent() && header.written("schema").isPresent()) {
                Value schema = header.written("schema").get();
                JsonNode value = new StyleReader(schemas)
                        .delimited(schema, sent.get(), ",", header.flag("explode", false), UnaryOperator.identity());
                findings.addAll(where, schemas.check(schema, value));
            }
        });
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

    private Optional<JsonNode> json(String text) {
        try {
            return Optional.of(json.read(text));
        } catch (Json.JsonSyntaxException e) {
            return Optional.empty();
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
            if (sent.filter(type -> !type.type().equals("text")).isPresent()) {
                String octets = new String(part.body(), StandardCharsets.ISO_8859_1);
                return Optional.of(JsonNodeFactory.instance.stringNode(octets));
            }
            String text = Json.text(part.body(), sent.orElse(PLAIN));
            return Optional.of(scalars.read(text, own));
        } catch (Json.JsonSyntaxException e) {
            findings.add(WHERE + " part '" + part.name() + "'", e.getMessage());
            return Optional.empty();
        }
    }
}
