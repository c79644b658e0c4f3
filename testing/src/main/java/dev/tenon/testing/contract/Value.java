package dev.tenon.testing.contract;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A value of a contract and where it stands.
 */
public final class Value {
    private static final int MOST_REFERENCES = 64;

    private final Documents documents;
    private final URI document;
    private final String pointer;
    private final JsonNode node;

    Value(Documents documents, URI document, String pointer, JsonNode node) {
        this.documents = documents;
        this.document = document;
        this.pointer = pointer;
        this.node = node;
    }

    /**
     * The JSON.
     *
     * @return the value, a {@code $ref} not followed
     */
    public JsonNode node() {
        return node;
    }

    /**
     * The address of the document.
     *
     * @return a {@code file:} URI
     */
    public URI document() {
        return document;
    }

    /**
     * The place in the document.
     *
     * @return a JSON pointer
     */
    public String pointer() {
        return pointer;
    }

    /**
     * A member as it is written.
     *
     * @param name its name
     * @return its value, a {@code $ref} not followed
     */
    public Optional<Value> written(String name) {
        JsonNode member = node.get(name);
        String token = name.replace("~", "~0").replace("/", "~1");
        return member == null
                ? Optional.empty()
                : Optional.of(new Value(documents, document, pointer + "/" + token, member));
    }

    /**
     * A member.
     *
     * @param name its name
     * @return what it is or refers to
     */
    public Optional<Value> get(String name) {
        return written(name).map(Value::followed);
    }

    /**
     * This, or what it refers to in the end.
     *
     * @return a value without {@code $ref}
     * @throws IllegalArgumentException if the reference leads nowhere
     */
    public Value followed() {
        Value value = this;
        for (int i = 0; value.node.path("$ref").isString(); i++) {
            if (i == MOST_REFERENCES) {
                throw new IllegalArgumentException("references of the contract lead in a circle at " + this);
            }
            value = documents.resolve(value.document, value.node.path("$ref").asString());
        }
        return value;
    }

    /**
     * The text of a member.
     *
     * @param name its name
     * @param otherwise what is taken if there is none
     * @return the text
     */
    public String text(String name, String otherwise) {
        return node.path(name).asString(otherwise);
    }

    /**
     * Whether a member is true.
     *
     * @param name its name
     * @param otherwise what is taken if there is none
     * @return its value
     */
    public boolean flag(String name, boolean otherwise) {
        return node.path(name).asBoolean(otherwise);
    }

    /**
     * The members of an object in the document's order.
     *
     * @return values by name, a {@code $ref} not followed; empty if this is no object
     */
    public Map<String, Value> members() {
        Map<String, Value> members = new LinkedHashMap<>();
        node.properties()
                .forEach(member ->
                        members.put(member.getKey(), written(member.getKey()).orElseThrow()));
        return members;
    }

    /**
     * The items of an array.
     *
     * @return values, a {@code $ref} not followed; empty if this is no array
     */
    public List<Value> items() {
        return IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(i -> new Value(documents, document, pointer + "/" + i, node.get(i)))
                .toList();
    }

    static String decoded(String fragment) {
        return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The file's name and the pointer. */
    @Override
    public String toString() {
        String path = document.getPath();
        return path.substring(path.lastIndexOf('/') + 1) + "#" + pointer;
    }
}
