package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonArray;
import dev.tenon.runtime.json.JsonValue.JsonObject;
import dev.tenon.runtime.json.JsonValue.JsonString;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The places of one document of the test suite that a reference may name: pointers, identifiers and anchors. */
final class SuiteDocument {
    private static final URI ROOT = URI.create("http://localhost/");
    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies");
    private static final Set<String> SCHEMAS = Set.of(
            "not",
            "if",
            "then",
            "else",
            "items",
            "additionalItems",
            "contains",
            "unevaluatedItems",
            "additionalProperties",
            "propertyNames",
            "unevaluatedProperties",
            "allOf",
            "anyOf",
            "oneOf",
            "prefixItems");

    private final String idKeyword;
    private final Map<String, Place> places = new HashMap<>();

    /** A schema with the URI against which its own identifier is resolved. */
    record Place(JsonValue schema, URI outer) {}

    SuiteDocument(JsonValue schema, boolean draft4) {
        idKeyword = draft4 ? "id" : "$id";
        add(schema, ROOT);
        places.put(ROOT.toString(), new Place(schema, ROOT));
    }

    URI base(JsonValue schema, URI outer) {
        String id = schema instanceof JsonObject object ? text(object, idKeyword) : null;
        boolean ignored = id == null
                || idKeyword.equals("id") && ((JsonObject) schema).members().containsKey("$ref");
        return ignored ? outer : outer.resolve(id);
    }

    /** What a reference names; an exception says if that is elsewhere. */
    Place find(String reference, URI base) {
        URI uri = reference.isEmpty() ? base : base.resolve(reference);
        String whole = uri.toString();
        int hash = whole.indexOf('#');
        String resource = hash < 0 ? whole : whole.substring(0, hash);
        if (reference.startsWith("#")) {
            String own = base.toString();
            resource = own.contains("#") ? own.substring(0, own.indexOf('#')) : own;
        }
        String fragment = reference.contains("#") ? reference.substring(reference.indexOf('#') + 1) : "";
        Place named = places.get(resource + '#' + fragment);
        if (named != null) {
            return named;
        }
        Place start = places.get(resource);
        if (start == null || !fragment.isEmpty() && !fragment.startsWith("/")) {
            throw new UnsupportedOperationException("another document");
        }
        return walk(start, fragment);
    }

    private Place walk(Place start, String pointer) {
        JsonValue at = start.schema();
        URI outer = start.outer();
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace("~1", "/")
                    .replace("~0", "~");
            outer = base(at, outer);
            at = at instanceof JsonArray array
                    ? array.items().get(Integer.parseInt(name))
                    : ((JsonObject) at).members().get(name);
        }
        return new Place(at, outer);
    }

    private void add(JsonValue schema, URI outer) {
        if (schema instanceof JsonArray array) {
            array.items().forEach(item -> add(item, outer));
        }
        if (!(schema instanceof JsonObject object)) {
            return;
        }
        URI base = base(schema, outer);
        if (!base.equals(outer)) {
            String id = base.toString();
            places.putIfAbsent(id.endsWith("#") ? id.substring(0, id.length() - 1) : id, new Place(schema, outer));
        }
        for (String anchor : new String[] {text(object, "$anchor"), text(object, "$dynamicAnchor")}) {
            if (anchor != null) {
                places.putIfAbsent(base + "#" + anchor, new Place(schema, outer));
            }
        }
        object.members().forEach((name, value) -> {
            if (MAPS.contains(name) && value instanceof JsonObject map) {
                map.members().values().forEach(inner -> add(inner, base));
            } else if (SCHEMAS.contains(name)) {
                add(value, base);
            }
        });
    }

    private static String text(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonString string ? string.value() : null;
    }
}
