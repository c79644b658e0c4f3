package dev.tenon.generator.read;

import dev.tenon.generator.source.Node;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What stands at a place of an OpenAPI document: says where schemas, references and plain data are, so that a member that
 * the author named {@code schema} or {@code $ref} is not taken for a keyword.
 */
enum Part {
    /** The root. */
    DOCUMENT("an OpenAPI document"),
    /** The root of a document of Swagger 2.0, which has sections of components of its own. */
    SWAGGER_DOCUMENT("a document of Swagger 2.0"),
    COMPONENTS("components"),
    SERVER("a server"),
    PATH_ITEM("a path item"),
    OPERATION("an operation"),
    PARAMETER("a parameter"),
    HEADER("a header"),
    REQUEST_BODY("a request body"),
    RESPONSE("a response"),
    MEDIA_TYPE("a media type"),
    ENCODING("an encoding"),
    CALLBACK("a callback"),
    LINK("a link"),
    EXAMPLE("an example"),
    SECURITY_SCHEME("a security scheme"),
    SECURITY_REQUIREMENT("a security requirement"),
    SERVER_VARIABLE("a server variable"),
    TAG("a tag"),
    /** A string; what else can be written as one is taken as one. */
    TEXT("a text"),
    SCHEMA("a schema"),
    /** Any JSON value, in which {@code $ref} means nothing. */
    DATA("a value");

    /** How the values of a member are arranged. */
    enum Shape {
        ONE,
        LIST,
        /** An object whose keys are the author's. */
        MAP,
        /** A map in which keys that begin with {@code x-} are extensions. */
        PATTERNED
    }

    /** What a member holds. */
    record Slot(Part part, Shape shape) {
        /** Whether the parts are the values of an object. */
        boolean isKeyed() {
            return shape == Shape.MAP || shape == Shape.PATTERNED;
        }

        /** Whether the value of a key is such a part, and no extension. */
        boolean holds(String key) {
            return shape == Shape.MAP || !key.startsWith("x-");
        }

        private void visit(Node value, BiConsumer<Node, Part> visitor) {
            if (isKeyed() && value instanceof Node.ObjectNode object) {
                for (Map.Entry<String, Node> item : object.members().entrySet()) {
                    if (holds(item.getKey())) {
                        visitor.accept(item.getValue(), part);
                    }
                }
            } else if (value instanceof Node.ArrayNode array) {
                // "items" may be a list in drafts before 2020-12.
                array.items().forEach(item -> visitor.accept(item, part));
            } else {
                visitor.accept(value, part);
            }
        }
    }

    private static final Map<String, Slot> COMPONENT_SECTIONS = slots(
            map("schemas", SCHEMA),
            map("responses", RESPONSE),
            map("parameters", PARAMETER),
            map("examples", EXAMPLE),
            map("requestBodies", REQUEST_BODY),
            map("headers", HEADER),
            map("securitySchemes", SECURITY_SCHEME),
            map("links", LINK),
            map("callbacks", CALLBACK),
            map("pathItems", PATH_ITEM));

    private static final Map<String, Slot> SWAGGER_SECTIONS = slots(
            patterned("paths", PATH_ITEM),
            map("definitions", SCHEMA),
            map("parameters", PARAMETER),
            map("responses", RESPONSE),
            map("securityDefinitions", SECURITY_SCHEME));

    private static final Map<String, Slot> PAYLOAD = slots(
            one("schema", SCHEMA),
            one("example", DATA),
            map("examples", EXAMPLE),
            map("content", MEDIA_TYPE),
            map("encoding", ENCODING),
            // Swagger 2.0 has it in parameters and header fields; in OpenAPI 3 it is an unknown field.
            one("items", SCHEMA));

    private static final Map<String, Slot> SCHEMA_KEYWORDS = slots(
            map("properties", SCHEMA),
            map("patternProperties", SCHEMA),
            map("dependentSchemas", SCHEMA),
            map("dependencies", SCHEMA),
            map("$defs", SCHEMA),
            map("definitions", SCHEMA),
            list("allOf", SCHEMA),
            list("anyOf", SCHEMA),
            list("oneOf", SCHEMA),
            list("prefixItems", SCHEMA),
            one("items", SCHEMA),
            one("additionalItems", SCHEMA),
            one("additionalProperties", SCHEMA),
            one("contains", SCHEMA),
            one("contentSchema", SCHEMA),
            one("else", SCHEMA),
            one("if", SCHEMA),
            one("not", SCHEMA),
            one("propertyNames", SCHEMA),
            one("then", SCHEMA),
            one("unevaluatedItems", SCHEMA),
            one("unevaluatedProperties", SCHEMA));

    private static final Map<Part, Map<String, Slot>> MEMBERS = Map.ofEntries(
            Map.entry(
                    DOCUMENT,
                    slots(
                            patterned("paths", PATH_ITEM),
                            map("webhooks", PATH_ITEM),
                            one("components", COMPONENTS),
                            list("security", SECURITY_REQUIREMENT),
                            list("tags", TAG),
                            list("servers", SERVER))),
            Map.entry(SWAGGER_DOCUMENT, SWAGGER_SECTIONS),
            Map.entry(COMPONENTS, COMPONENT_SECTIONS),
            Map.entry(SERVER, slots(map("variables", SERVER_VARIABLE))),
            Map.entry(
                    PATH_ITEM,
                    slots(
                            one("get", OPERATION),
                            one("put", OPERATION),
                            one("post", OPERATION),
                            one("delete", OPERATION),
                            one("options", OPERATION),
                            one("head", OPERATION),
                            one("patch", OPERATION),
                            one("trace", OPERATION),
                            list("parameters", PARAMETER),
                            list("servers", SERVER))),
            Map.entry(
                    OPERATION,
                    slots(
                            list("parameters", PARAMETER),
                            one("requestBody", REQUEST_BODY),
                            patterned("responses", RESPONSE),
                            map("callbacks", CALLBACK),
                            list("security", SECURITY_REQUIREMENT),
                            list("tags", TEXT),
                            list("servers", SERVER))),
            Map.entry(PARAMETER, PAYLOAD),
            Map.entry(HEADER, PAYLOAD),
            Map.entry(
                    MEDIA_TYPE,
                    slots(
                            one("schema", SCHEMA),
                            // OpenAPI 3.2 has it; frameworks write it before.
                            one("itemSchema", SCHEMA),
                            one("example", DATA),
                            map("examples", EXAMPLE),
                            map("encoding", ENCODING))),
            Map.entry(REQUEST_BODY, PAYLOAD),
            Map.entry(ENCODING, slots(map("headers", HEADER))),
            Map.entry(
                    RESPONSE,
                    slots(
                            map("headers", HEADER),
                            map("content", MEDIA_TYPE),
                            map("links", LINK),
                            // Swagger 2.0 has it here; in OpenAPI 3 it is an unknown field.
                            one("schema", SCHEMA))),
            Map.entry(LINK, slots(one("parameters", DATA), one("requestBody", DATA), one("server", SERVER))),
            Map.entry(EXAMPLE, slots(one("value", DATA))),
            Map.entry(SCHEMA, SCHEMA_KEYWORDS));

    /** These hold a list or a value depending on the version and are never schemas. */
    private static final Set<String> SCHEMA_DATA = Set.of("default", "enum", "const", "example", "examples");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** The name of this part in messages, with its article. */
    String title() {
        return title;
    }

    /** What the member of that name holds; empty for members that hold neither references nor data to be left alone. */
    Optional<Slot> member(String name) {
        if (this == CALLBACK) {
            return name.startsWith("x-") ? Optional.empty() : Optional.of(new Slot(PATH_ITEM, Shape.ONE));
        }
        if (this == SECURITY_REQUIREMENT) {
            return Optional.of(new Slot(TEXT, Shape.LIST));
        }
        if (this == SCHEMA && SCHEMA_DATA.contains(name)) {
            return Optional.of(new Slot(DATA, Shape.ONE));
        }
        return Optional.ofNullable(MEMBERS.getOrDefault(this, Map.of()).get(name));
    }

    /** Whether the member of that name is data, whatever it looks like. */
    boolean holdsData(String name) {
        return member(name).filter(slot -> slot.part() == DATA).isPresent();
    }

    /** Visits what stands in an object of this part, down to the values of its maps and the items of its lists; no data. */
    void visit(Node.ObjectNode object, BiConsumer<Node, Part> visitor) {
        for (Map.Entry<String, Node> member : object.members().entrySet()) {
            Optional<Slot> slot = member(member.getKey());
            if (slot.isPresent() && slot.get().part() != DATA) {
                slot.get().visit(member.getValue(), visitor);
            }
        }
    }

    /**
     * What stands in such a part at a place of it.
     *
     * @param tokens the tokens of a pointer that begins at the part
     * @return empty for data, for lists and maps of parts, and for what is unknown
     */
    Optional<Part> at(List<String> tokens) {
        Part part = this;
        Iterator<String> left = tokens.iterator();
        while (left.hasNext()) {
            Optional<Slot> slot = part.member(left.next());
            boolean several = slot.isPresent() && slot.get().shape() != Shape.ONE;
            if (slot.isEmpty()
                    || several && !left.hasNext()
                    || several && !slot.get().holds(left.next())) {
                return Optional.empty();
            }
            part = slot.get().part();
        }
        return part == DATA || part == TEXT ? Optional.empty() : Optional.of(part);
    }

    private static Map.Entry<String, Slot> one(String name, Part part) {
        return Map.entry(name, new Slot(part, Shape.ONE));
    }

    private static Map.Entry<String, Slot> list(String name, Part part) {
        return Map.entry(name, new Slot(part, Shape.LIST));
    }

    private static Map.Entry<String, Slot> map(String name, Part part) {
        return Map.entry(name, new Slot(part, Shape.MAP));
    }

    private static Map.Entry<String, Slot> patterned(String name, Part part) {
        return Map.entry(name, new Slot(part, Shape.PATTERNED));
    }

    @SafeVarargs
    private static Map<String, Slot> slots(Map.Entry<String, Slot>... entries) {
        Map<String, Slot> slots = new HashMap<>();
        for (Map.Entry<String, Slot> entry : entries) {
            slots.put(entry.getKey(), entry.getValue());
        }
        return Map.copyOf(slots);
    }
}
