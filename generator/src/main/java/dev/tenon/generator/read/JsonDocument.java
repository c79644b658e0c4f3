package dev.tenon.generator.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import dev.tenon.generator.source.Position;
import dev.tenon.generator.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a JSON document (RFC 8259). */
final class JsonDocument {
    /** How deep values may be nested, in JSON and in YAML. */
    static final int DEEPEST = 256;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final SourceText source;
    private final JsonParser parser;
    private final Diagnostics diagnostics;

    private JsonDocument(SourceText source, JsonParser parser, Diagnostics diagnostics) {
        this.source = source;
        this.parser = parser;
        this.diagnostics = diagnostics;
    }

    static Node parse(SourceText source, Diagnostics diagnostics) throws DocumentException {
        try (JsonParser parser = FACTORY.createParser(source.text())) {
            return new JsonDocument(source, parser, diagnostics).document();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** Whether a document is JSON, whatever is found in it. */
    static boolean isJson(SourceText source) {
        try {
            parse(source, new Diagnostics());
            return true;
        } catch (DocumentException e) {
            return false;
        }
    }

    private Node document() throws IOException, DocumentException {
        try {
            if (parser.nextToken() == null) {
                throw DocumentException.empty();
            }
            Node root = value(Pointer.ROOT, null);
            if (parser.nextToken() != null) {
                throw new DocumentException(
                        "json-syntax",
                        position(parser.currentTokenLocation()),
                        "the document has ended, but there is more text",
                        "remove what follows the last closing bracket, or the bracket that came too early");
            }
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw SyntaxProblems.json(e.getOriginalMessage(), position(place));
        }
    }

    private static Position position(JsonLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private Node value(Pointer pointer, @Nullable Position key) throws IOException, DocumentException {
        Position position = key == null ? position(parser.currentTokenLocation()) : key;
        Location location = new Location(source, pointer, position);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(location);
            case START_ARRAY -> array(location);
            case VALUE_STRING -> new Node.StringNode(location, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Members.number(parser.getText(), location, diagnostics);
            case VALUE_TRUE, VALUE_FALSE -> new Node.BooleanNode(location, parser.getBooleanValue());
            default -> new Node.NullNode(location);
        };
    }

    private Node object(Location location) throws IOException, DocumentException {
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position position = position(parser.currentTokenLocation());
            parser.nextToken();
            Members.add(members, name, value(location.pointer().child(name), position), diagnostics);
        }
        return new Node.ObjectNode(location, members);
    }

    private Node array(Location location) throws IOException, DocumentException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(location.pointer().child(Integer.toString(items.size())), null));
        }
        return new Node.ArrayNode(location, items);
    }
}
