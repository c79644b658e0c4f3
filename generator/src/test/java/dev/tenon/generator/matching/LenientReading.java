package dev.tenon.generator.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The document as lenient reading sees it: without what it skips. */
final class LenientReading {
    private final Way way;
    private final boolean everyCase;
    private final Set<Leniency> used;

    private LenientReading(Way way, boolean everyCase, Set<Leniency> used) {
        this.way = way;
        this.everyCase = everyCase;
        this.used = used;
    }

    /** By the first case of a choice that seems to be meant; collects what made a difference. */
    static JsonNode seen(JsonNode instance, JsonNode written, Way way, Set<Leniency> used) {
        return new LenientReading(way, false, used).seen(instance, written);
    }

    /** By the first case that is right with what reading skips if this case is meant, which takes its time. */
    static JsonNode seenByCase(JsonNode instance, JsonNode written, Way way, Set<Leniency> used) {
        return new LenientReading(way, true, used).seen(instance, written);
    }

    private JsonNode seen(JsonNode instance, JsonNode written) {
        JsonNode schema = way.schemas().flat(written);
        if (everyCase) {
            for (JsonNode member : Schemas.cases(schema)) {
                JsonNode inCase = way.schemas().withCase(schema, member);
                Set<Leniency> usedHere = EnumSet.noneOf(Leniency.class);
                JsonNode seen = new LenientReading(way, true, usedHere).seen(instance, inCase);
                if (way.judge().accepts(inCase, seen)) {
                    used.addAll(usedHere);
                    return seen;
                }
            }
        }
        JsonNode meant = way.schemas().withCaseOf(instance, schema);
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
        if (!value.isNull() || declared.isMissingNode()) {
            return false;
        }
        JsonNode schema = way.schemas().flat(declared);
        long kinds = schema.path("enum")
                .valueStream()
                .map(JsonNode::getNodeType)
                .distinct()
                .count();
        long types = Schemas.types(schema).stream()
                .filter(type -> !type.equals("null"))
                .count();
        boolean json = Schemas.cases(schema).isEmpty()
                && !schema.has("const")
                && (types == 0 && kinds != 1 || types > 1 && kinds > 1);
        return !json && !way.judge().accepts(declared, value);
    }
}
