package dev.tenon.generator.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes seeded schemas of JSON Schema 2020-12 in which keywords stand beside each other that nobody would write so, and instances
 * of any kind.
 */
final class RandomSchemas {
    static final String HOLDER = "Holder";

    private static final String SHARED = "Shared";
    private static final String PLACE = "#/components/schemas/";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "array", "object", "null");

    /** Where references lead to inside of a schema: in the older languages there are these, too. */
    private static final Set<String> INSIDE = Set.of("properties", "items", "additionalProperties", "allOf");

    private static final int DEEPEST = RandomValues.DEEPEST;
    private static final int SHARED_SCHEMAS = 4;

    private final RandomValues values;
    private final RandomAssertions assertions;
    private final RandomHierarchies hierarchies;
    private final ObjectNode all = JSON.objectNode();

    RandomSchemas(long seed) {
        this.values = new RandomValues(new Random(seed));
        this.assertions = new RandomAssertions(values);
        this.hierarchies = new RandomHierarchies(values, this);
    }

    /** A contract with schemas {@code Holder0}, {@code Holder1} and so on, each an object with a property {@code value}. */
    ObjectNode contract(int schemas) {
        ObjectNode contract = JSON.objectNode().put("openapi", "3.1.0");
        contract.putObject("info").put("title", "Random").put("version", "1");
        contract.putObject("paths");
        contract.putObject("components").set("schemas", all);
        for (int i = 0; i < SHARED_SCHEMAS; i++) {
            all.set(SHARED + i, shared(i));
        }
        hierarchies.addTo(all);
        for (int i = 0; i < schemas; i++) {
            ObjectNode holder = all.putObject(HOLDER + i).put("type", "object");
            holder.putArray("required").add("value");
            holder.putObject("properties")
                    .set("value", values.chance(12) ? hierarchies.ofParent() : schema(0, SHARED_SCHEMAS));
        }
        return contract;
    }

    /** One of those that others refer to, some by a name that something inside of it has. */
    private JsonNode shared(int earlier) {
        ObjectNode schema = written(1, earlier);
        if (values.chance(2)) {
            ObjectNode named = schema.putObject("$defs").putObject("named");
            named.put("$anchor", "anchor" + earlier).put("type", values.any(TYPES));
            keywords(named, DEEPEST, earlier);
        }
        return schema;
    }

    /** @param shared how many of the shared schemas it may refer to for the same value: references must not go in circles */
    JsonNode schema(int depth, int shared) {
        if (depth >= DEEPEST || values.chance(12)) {
            return leaf();
        }
        if (shared > 0 && values.chance(6)) {
            ObjectNode reference = reference(shared);
            if (values.chance(3)) {
                keywords(reference, depth, shared);
            }
            return reference;
        }
        return written(depth, shared);
    }

    private ObjectNode written(int depth, int shared) {
        ObjectNode schema = JSON.objectNode();
        if (!values.chance(4)) {
            type(schema);
        }
        keywords(schema, depth, shared);
        return schema;
    }

    /** A schema of a value inside, which may be of any shared schema: there they may go in circles. */
    private JsonNode inside(int depth) {
        return schema(depth, SHARED_SCHEMAS);
    }

    private void keywords(ObjectNode schema, int depth, int shared) {
        for (int i = values.below(5); i > 0; i--) {
            keyword(schema, depth + 1, shared);
        }
    }

    private JsonNode leaf() {
        return switch (values.below(10)) {
            case 0 -> JSON.booleanNode(true);
            case 1 -> JSON.objectNode().set("const", values.named());
            case 2 -> values.chance(4) ? JSON.booleanNode(false) : JSON.objectNode();
            case 3 -> {
                ObjectNode schema = JSON.objectNode();
                assertions.ofAny(schema);
                yield schema;
            }
            case 4 -> JSON.objectNode().put("type", "string").put("format", values.format());
            default -> JSON.objectNode().put("type", values.any(TYPES));
        };
    }

    /** To a shared schema, to something in it, or to a hierarchy. */
    private ObjectNode reference(int shared) {
        if (shared == SHARED_SCHEMAS && values.chance(3) && !hierarchies.names().isEmpty()) {
            return JSON.objectNode().put("$ref", PLACE + values.any(hierarchies.names()));
        }
        String name = SHARED + values.below(shared);
        JsonNode schema = all.path(name);
        if (schema.has("$defs") && values.chance(3)) {
            return JSON.objectNode()
                    .put("$ref", "#" + schema.at("/$defs/named/$anchor").asString());
        }
        List<String> places = new ArrayList<>(List.of(""));
        places(schema, "", places);
        return JSON.objectNode().put("$ref", PLACE + name + values.any(places));
    }

    /** The places of schemas inside of one; not those behind another reference. */
    private static void places(JsonNode schema, String pointer, List<String> found) {
        schema.properties().stream()
                .filter(member -> INSIDE.contains(member.getKey()))
                .forEach(member -> {
                    String below = pointer + "/" + member.getKey();
                    if (member.getKey().equals("properties")) {
                        member.getValue().properties().forEach(each -> {
                            // What is special in a pointer, and what is special in a URI, which most of the others are,
                            // is escaped.
                            if (each.getKey().matches("[a-z-]+")) {
                                found.add(below + "/" + each.getKey());
                            }
                        });
                    } else if (member.getKey().equals("allOf")) {
                        found.add(below + "/0");
                    } else if (member.getValue().isObject()) {
                        found.add(below);
                        places(member.getValue(), below, found);
                    }
                });
    }

    private void type(ObjectNode schema) {
        if (values.chance(4)) {
            ArrayNode types = schema.putArray("type");
            Set<String> chosen = Stream.generate(() -> values.any(TYPES))
                    .limit(2 + values.below(2))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (chosen.contains("number")) {
                // Beside integer the judge takes a bound of numbers for one of integers.
                chosen.remove("integer");
            }
            chosen.forEach(types::add);
        } else {
            schema.put("type", values.chance(3) ? "object" : values.any(TYPES));
        }
    }

    private void keyword(ObjectNode schema, int depth, int shared) {
        if (values.chance(3)) {
            together(schema, depth, shared);
            return;
        }
        List<String> types = schema.path("type").isArray()
                ? schema.get("type").valueStream().map(JsonNode::asString).toList()
                : List.of(schema.path("type").asString("object"));
        String about = values.any(values.chance(4) ? TYPES : types);
        switch (about) {
            case "object" -> object(schema, depth, shared);
            case "array" -> array(schema, depth);
            case "string" -> assertions.ofTexts(schema);
            case "integer", "number" ->
                // To the judge, the format of another part's integer says nothing.
                assertions.ofNumbers(schema, types.contains("integer"));
            default -> assertions.ofAny(schema);
        }
    }

    private void object(ObjectNode schema, int depth, int shared) {
        switch (values.below(14)) {
            case 0, 1, 2 -> properties(schema, depth);
            case 3, 4 -> schema.set("additionalProperties", rest(depth));
            case 5 -> schema.withObject("/patternProperties").set(assertions.pattern(), inside(depth));
            case 6 -> schema.set("propertyNames", nameOf(depth));
            case 7 -> schema.putObject("dependentSchemas").set(values.name(), schema(depth, shared));
            case 8, 9 -> schema.set("unevaluatedProperties", rest(depth));
            default -> assertions.ofObjects(schema);
        }
    }

    private JsonNode rest(int depth) {
        return values.chance(2) ? JSON.booleanNode(false) : inside(depth);
    }

    private JsonNode nameOf(int depth) {
        return switch (values.below(4)) {
            case 0 -> JSON.objectNode().put("maxLength", 1 + values.below(3));
            case 1 -> JSON.objectNode().set("enum", values.names());
            case 2 -> JSON.objectNode().put("pattern", assertions.pattern());
            default -> inside(depth);
        };
    }

    private void array(ObjectNode schema, int depth) {
        switch (values.below(9)) {
            case 0, 1 -> schema.set("items", inside(depth));
            case 2, 3 -> tuple(schema, depth);
            case 4, 5 -> {
                schema.set("contains", inside(depth));
                if (values.chance(2)) {
                    schema.put(values.chance(2) ? "minContains" : "maxContains", values.below(3));
                }
            }
            case 6 -> schema.set("unevaluatedItems", rest(depth));
            default -> assertions.ofArrays(schema);
        }
    }

    private void together(ObjectNode schema, int depth, int shared) {
        switch (values.below(9)) {
            case 0, 1 -> schema.set("allOf", several(depth, shared));
            case 2 -> schema.set("anyOf", several(depth, shared));
            case 3 -> schema.set("oneOf", several(depth, shared));
            case 4 -> schema.set("not", schema(depth, shared));
            case 5, 6 -> {
                schema.set("if", schema(depth, shared));
                boolean then = !values.chance(3);
                if (then) {
                    schema.set("then", schema(depth, shared));
                }
                if (!then || values.chance(3)) {
                    schema.set("else", schema(depth, shared));
                }
            }
            default -> assertions.ofAny(schema);
        }
    }

    private void properties(ObjectNode schema, int depth) {
        ObjectNode properties = schema.withObject("/properties");
        for (int i = values.below(3); i >= 0; i--) {
            properties.set(values.name(), inside(depth));
        }
    }

    /** Half of them end after places of one type. */
    private void tuple(ObjectNode schema, int depth) {
        if (values.chance(2)) {
            schema.set("prefixItems", several(depth, SHARED_SCHEMAS));
            return;
        }
        String type = values.any(TYPES);
        ArrayNode places = schema.put("items", false).putArray("prefixItems");
        for (int i = 1 + values.below(2); i >= 0; i--) {
            ObjectNode place = places.addObject().put("type", type);
            place.put(type.equals("string") ? "maxLength" : "maximum", values.below(3));
        }
    }

    /** No two alike: one that is listed twice is reported, and counts once. */
    private ArrayNode several(int depth, int shared) {
        ArrayNode several = JSON.arrayNode();
        for (int i = values.below(2); i >= -1; i--) {
            JsonNode schema = schema(depth, shared);
            if (several.valueStream().noneMatch(schema::equals)) {
                several.add(schema);
            }
        }
        return several;
    }

    /** A document for one of the schemas. */
    ObjectNode instance() {
        return JSON.objectNode().set("value", values.value(0));
    }
}
