package dev.tenon.generator.matching;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Pointer;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A random contract, of which some schemas are judged: {@code Holder0} and so on. */
final class RandomContract {
    private static final String NEWEST = "#/components/schemas/";

    private final ObjectNode tree;
    private final String place;

    private RandomContract(ObjectNode tree, String place) {
        this.tree = tree;
        this.place = place;
    }

    /** Of five, one is written in OpenAPI 3.0, and one in Swagger 2.0. */
    static RandomContract of(RandomSchemas random, long seed, int schemas) {
        ObjectNode newest = random.contract(schemas);
        return switch ((int) (seed % 5)) {
            case 3 -> older(newest, OlderLanguages.OPENAPI_3_0);
            case 4 -> older(newest, OlderLanguages.SWAGGER_2_0);
            default -> new RandomContract(newest, NEWEST);
        };
    }

    private static RandomContract older(ObjectNode newest, OlderLanguages language) {
        return new RandomContract(language.written(newest), language.place());
    }

    ObjectNode tree() {
        return tree;
    }

    /** The reference to a schema. */
    String reference(String name) {
        return place + name;
    }

    private ObjectNode schemas() {
        return (ObjectNode) tree.at(place.substring(1, place.length() - 1));
    }

    /** The name of the schema that a finding is about. */
    String named(Diagnostic finding) {
        return finding.location()
                .pointer()
                .tokens()
                .get(Pointer.parse(place.substring(1, place.length() - 1))
                        .tokens()
                        .size());
    }

    List<String> holders() {
        return schemas().propertyNames().stream()
                .filter(name -> name.startsWith(RandomSchemas.HOLDER))
                .toList();
    }

    /** Those of which no finding of these kinds tells that they are understood otherwise, with all that they refer to. */
    List<String> understood(List<Diagnostic> findings, Set<String> kinds) {
        Set<String> otherwise = findings.stream()
                .filter(finding -> kinds.contains(finding.id()))
                .map(this::named)
                .collect(Collectors.toSet());
        return holders().stream()
                .filter(holder -> Collections.disjoint(reached(holder), otherwise))
                .toList();
    }

    private Set<String> reached(String name) {
        Set<String> reached = new TreeSet<>();
        reach(name, reached);
        return reached;
    }

    private void reach(String name, Set<String> reached) {
        if (!reached.add(name)) {
            return;
        }
        for (JsonNode reference : schemas().get(name).findValues("$ref")) {
            String to = reference.asString("");
            if (to.startsWith(place)) {
                reach(to.substring(place.length()).replaceFirst("/.*", ""), reached);
            } else {
                // By a name, to what some shared schema defines.
                reach(schema -> schema.has("$defs"), reached);
            }
        }
        if (name.equals(RandomHierarchies.PARENT)) {
            reach(schema -> schema.path("allOf").path(0).has("$ref"), reached);
        }
    }

    private void reach(Predicate<JsonNode> some, Set<String> reached) {
        schemas()
                .propertyStream()
                .filter(entry -> some.test(entry.getValue()))
                .forEach(entry -> reach(entry.getKey(), reached));
    }

    /** Puts a simple schema in the place of one that contradicts itself. */
    void replace(String name) {
        ObjectNode schema = (ObjectNode) schemas().get(name);
        ObjectNode replaced = name.startsWith(RandomSchemas.HOLDER) ? schema.withObject("/properties/value") : schema;
        replaced.removeAll().put("type", "string");
    }

    /** The contract as the independent validator has to be asked about it. */
    JsonNode judged(Typing typing) {
        JsonNode copy = tree.deepCopy();
        if (typing == Typing.EXACT) {
            literally(copy);
        }
        return Contracts.converted(copy);
    }

    /** To the letter, a schema that says it beside a type may be null, unless anything else in it rules that out. */
    private static void literally(JsonNode node) {
        if (node instanceof ObjectNode schema) {
            for (String keyword : List.of("nullable", "x-nullable")) {
                if (schema.path(keyword).isBoolean()
                        && schema.remove(keyword).asBoolean()
                        && schema.path("type").isString()) {
                    String type = schema.get("type").asString();
                    schema.putArray("type").add(type).add("null");
                }
            }
        }
        node.forEach(RandomContract::literally);
    }

    /** What is written in a holder. */
    JsonNode written(String holder) {
        return schemas().path(holder).at("/properties/value");
    }
}
