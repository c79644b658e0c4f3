package dev.tenon.generator.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands the tree to Swagger Parser, which makes the model of OpenAPI and finds what is wrong with the document's structure. */
final class SwaggerModel {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute (.+?)((?: is |\\().*)?");
    /** What the stages after this one find themselves, with a better place, and what is no mistake at all. */
    private static final Pattern FOUND_LATER = Pattern.compile(
            ".*(is repeated|declared as a path parameter|needs to be defined|\\.items is missing|duplicate|unique"
                    + "|\\$ref|Invalid ref|schema is missing|schema is not|\\.encoding\\..* is unexpected).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<String> LEFT_OUT = Set.of("example", "examples", "schemas");

    private SwaggerModel() {}

    static Optional<OpenAPI> of(Node.ObjectNode root, Diagnostics diagnostics) {
        SwaggerParseResult result =
                new OpenAPIDeserializer().deserialize(json(root), null, new ParseOptions(), false);
        List<String> messages = result.getMessages() == null ? List.of() : result.getMessages();
        messages.stream()
                .distinct()
                .filter(message -> !FOUND_LATER.matcher(message).matches())
                .forEach(message -> report(message, root, diagnostics));
        return Optional.ofNullable(result.getOpenAPI());
    }

    private static void report(String message, Node.ObjectNode root, Diagnostics diagnostics) {
        Matcher matcher = ATTRIBUTE.matcher(message.strip());
        Node place = matcher.matches() ? deepest(root, matcher.group(1)) : root;
        String text = message.strip().replaceAll("\\s+", " ");
        if (text.contains("is not of type")) {
            diagnostics.error("openapi-structure", place.location(), text, "write it as OpenAPI's specification says");
        } else {
            diagnostics.warning(
                    "openapi-structure",
                    place.location(),
                    text,
                    "correct it, or leave it if it does not matter to you");
        }
    }

    /** The value at a path such as {@code paths.'/pets'(get).responses}, as far as it can be followed. */
    private static Node deepest(Node root, String path) {
        Node current = root;
        String rest = path;
        boolean moved = true;
        while (moved && !rest.isEmpty()) {
            moved = false;
            rest = rest.replaceFirst("^[.'()\\[\\]]+", "");
            if (current instanceof Node.ObjectNode object) {
                String longest = "";
                for (String name : object.members().keySet()) {
                    longest = rest.startsWith(name) && name.length() > longest.length() ? name : longest;
                }
                if (!longest.isEmpty()) {
                    current = object.members().get(longest);
                    rest = rest.substring(longest.length());
                    moved = true;
                }
            }
        }
        return current;
    }

    private static JsonNode json(Node node) {
        if (node instanceof Node.ObjectNode object) {
            return object(object, false);
        }
        if (node instanceof Node.ArrayNode array) {
            ArrayNode json = JSON.arrayNode();
            array.items().forEach(item -> json.add(json(item)));
            return json;
        }
        if (node instanceof Node.StringNode string) {
            return JSON.textNode(string.value());
        }
        if (node instanceof Node.NumberNode number) {
            BigDecimal value = number.value();
            boolean integer = value.scale() <= 0 && value.precision() - (long) value.scale() < 1000;
            return integer ? JSON.numberNode(value.toBigIntegerExact()) : JSON.numberNode(value);
        }
        return node instanceof Node.BooleanNode bool ? JSON.booleanNode(bool.value()) : JSON.nullNode();
    }

    /** An object without schemas and examples; an object whose members have names of the author's keeps them all. */
    private static ObjectNode object(Node.ObjectNode object, boolean named) {
        ObjectNode json = JSON.objectNode();
        object.members().forEach((name, value) -> {
            if (!named && name.equals("schema")) {
                json.set(name, JSON.objectNode());
            } else if (named || !LEFT_OUT.contains(name) && !name.startsWith("x-")) {
                boolean names = !named && Keywords.NAMED.contains(name) && value instanceof Node.ObjectNode;
                json.set(name, names ? object((Node.ObjectNode) value, true) : json(value));
            }
        });
        return json;
    }
}
