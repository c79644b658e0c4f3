package dev.tenon.generator.matching;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether two documents mean the same, however their numbers, times and identities are written. */
final class SameJson {
    private SameJson() {}

    static boolean test(JsonNode one, JsonNode other) {
        if (one instanceof ObjectNode && other instanceof ObjectNode) {
            List<String> names = List.copyOf(one.propertyNames());
            return new TreeSet<>(names).equals(new TreeSet<>(other.propertyNames()))
                    && names.stream().allMatch(name -> test(one.get(name), other.get(name)));
        }
        if (one instanceof ArrayNode && other instanceof ArrayNode) {
            boolean same = one.size() == other.size();
            for (int i = 0; same && i < one.size(); i++) {
                same = test(one.get(i), other.get(i));
            }
            return same;
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0 || one.floatValue() == other.floatValue();
        }
        return one.equals(other) || one.isString() && other.isString() && sameText(one.asString(), other.asString());
    }

    /** The place where two documents differ first, with what stands there. */
    static String difference(JsonNode one, JsonNode other) {
        if (one instanceof ObjectNode && other instanceof ObjectNode) {
            for (String name : new TreeSet<>(List.copyOf(one.propertyNames()))) {
                if (!other.has(name) || !test(one.get(name), other.get(name))) {
                    return "/" + name + (other.has(name) ? difference(one.get(name), other.get(name)) : ": nothing");
                }
            }
        }
        if (one instanceof ArrayNode && other instanceof ArrayNode && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                if (!test(one.get(i), other.get(i))) {
                    return "/" + i + difference(one.get(i), other.get(i));
                }
            }
        }
        return ": " + other;
    }

    private static boolean sameText(String one, String other) {
        try {
            return one.length() > 30 && one.equalsIgnoreCase(other)
                    || OffsetDateTime.parse(one).equals(OffsetDateTime.parse(other));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
