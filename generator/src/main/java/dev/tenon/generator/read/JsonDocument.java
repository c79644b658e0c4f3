package dev.tenon.generator.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
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

/** Makes the tree of a JSON document. */
final class JsonDocument {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(500)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final SourceText source;
    private final JsonParser parser;

    private JsonDocument(SourceText source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static Node parse(SourceText source) throws DocumentException {
        try (JsonParser parser = FACTORY.createParser(source.text())) {
            if (parser.nextToken() == null) {
                throw new DocumentException(
                        "empty-document", Position.START, "the document is empty", "write an OpenAPI document into it");
            }
            Node root = new JsonDocument(source, parser).value(Pointer.ROOT, null);
            if (parser.nextToken() != null) {
                throw new DocumentException(
                        "json-syntax",
                        position(parser.currentTokenLocation()),
                        "there is something behind the document",
                        "remove it");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new DocumentException(
                    "json-syntax",
                    position(e.getLocation()),
                    "this is no JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    "look for a missing or superfluous comma, quote or bracket here and in the line before");
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static Position position(@Nullable JsonLocation location) {
        return location == null
                ? Position.START
                : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private Node value(Pointer pointer, @Nullable Position key) throws IOException, DocumentException {
        Position position = key == null ? position(parser.currentTokenLocation()) : key;
        Location location = new Location(source, pointer, position);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(location);
            case START_ARRAY -> array(location);
            case VALUE_STRING -> new Node.StringNode(location, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.NumberNode(location, parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> new Node.BooleanNode(location, parser.getBooleanValue());
            default -> new Node.NullNode(location);
        };
    }

    private Node object(Location location) throws IOException, DocumentException {
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position position = position(parser.currentTokenLocation());
            Node earlier = members.get(name);
            if (earlier != null) {
                throw YamlDocument.duplicate(name, position, earlier.location().position());
            }
            parser.nextToken();
            members.put(name, value(location.pointer().child(name), position));
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
