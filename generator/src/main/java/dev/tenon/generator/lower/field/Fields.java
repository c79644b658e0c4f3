package dev.tenon.generator.lower.field;

import dev.tenon.generator.contract.ExternalDocs;
import dev.tenon.generator.contract.Prose;
import dev.tenon.generator.contract.TextContent;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.read.FieldFindings;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the members of a node by the kind that they must have; another kind is reported. */
public final class Fields {
    private final Diagnostics diagnostics;
    private final FieldFindings findings;

    /**
     * Starts reading.
     *
     * @param diagnostics where another kind is reported
     */
    public Fields(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.findings = new FieldFindings(diagnostics);
    }

    /**
     * The only value that a schema names itself, whatever else it says.
     *
     * @param schema any schema
     * @return the value of {@code const}, or that of an {@code enum} of one; empty if there is neither
     */
    public static Optional<Node> onlyValue(Node schema) {
        List<Node> listed = schema.items("enum");
        return schema.get("const").or(() -> listed.size() == 1 ? Optional.of(listed.get(0)) : Optional.empty());
    }

    /**
     * A string.
     *
     * @param node an object, or anything else, which has no members
     * @param name the member's name
     * @return the string; empty if it is not there, or something else
     */
    public Optional<String> text(Node node, String name) {
        return node.get(name).flatMap(value -> {
            if (value instanceof Node.StringNode text) {
                return Optional.of(text.value());
            }
            findings.wrongKind(name, "a string", value);
            return Optional.empty();
        });
    }

    /**
     * Prose: a number or a boolean in its place is what YAML made of it.
     *
     * @param node an object, or anything else, which has no members
     * @param name the member's name
     * @return the text; empty if it is not there, null, or something else
     */
    public Optional<String> prose(Node node, String name) {
        return node.get(name).flatMap(value -> {
            if (value instanceof Node.NumberNode number) {
                return Optional.of(number.value().toPlainString());
            }
            if (value instanceof Node.BooleanNode bool) {
                return Optional.of(Boolean.toString(bool.value()));
            }
            return value instanceof Node.NullNode ? Optional.empty() : text(node, name);
        });
    }

    /**
     * Everything that a node tells people, also in members of {@code allOf} that do nothing else.
     *
     * @param node a schema, a parameter, a header
     * @return what it tells
     */
    public Prose prose(Node node) {
        Prose prose = ownProse(node);
        for (Node member : node.items("allOf")) {
            if (Dialect.isOnlyProse(member)) {
                prose = prose.or(ownProse(member));
            }
        }
        return prose;
    }

    /** Null as an example says nothing. */
    private Prose ownProse(Node node) {
        Optional<Node> example = node.get("example")
                .or(() -> node.get("examples")
                        .filter(examples -> examples instanceof Node.ArrayNode array
                                && !array.items().isEmpty())
                        .map(examples -> ((Node.ArrayNode) examples).items().get(0)));
        Optional<ExternalDocs> externalDocs = node.get("externalDocs")
                .flatMap(docs -> text(docs, "url").map(url -> new ExternalDocs(url, prose(docs, "description"))));
        return new Prose(
                prose(node, "description"),
                example.filter(value -> !(value instanceof Node.NullNode)),
                externalDocs,
                content(node),
                flag(node, "deprecated"));
    }

    private Optional<TextContent> content(Node node) {
        TextContent content = new TextContent(text(node, "contentEncoding"), text(node, "contentMediaType"));
        boolean said = content.encoding().isPresent() || content.mediaType().isPresent();
        return said ? Optional.of(content) : Optional.empty();
    }

    /**
     * A boolean.
     *
     * @param node an object, or anything else, which has no members
     * @param name the member's name
     * @return false if it is not there, or something else
     */
    public boolean flag(Node node, String name) {
        Optional<Node> value = node.get(name);
        if (value.isPresent() && !(value.get() instanceof Node.BooleanNode)) {
            findings.wrongKind(name, "a boolean", value.get());
        }
        return value.isPresent() && value.get() instanceof Node.BooleanNode bool && bool.value();
    }

    /**
     * A number.
     *
     * @param node an object, or anything else, which has no members
     * @param name the member's name
     * @return the number; empty if it is not there, or something else
     */
    public Optional<BigDecimal> number(Node node, String name) {
        return node.get(name).flatMap(value -> {
            if (value instanceof Node.NumberNode number) {
                return Optional.of(number.value());
            }
            findings.wrongKind(name, "a number", value);
            return Optional.empty();
        });
    }

    /**
     * A length or a count: an integer, 0 or more.
     *
     * @param node an object, or anything else, which has no members
     * @param name the member's name
     * @return the number, at most {@link Integer#MAX_VALUE}; empty if it is not there, or something else
     */
    public Optional<Integer> count(Node node, String name) {
        return number(node, name).flatMap(value -> {
            if (value.signum() < 0 || !JsonType.isInteger(value)) {
                diagnostics.error(
                        "wrong-value",
                        node.get(name).orElse(node).location(),
                        "'" + name + "' is " + value + ", but counts something",
                        "write an integer, 0 or more");
                return Optional.empty();
            }
            BigDecimal most = BigDecimal.valueOf(Integer.MAX_VALUE);
            return Optional.of(value.min(most).intValue());
        });
    }

    /**
     * An array.
     *
     * @param node an object, or anything else, which has no members
     * @param name the member's name
     * @return its items; none if it is not there, or something else
     */
    public List<Node> list(Node node, String name) {
        Optional<Node> value = node.get(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Node.ArrayNode array) {
            return array.items();
        }
        findings.wrongKind(name, "an array", value.get());
        return List.of();
    }

    /**
     * An object, or null in its place.
     *
     * @param node an object, or anything else, which has no members
     * @param name the member's name
     * @return its members; none if it is not there, or something else
     */
    public Map<String, Node> map(Node node, String name) {
        Optional<Node> value = node.get(name);
        if (value.isEmpty() || value.get() instanceof Node.NullNode) {
            return Map.of();
        }
        if (value.get() instanceof Node.ObjectNode object) {
            return object.members();
        }
        findings.wrongKind(name, "an object", value.get());
        return new LinkedHashMap<>();
    }

    /**
     * An array of strings.
     *
     * @param node an object, or anything else, which has no members
     * @param name the member's name
     * @return those of its items that are strings
     */
    public List<String> texts(Node node, String name) {
        List<String> texts = new ArrayList<>();
        for (Node item : list(node, name)) {
            if (item instanceof Node.StringNode text) {
                texts.add(text.value());
            } else {
                findings.wrongKind(name, "an array of strings", item);
            }
        }
        return texts;
    }

    /**
     * The schema of a parameter, a header field or a media type. Null in its place was reported as no value, and is none.
     *
     * @param owner what the schema describes
     * @return what is written as its schema
     */
    public static Optional<Node> schema(Node owner) {
        return owner.get("schema").filter(schema -> !(schema instanceof Node.NullNode));
    }

    /**
     * Reports what stands where a schema should.
     *
     * @param found anything but an object or a boolean
     */
    public void noSchema(Node found) {
        if (!findings.isReferenceToAll(found)) {
            diagnostics.error(
                    "wrong-kind",
                    found.location(),
                    "a schema must be an object, this is " + found.kind(),
                    isTuple(found)
                            ? "write one schema for all items; those for each place are 'prefixItems', in OpenAPI 3.1"
                            : "write a schema such as 'type: string'");
        }
    }

    /** Drafts of JSON Schema before 2020-12 had a list of schemas as {@code items}. */
    private static boolean isTuple(Node found) {
        String place = found.location().pointer().toString();
        return found instanceof Node.ArrayNode && place.endsWith("/items") && !place.endsWith("/properties/items");
    }
}
