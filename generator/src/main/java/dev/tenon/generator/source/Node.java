package dev.tenon.generator.source;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value of a document with its place: exact numbers, members in the document's order, no key twice. */
public sealed interface Node {
    /**
     * Where this value stands.
     *
     * @return the location
     */
    Location location();

    /**
     * The member of this value if it is an object that has it.
     *
     * @param name the member's name
     * @return the member's value, or empty if this is no object or lacks it
     */
    default Optional<Node> get(String name) {
        return Optional.empty();
    }

    /**
     * The items of an array that this value has as a member.
     *
     * @param name the member's name
     * @return the items in order; empty if there is no such member, or if it is no array
     */
    default List<Node> items(String name) {
        return get(name).orElse(this) instanceof ArrayNode array ? array.items() : List.of();
    }

    /**
     * The value below this one.
     *
     * @param pointer a pointer relative to this value
     * @return the value, or empty if the path leads nowhere
     */
    default Optional<Node> at(Pointer pointer) {
        Optional<Node> current = Optional.of(this);
        for (String token : pointer.tokens()) {
            current = current.flatMap(node -> node instanceof ArrayNode array ? array.item(token) : node.get(token));
        }
        return current;
    }

    /**
     * What kind of JSON value this is, with its article.
     *
     * @return for example {@code an object}
     */
    String kind();

    /**
     * An object.
     *
     * @param location the place of the opening brace or of the first key
     * @param members the members in the document's order
     */
    record ObjectNode(Location location, Map<String, Node> members) implements Node {
        /** Copies the members, keeping their order. */
        public ObjectNode {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public Optional<Node> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /**
     * An array.
     *
     * @param location the place of the array
     * @param items the items in order
     */
    record ArrayNode(Location location, List<Node> items) implements Node {
        /** Copies the items. */
        public ArrayNode {
            items = List.copyOf(items);
        }

        private Optional<Node> item(String token) {
            boolean index =
                    !token.isEmpty() && token.length() < 10 && token.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!index || Integer.parseInt(token) >= items.size()) {
                return Optional.empty();
            }
            return Optional.of(items.get(Integer.parseInt(token)));
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /**
     * A string.
     *
     * @param location the place of the string
     * @param value its characters
     */
    record StringNode(Location location, String value) implements Node {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /**
     * A number, exact.
     *
     * @param location the place of the number
     * @param value its value as written, the scale included
     */
    record NumberNode(Location location, BigDecimal value) implements Node {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /**
     * A boolean.
     *
     * @param location the place of the boolean
     * @param value its value
     */
    record BooleanNode(Location location, boolean value) implements Node {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /**
     * A null.
     *
     * @param location the place of the null
     */
    record NullNode(Location location) implements Node {
        @Override
        public String kind() {
            return "null";
        }
    }
}
