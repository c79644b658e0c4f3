package dev.tenon.generator.matching;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rewrites the schemas of OpenAPI 3.0 as JSON Schema 2020-12: nullable types, exclusive bounds, the formats of numbers and bytes,
 * and discriminators, which decide alone.
 */
final class OpenApiDialect {
    /** RFC 4648 §4, as OpenAPI 3.0.3 §4.4 has it. */
    private static final String BASE64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

    /** RFC 6570 §2, with its erratum on the apostrophe: the independent validator does not know this format. */
    private static final String URI_TEMPLATE = uriTemplate();

    /** Where in a schema that was put into another one the schema stands as it was written, for example {@code anyOf/0}. */
    static final String WRITTEN = "x-written";

    /** Marks a reference to a place that a schema has after rewriting. */
    static final String PLACED = "x-placed";

    /** What a case is called whose place does not tell. */
    static final String CALLED = "x-called";

    private OpenApiDialect() {}

    /** Rewrites a contract; {@link #moved} tells where the places of its schemas are then. */
    static void convert(JsonNode contract) {
        if (contract.has("swagger")) {
            older(contract);
        }
        if (!contract.path("openapi").asString("").startsWith("3.1")) {
            withoutSiblings(contract);
        }
        decoded(contract);
        Parents.convert(contract);
        rewrite(contract, contract);
        references(contract, contract);
    }

    /**
     * The place that a place has after rewriting.
     *
     * @param contract the contract that was rewritten
     * @param written a JSON pointer into the contract as it was written
     */
    static String moved(JsonNode contract, String written) {
        StringBuilder pointer = new StringBuilder();
        JsonNode at = contract;
        for (String token :
                written.isEmpty() ? new String[0] : written.substring(1).split("/", -1)) {
            while (at.path(WRITTEN).isString()) {
                String inner = "/" + at.path(WRITTEN).asString();
                pointer.append(inner);
                at = at.at(inner);
            }
            if (token.equals("discriminator") && pointer.toString().endsWith("/$defs/plain")) {
                // A parent without its children is called by the place of its discriminator.
                continue;
            }
            // As lenient reading sees a contract.
            String name = token.equals("oneOf") && !at.has(token) && at.has("anyOf") ? "anyOf" : token;
            pointer.append('/').append(name);
            at = at.at("/" + name);
        }
        return pointer.toString();
    }

    /** Swagger 2.0 has the discriminator's property alone, and an extension for null. */
    private static void older(JsonNode node) {
        if (node instanceof ObjectNode object) {
            JsonNode property = object.path("discriminator");
            if (property.isString()) {
                object.putObject("discriminator").set("propertyName", property);
            }
            if (object.has("x-nullable")) {
                object.set("nullable", object.get("x-nullable"));
            }
        }
        node.forEach(OpenApiDialect::older);
    }

    /**
     * What stands beside a reference is ignored (Swagger 2.0 and OpenAPI 3.0.3 §4.7.23), but that the value may be null, or travels
     * one way: services whose authors write so do so.
     */
    private static void withoutSiblings(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").isString()) {
            object.retain("$ref", "nullable", "readOnly", "writeOnly");
        }
        node.forEach(OpenApiDialect::withoutSiblings);
    }

    /** Makes references plain JSON pointers: as fragments of URIs they may be percent-encoded. */
    private static void decoded(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("$ref").asString("").startsWith("#/")) {
            String reference = object.get("$ref").asString();
            object.put("$ref", URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        node.forEach(OpenApiDialect::decoded);
    }

    /** Makes references lead to the places that schemas have after rewriting. */
    static void references(JsonNode node, JsonNode contract) {
        if (node instanceof ObjectNode object
                && object.path("$ref").asString("").startsWith("#/")
                && !object.has(PLACED)) {
            object.put(
                    "$ref", "#" + moved(contract, object.path("$ref").asString().substring(1)));
            object.put(PLACED, true);
        }
        node.forEach(member -> references(member, contract));
    }

    private static void rewrite(JsonNode node, JsonNode contract) {
        if (node instanceof ObjectNode object) {
            nullable(object);
            exclusive(object, "minimum", "exclusiveMinimum");
            exclusive(object, "maximum", "exclusiveMaximum");
            formats(object);
            discriminator(object, contract);
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                rewrite(member.getValue(), contract);
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> rewrite(item, contract));
        }
    }

    /**
     * OpenAPI 3.0.3 ties the keyword to a type beside it, and lets null fail where an enumeration or a member of a choice does not
     * have it. Authors who write it mean a value that may be null, and that is what is generated.
     */
    private static void nullable(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (!schema.path("nullable").asBoolean(false)) {
            return;
        }
        if (Stream.of("$ref", "allOf", "oneOf", "anyOf", "enum").anyMatch(schema::has)) {
            ObjectNode value = schema.deepCopy();
            value.remove("nullable");
            // Which way a value travels is said where it is used.
            schema.retain("readOnly", "writeOnly");
            schema.put(WRITTEN, "anyOf/0")
                    .putArray("anyOf")
                    .add(value)
                    .addObject()
                    .put("type", "null");
        } else if (type.isString()) {
            schema.putArray("type").add(type.asString()).add("null");
        }
    }

    private static void exclusive(ObjectNode schema, String bound, String keyword) {
        JsonNode flag = schema.get(keyword);
        if (flag != null && flag.isBoolean()) {
            schema.remove(keyword);
            if (flag.asBoolean()) {
                schema.set(keyword, schema.remove(bound));
            }
        }
    }

    /** The formats that JSON Schema does not define. */
    private static void formats(ObjectNode schema) {
        boolean integer = schema.path("type").toString().contains("\"integer\"");
        if (schema.path("format").isString()) {
            // "UUID" is no other format than "uuid".
            schema.put("format", schema.get("format").asString().toLowerCase(Locale.ROOT));
        }
        switch (schema.path("format").asString("")) {
            case "int32" -> range(schema, integer, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "int64" -> range(schema, integer, Long.MIN_VALUE, Long.MAX_VALUE);
            // Octets inside JSON have to be written as text; what stands for them is decided here as for "byte".
            case "byte", "binary" -> alsoMatching(schema, BASE64);
            case "uri-template" -> alsoMatching(schema, URI_TEMPLATE);
            // The independent validator accepts "://"; no pattern of its own, as texts would be made by it.
            case "uri", "iri" -> notMatching(schema, "^[^A-Za-z]");
            case "uri-reference", "iri-reference" -> notMatching(schema, "^[^A-Za-z/?#]*:");
            // The independent validator checks these, which JSON Schema 2020-12 does not define.
            case "alpha", "alphanumeric", "color", "ip-address", "phone", "style", "utc-millisec" ->
                schema.remove("format");
            default -> {}
        }
    }

    private static void alsoMatching(ObjectNode schema, String pattern) {
        ObjectNode place = schema.has("pattern") ? schema.withArray("allOf").addObject() : schema;
        place.put("pattern", pattern);
    }

    private static void notMatching(ObjectNode schema, String pattern) {
        ObjectNode place = schema.has("not") ? schema.withArray("allOf").addObject() : schema;
        place.putObject("not").put("type", "string").put("pattern", pattern);
    }

    private static String uriTemplate() {
        String octet = "%[0-9A-Fa-f]{2}";
        String character = "([A-Za-z0-9_]|" + octet + ")";
        String variable = character + "(\\.?" + character + ")*(\\*|:[1-9][0-9]{0,3})?";
        String expression = "\\{[+#./;?&=,!@|]?" + variable + "(," + variable + ")*\\}";
        String literal =
                "[!#$&'()*+,./:;=?@A-Za-z0-9_~\\[\\]\\-\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FDCF}\\x{FDF0}-\\x{FFEF}\\x{10000}-\\x{10FFFF}]";
        return "^(" + expression + "|" + octet + "|" + literal + ")*$";
    }

    private static void range(ObjectNode schema, boolean integer, long least, long most) {
        if (integer && !schema.has("minimum")) {
            schema.put("minimum", BigDecimal.valueOf(least));
        }
        if (integer && !schema.has("maximum")) {
            schema.put("maximum", BigDecimal.valueOf(most));
        }
    }

    /** Each case gets the tags that lead to it, unless its own constants rule out the one that its name would be. */
    private static void discriminator(ObjectNode schema, JsonNode contract) {
        JsonNode property = schema.path("discriminator").path("propertyName");
        if (property.isString()) {
            for (String keyword : List.of("oneOf", "anyOf")) {
                if (schema.get(keyword) instanceof ArrayNode cases) {
                    discriminator(schema, property.asString(), cases, contract);
                }
            }
        }
    }

    private static void discriminator(ObjectNode schema, String property, ArrayNode cases, JsonNode contract) {
        Map<String, ArrayNode> tags = new LinkedHashMap<>();
        cases.forEach(each -> tags.put(called(each), schema.arrayNode()));
        schema.path("discriminator")
                .path("mapping")
                .properties()
                .forEach(entry -> tags.computeIfPresent(
                        name(entry.getValue().asString()), (name, found) -> with(found, entry.getKey())));
        for (int i = 0; i < cases.size(); i++) {
            JsonNode each = cases.get(i);
            String reference = each.path("$ref").asString("");
            String name = called(each);
            JsonNode stated = stated(reference.startsWith("#/") ? contract.at(reference.substring(1)) : each);
            if (stated.isString() && tags.get(name).isEmpty()) {
                tags.get(name).add(stated);
            }
            boolean decided = rulesOut(each, property, name, contract, Set.of());
            if (tags.get(name).isEmpty() && name.isEmpty() && !decided) {
                continue;
            }
            ObjectNode tagged = schema.objectNode();
            tagged.putArray("required").add(property);
            if (!tags.get(name).isEmpty() || !decided) {
                ArrayNode own = tags.get(name).isEmpty() ? tags.get(name).add(name) : tags.get(name);
                tagged.putObject("properties").putObject(property).set("enum", own);
            }
            ObjectNode both = schema.objectNode().put(WRITTEN, "allOf/0");
            both.putArray("allOf").add(each).add(tagged);
            cases.set(i, both);
        }
    }

    /** A number or boolean is compared by its JSON. */
    private static ArrayNode with(ArrayNode tags, String tag) {
        if (tag.matches("true|false")) {
            tags.add(Boolean.parseBoolean(tag));
        } else if (tag.matches("-?(0|[1-9][0-9]*)")) {
            tags.add(new BigDecimal(tag));
        }
        return tags.add(tag);
    }

    /** The value that a schema says to mean it, by one of the extensions that are in use. */
    static JsonNode stated(JsonNode schema) {
        JsonNode stated = schema.path("x-ms-discriminator-value");
        return stated.isMissingNode() ? schema.path("x-discriminator-value") : stated;
    }

    private static boolean rulesOut(
            JsonNode variant, String property, String name, JsonNode contract, Set<String> within) {
        String reference = variant.path("$ref").asString("");
        if (within.contains(reference)) {
            return false;
        }
        Set<String> passed = new HashSet<>(within);
        if (!reference.isEmpty()) {
            passed.add(reference);
        }
        JsonNode schema = reference.startsWith("#/") ? contract.at(reference.substring(1)) : variant;
        JsonNode declared = schema.path("properties").path(property);
        JsonNode constant = declared.path("const");
        boolean listed = declared.path("enum").valueStream().anyMatch(value -> name.equals(value.asString("")));
        boolean itself =
                !constant.isMissingNode() && !name.equals(constant.asString("")) || declared.has("enum") && !listed;
        boolean part =
                schema.path("allOf").valueStream().anyMatch(each -> rulesOut(each, property, name, contract, passed));
        boolean cases = schema.has("oneOf")
                && schema.path("oneOf")
                        .valueStream()
                        .allMatch(each -> rulesOut(each, property, name, contract, passed));
        return itself || part || cases;
    }

    private static String called(JsonNode variant) {
        return variant.path(CALLED).asString(name(variant.path("$ref").asString("")));
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
