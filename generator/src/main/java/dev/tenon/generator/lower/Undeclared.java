package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the parts of an object say of properties that none of them declares. {@code additionalProperties} knows the properties
 * beside it only (JSON Schema Core §10.3.2.3): a part that does not declare all of them is checked on JSON.
 */
final class Undeclared {
    private final Set<String> declared;
    private final RulesLowering rules;
    private final List<Assertion> conditions = new ArrayList<>();
    private Optional<Node> keyword = Optional.empty();

    Undeclared(Parts parts, Set<String> declared, RulesLowering rules) {
        this.declared = declared;
        this.rules = rules;
        boolean plain = parts.groups().isEmpty() && parts.schemas().stream().allMatch(Undeclared::evaluatesPlainly);
        for (int i = parts.schemas().size() - 1; i >= 0; i--) {
            boolean root = i == parts.schemas().size() - 1;
            part(parts.schemas().get(i), root && plain);
        }
    }

    Set<String> declared() {
        return declared;
    }

    /** The keyword that holds for all undeclared properties alike. */
    Optional<Node> keyword() {
        return keyword;
    }

    /** Whether a part that is checked on JSON, as it does not declare all properties, has no place for one. */
    boolean forbids(Node part, String name) {
        return part.get("additionalProperties").filter(Undeclared::isFalse).isPresent()
                && patterns(part).isEmpty()
                && !own(part).containsAll(declared)
                && !own(part).contains(name);
    }

    /** What else has to be checked, on JSON. */
    List<Assertion> conditions() {
        return conditions;
    }

    private void part(Node part, boolean evaluatesAll) {
        Optional<Node> additional = part.get("additionalProperties");
        Map<String, Node> patterns = patterns(part);
        if (!patterns.isEmpty()) {
            conditions.add(fulfils(part));
            boolean map = declared.isEmpty()
                    && patterns.size() == 1
                    && additional.filter(Undeclared::isFalse).isPresent();
            if (map) {
                suggest(patterns.values().iterator().next());
            }
        } else if (additional.isPresent()) {
            if (own(part).containsAll(declared) || isAnything(additional.get())) {
                suggest(additional.get());
            } else {
                conditions.add(fulfils(part));
            }
        }
        part.get("unevaluatedProperties").ifPresent(unevaluated -> {
            if (evaluatesAll && patterns.isEmpty() && additional.isEmpty()) {
                suggest(unevaluated);
            } else {
                conditions.add(new Assertion.Fulfils(part.location(), rules.of(part)));
            }
        });
    }

    private void suggest(Node schema) {
        if (keyword.isEmpty() || isAnything(keyword.get())) {
            keyword = Optional.of(schema);
        }
    }

    /** What a part says of the names that it does not declare; the values of those that it does are checked elsewhere. */
    private Assertion fulfils(Node part) {
        List<Rule> said = new ArrayList<>();
        Map<String, Rules> names = new LinkedHashMap<>();
        own(part).forEach(name -> names.put(name, new Rules(part.location(), List.of())));
        if (!names.isEmpty()) {
            said.add(new Rule.AppliedMap("properties", names));
        }
        said.addAll(rules.some(part, Set.of("patternProperties", "additionalProperties"))
                .rules());
        return new Assertion.Fulfils(part.location(), new Rules(part.location(), said));
    }

    private static Set<String> own(Node part) {
        return part.get("properties").orElse(part) instanceof Node.ObjectNode object
                        && part.get("properties").isPresent()
                ? object.members().keySet()
                : Set.of();
    }

    private static Map<String, Node> patterns(Node part) {
        Optional<Node> patterns = part.get("patternProperties");
        return patterns.isPresent() && patterns.get() instanceof Node.ObjectNode object ? object.members() : Map.of();
    }

    private static boolean evaluatesPlainly(Node part) {
        return part.get("if").isEmpty()
                && part.get("dependentSchemas").isEmpty()
                && part.get("patternProperties").isEmpty()
                && part.get("additionalProperties").isEmpty();
    }

    static boolean isFalse(Node schema) {
        return schema instanceof Node.BooleanNode allowed && !allowed.value();
    }

    private static boolean isAnything(Node schema) {
        return schema instanceof Node.BooleanNode allowed && allowed.value()
                || schema instanceof Node.ObjectNode object && object.members().isEmpty();
    }
}
