package dev.tenon.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A sample, changed at one place at a time. */
final class Mutations {
    private Mutations() {}

    /**
     * The sample with a value of another type in the place of each of its values.
     *
     * @return as JSON, one text for each value in the sample, the sample itself included
     */
    static List<String> ofTypes(JsonNode sample) {
        List<String> found = new ArrayList<>();
        mutate(sample, changed -> found.add(changed.toString()));
        return found;
    }

    private static void mutate(JsonNode value, Consumer<JsonNode> found) {
        found.accept(ofAnotherType(value));
        if (value instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> mutate(member.getValue(), changed -> {
                        ObjectNode copy = object.deepCopy();
                        copy.set(member.getKey(), changed);
                        found.accept(copy);
                    }));
        }
    }

    private static JsonNode ofAnotherType(JsonNode value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return value.isNumber() ? nodes.stringNode(value.asString()) : nodes.numberNode(5);
    }
}
