package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What schemas say beyond a Java type and beyond the conditions that are checked on it: the rest is checked on JSON. */
final class Residue {
    /** Keywords of every kind of value. */
    static final Set<String> ANY_KIND = Set.of("not", "if", "then", "else");
    /** Keywords of arrays that the type of the items does not express. */
    static final Set<String> ARRAY = Set.of("prefixItems", "contains", "minContains", "maxContains", "enum", "const");
    /** Those, and the keyword for the items beyond the first ones, which are not to be looked at without them. */
    static final Set<String> TUPLE =
            Set.of("prefixItems", "items", "contains", "minContains", "maxContains", "enum", "const");
    /** Keywords of objects that neither declared nor undeclared properties express. */
    static final Set<String> OBJECT =
            Set.of("propertyNames", "dependentRequired", "dependentSchemas", "dependencies", "enum", "const");

    private final RulesLowering rules;

    Residue(RulesLowering rules) {
        this.rules = rules;
    }

    /** What some keywords of a schema say, or empty if it has none of them. */
    Optional<Assertion> of(Node schema, Set<String> keywords) {
        if (!(schema instanceof Node.ObjectNode object)
                || object.members().keySet().stream().noneMatch(keywords::contains)) {
            return Optional.empty();
        }
        Rules some = rules.some(schema, keywords);
        return some.acceptsAnything() ? Optional.empty() : Optional.of(new Assertion.Fulfils(schema.location(), some));
    }

    /** Everything that a schema says. */
    List<Assertion> everything(Node schema) {
        Rules all = rules.of(schema);
        return all.acceptsAnything() ? List.of() : List.of(new Assertion.Fulfils(schema.location(), all));
    }

    /** Everything that a schema says, as a condition that its many uses share. */
    List<Assertion> shared(Node schema, List<String> nameParts) {
        if (rules.of(schema).acceptsAnything()) {
            return List.of();
        }
        Rules reference = new Rules(schema.location(), List.of(rules.shared(schema, nameParts)));
        return List.of(new Assertion.Fulfils(schema.location(), reference));
    }

    /** The properties that rules are about; empty if they may be about any. */
    static Optional<Set<String>> names(Rules rules) {
        Set<String> named = new HashSet<>();
        return namesProperties(rules, named) ? Optional.of(named) : Optional.empty();
    }

    /** Collects the properties that rules are about; false if they may be about any. */
    private static boolean namesProperties(Rules rules, Set<String> named) {
        return rules.rules().stream().allMatch(rule -> namesProperties(rule, named));
    }

    private static boolean namesProperties(Rule rule, Set<String> named) {
        if (rule instanceof Rule.Required required) {
            named.addAll(required.names());
            return true;
        } else if (rule instanceof Rule.DependentRequired dependent) {
            named.add(dependent.property());
            named.addAll(dependent.names());
            return true;
        } else if (rule instanceof Rule.AppliedMap map) {
            named.addAll(map.schemas().keySet());
            return map.keyword().equals("properties")
                    || map.keyword().equals("dependentSchemas")
                            && map.schemas().values().stream().allMatch(schema -> namesProperties(schema, named));
        } else if (rule instanceof Rule.AppliedList list) {
            return list.schemas().stream().allMatch(schema -> namesProperties(schema, named));
        } else if (rule instanceof Rule.Applied applied) {
            return Set.of("not", "if", "then", "else").contains(applied.keyword())
                    && namesProperties(applied.schema(), named);
        }
        return rule instanceof Rule.Types || rule instanceof Rule.Nothing;
    }
}
