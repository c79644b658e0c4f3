package dev.tenon.generator.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The document as lenient reading sees it: without what it skips. */
final class LenientReading {
    private final Way way;
    private final Asked asked;
    private final Set<Leniency> used;
    private int choices;

    /** What is taken into account; each looks at what the ones before it do, too. */
    private enum Asked {
        USUAL,
        ONE_WAY,
        EVERY_CASE
    }

    private LenientReading(Way way, Asked asked, Set<Leniency> used, int choices) {
        this.way = way;
        this.asked = asked;
        this.used = used;
        this.choices = choices;
    }

    /** By the first case of a choice that seems to be meant; collects what made a difference. */
    static JsonNode seen(JsonNode instance, JsonNode written, Way way, Set<Leniency> used) {
        return new LenientReading(way, Asked.USUAL, used, 0).seen(instance, written);
    }

    /** As {@link #seen}, of a class that travels one way alone: what travels this way alone is required of it like all other properties. */
    static JsonNode seenOneWay(JsonNode instance, JsonNode written, Way way, Set<Leniency> used) {
        return new LenientReading(way, Asked.ONE_WAY, used, 0).seen(instance, written);
    }

    /** By the first case that is right with what reading skips if this case is meant, which takes its time. */
    static JsonNode seenByCase(JsonNode instance, JsonNode written, Way way, Set<Leniency> used) {
        return new LenientReading(way, Asked.EVERY_CASE, used, 0).seen(instance, written);
    }

    private JsonNode seen(JsonNode instance, JsonNode written) {
        JsonNode schema = way.schemas().flat(written);
        if (asked == Asked.EVERY_CASE) {
            for (JsonNode member : Schemas.cases(schema)) {
                JsonNode inCase = way.schemas().withCase(schema, member);
                Set<Leniency> usedHere = EnumSet.noneOf(Leniency.class);
                JsonNode seen = new LenientReading(
                                way, Asked.EVERY_CASE, usedHere, choices + (isChoice(schema) ? 1 : 0))
                        .seen(instance, inCase);
                if (way.judge().accepts(inCase, seen)) {
                    used.addAll(usedHere);
                    return seen;
                }
            }
        }
        boolean choice = isChoice(schema);
        choices += choice ? 1 : 0;
        JsonNode seen = inCase(instance, way.schemas().withCaseOf(instance, schema));
        choices -= choice ? 1 : 0;
        return seen;
    }

    /** A schema beside null is no choice: it may be null. */
    private boolean isChoice(JsonNode schema) {
        return Schemas.cases(schema)
                        .valueStream()
                        .filter(each -> !isNullAlone(way.schemas().flat(each)))
                        .count()
                > 1;
    }

    private JsonNode inCase(JsonNode instance, JsonNode meant) {
        if (instance instanceof ArrayNode array) {
            ArrayNode seen = array.arrayNode();
            array.forEach(item -> seen.add(seen(item, meant.path("items"))));
            return seen;
        }
        return instance instanceof ObjectNode object ? object(object, meant) : instance;
    }

    private ObjectNode object(ObjectNode object, JsonNode schema) {
        ObjectNode seen = object.objectNode();
        List<String> required = Schemas.required(schema);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode declared = declared(member.getKey(), schema);
            JsonNode extras =
                    schema.path(schema.has("additionalProperties") ? "additionalProperties" : "unevaluatedProperties");
            if (declared.isMissingNode() && extras.toString().equals("false")) {
                used.add(Leniency.UNDECLARED_PROPERTY);
            } else if (!required.contains(member.getKey()) && isNullForAbsent(member.getValue(), declared)) {
                used.add(Leniency.NULL_FOR_ABSENT);
            } else {
                seen.set(member.getKey(), seen(member.getValue(), declared.isMissingNode() ? extras : declared));
            }
        }
        for (String name : required) {
            JsonNode declared = schema.path("properties").path(name);
            if (!seen.has(name) && choices == 0 && isAbsentForNull(declared)) {
                used.add(Leniency.ABSENT_FOR_NULL);
                seen.putNull(name);
            }
        }
        return seen;
    }

    private static JsonNode declared(String name, JsonNode schema) {
        return schema.path("patternProperties").properties().stream()
                .filter(pattern -> !schema.path("properties").has(name)
                        && Pattern.compile(pattern.getKey()).matcher(name).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(schema.path("properties").path(name));
    }

    /** Null is kept, and checked, where a value may be of any type, or is one of some that are of several. */
    private boolean isNullForAbsent(JsonNode value, JsonNode declared) {
        return value.isNull()
                && !declared.isMissingNode()
                && !isJson(declared)
                && !way.judge().accepts(declared, value);
    }

    /** What is nothing but null is carried as JSON, and what travels one way alone may be absent in a class that travels both ways. */
    private boolean isAbsentForNull(JsonNode declared) {
        JsonNode schema = way.schemas().flat(declared);
        return !declared.isMissingNode()
                && !isJson(declared)
                && !isNullAlone(schema)
                && (asked != Asked.USUAL
                        || !schema.path("readOnly").asBoolean(false)
                                && !schema.path("writeOnly").asBoolean(false))
                && way.judge().accepts(declared, NullNode.getInstance());
    }

    private static boolean isNullAlone(JsonNode schema) {
        return schema.path("const").isNull()
                || Schemas.types(schema).equals(List.of("null"))
                || !schema.path("enum").isEmpty()
                        && schema.path("enum").valueStream().allMatch(JsonNode::isNull);
    }

    private boolean isJson(JsonNode declared) {
        JsonNode schema = way.schemas().flat(declared);
        long kinds = schema.path("enum")
                .valueStream()
                .map(JsonNode::getNodeType)
                .distinct()
                .count();
        long types = Schemas.types(schema).stream()
                .filter(type -> !type.equals("null"))
                .count();
        return Schemas.cases(schema).isEmpty()
                && !schema.has("const")
                && (types == 0 && kinds != 1 || types > 1 && kinds > 1);
    }
}
