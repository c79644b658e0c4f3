package dev.tenon.testing.check;

import dev.tenon.testing.contract.Operation;
import dev.tenon.testing.contract.SchemaCheck;
import dev.tenon.testing.contract.Shapes;
import dev.tenon.testing.contract.Value;
import dev.tenon.testing.wire.RawRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** Checks bodies by their media type. */
final class BodyCheck {
    private static final int LARGEST_INFLATED = 64 * 1024 * 1024;
    private static final String WHERE = "body";

    private final SchemaCheck schemas;
    private final Json json = new Json();
    private final FormCheck forms;
    private final PartsCheck parts;

    BodyCheck(SchemaCheck schemas, boolean stylesOfParts) {
        this.schemas = schemas;
        this.forms = new FormCheck(schemas, json);
        this.parts = new PartsCheck(schemas, json, forms, stylesOfParts);
    }

    void check(Operation operation, RawRequest request, Findings findings) {
        boolean empty = request.body().length == 0;
        Optional<String> written = request.headers().firstValue("Content-Type");
        if (operation.body().isEmpty()) {
            if (!empty) {
                findings.add(WHERE, "is there, but the operation documents none");
            }
            return;
        }
        Value body = operation.body().get();
        if (empty && written.isEmpty()) {
            if (body.flag("required", false)) {
                findings.add(WHERE, "is required, but missing");
            }
            return;
        }
        Map<String, Value> content = body.get("content").map(Value::members).orElse(Map.of());
        Optional<MediaType> type = written.flatMap(MediaType::parse);
        if (type.isEmpty()) {
            findings.add(
                    "header 'Content-Type'",
                    "is " + written.map(text -> "'" + text + "', no media type").orElse("missing"));
            return;
        }
        Optional<Value> media = Optional.ofNullable(content.get(written.get()))
                .map(Value::followed)
                .or(() -> media(content, type.get()));
        if (media.isEmpty()) {
            findings.add("header 'Content-Type'", "is " + type.get() + "; documented are " + content.keySet());
            return;
        }
        try {
            payload(inflated(request), type.get(), media.get(), findings);
        } catch (IOException e) {
            findings.add(WHERE, "cannot be decompressed: " + e.getMessage());
        }
    }

    /** The most specific entry that includes a type; which of several with parameters is meant, their text says. */
    private static Optional<Value> media(Map<String, Value> content, MediaType type) {
        return content.entrySet().stream()
                .filter(entry -> MediaType.parse(entry.getKey())
                        .filter(range -> range.includes(type))
                        .isPresent())
                .min((a, b) -> Long.compare(stars(a.getKey()), stars(b.getKey())))
                .map(Map.Entry::getValue)
                .map(Value::followed);
    }

    private static long stars(String range) {
        return range.chars().filter(c -> c == '*').count();
    }

    private static byte[] inflated(RawRequest request) throws IOException {
        String coding = request.headers().firstValue("Content-Encoding").orElse("identity");
        if (coding.equalsIgnoreCase("identity")) {
            return request.body();
        }
        if (!coding.equalsIgnoreCase("gzip")) {
            throw new IOException("the content coding '" + coding + "' is not known here");
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(request.body()))) {
            byte[] octets = in.readNBytes(LARGEST_INFLATED + 1);
            if (octets.length > LARGEST_INFLATED) {
                throw new IOException("it has more than " + LARGEST_INFLATED + " octets");
            }
            return octets;
        }
    }

    private void payload(byte[] octets, MediaType type, Value media, Findings findings) {
        Optional<Value> schema = media.written("schema");
        boolean isSequence = type.isLines() || type.isTextSequence();
        if (type.isJson()) {
            json(octets, schema, findings);
        } else if (isSequence && !Shapes.isWholeText(media)) {
            Optional<Value> item = schema.map(whole -> Shapes.items(whole).orElse(whole));
            texts(octets, type, media.written("itemSchema").or(() -> item), findings);
        } else if (type.toString().equals("application/x-www-form-urlencoded")) {
            forms.urlencoded(octets, media, findings);
        } else if (type.type().equals("multipart")) {
            parts.check(octets, type, media, findings);
        } else if ((isSequence || type.type().equals("text"))
                && schema.filter(BodyCheck::isScalar).isPresent()) {
            text(octets, type, schema.get(), findings);
        }
        // Of binary content and of XML, the schema says nothing that can be checked here.
    }

    private static boolean isScalar(Value schema) {
        return Shapes.types(schema).stream().noneMatch(type -> type.equals("object") || type.equals("array"))
                && !schema.followed().text("format", "").equals("binary");
    }

    private void json(byte[] octets, Optional<Value> schema, Findings findings) {
        try {
            JsonNode value = json.read(octets);
            schema.ifPresent(present -> findings.addAll(WHERE, schemas.check(present, value)));
        } catch (Json.JsonSyntaxException e) {
            findings.add(WHERE, e.getMessage());
        }
    }

    /** A value in each line (jsonlines.org), where empty lines are none, or behind each record separator (RFC 7464 §2.2). */
    private void texts(byte[] octets, MediaType type, Optional<Value> schema, Findings findings) {
        String separator = type.isLines() ? "\n" : "\u001e";
        String what = type.isLines() ? " line " : " text ";
        try {
            int number = type.isLines() ? 1 : 0;
            for (String text : Json.text(octets).split(separator)) {
                if (!text.isBlank()) {
                    text(text, schema, WHERE + what + number, findings);
                }
                number++;
            }
        } catch (Json.JsonSyntaxException e) {
            findings.add(WHERE, e.getMessage());
        }
    }

    private void text(String text, Optional<Value> schema, String where, Findings findings) {
        try {
            JsonNode value = json.read(text);
            schema.ifPresent(present -> findings.addAll(where, schemas.check(present, value)));
        } catch (Json.JsonSyntaxException e) {
            findings.add(where, e.getMessage());
        }
    }

    private void text(byte[] octets, MediaType type, Value schema, Findings findings) {
        try {
            JsonNode value = new Scalars(schemas).read(Json.text(octets, type), Optional.of(schema));
            findings.addAll(WHERE, schemas.check(schema, value));
        } catch (Json.JsonSyntaxException e) {
            findings.add(WHERE, e.getMessage());
        }
    }

    /** The documented media types of an operation's answers. */
    static List<MediaType> answers(Operation operation) {
        return operation.responses().values().stream()
                .flatMap(response -> response.get("content").stream())
                .flatMap(content -> content.members().keySet().stream())
                .flatMap(text -> MediaType.parse(text).stream())
                .toList();
    }
}
