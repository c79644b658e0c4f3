package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.RulesClass;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.NamedRules;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.naming.JavaNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names the classes of the schemas that are referred to where values are checked as JSON. */
final class RulesBinder {
    private final Contract contract;
    private final Map<SchemaId, RulesClass> classes = new LinkedHashMap<>();

    RulesBinder(Contract contract, String modelPackage, NameReport names) {
        this.contract = contract;
        contract.rules().forEach((id, named) -> {
            String name = names.give(
                    named.rules().location(),
                    "the rules of the schema '" + String.join(" ", named.nameParts()) + "'",
                    JavaNames.types(named.nameParts(), "schema"));
            classes.put(
                    id,
                    new RulesClass(
                            ClassName.get(modelPackage, name),
                            References.of(named.rules().location(), contract),
                            named.rules()));
        });
    }

    /** What the class of a schema is called. */
    Map<SchemaId, ClassName> names() {
        Map<SchemaId, ClassName> names = new LinkedHashMap<>();
        classes.forEach((id, rules) -> names.put(id, rules.name()));
        return names;
    }

    /** The classes that the conditions of some schemas need, in the contract's order. */
    List<RulesClass> needed(Set<SchemaId> schemas) {
        Map<SchemaId, Boolean> reached = new LinkedHashMap<>();
        Deque<SchemaId> waiting = new ArrayDeque<>();
        contract.schemas().forEach((id, schema) -> {
            if (schemas.contains(id)) {
                for (Assertion assertion : schema.assertions()) {
                    if (assertion instanceof Assertion.Fulfils fulfils) {
                        references(fulfils.rules(), waiting);
                    }
                }
            }
        });
        while (!waiting.isEmpty()) {
            SchemaId next = waiting.remove();
            NamedRules named = contract.rules().get(next);
            if (reached.putIfAbsent(next, true) == null) {
                references(named.rules(), waiting);
            }
        }
        return classes.entrySet().stream()
                .filter(entry -> reached.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void references(Rules rules, Deque<SchemaId> found) {
        for (Rule rule : rules.rules()) {
            if (rule instanceof Rule.Reference reference) {
                found.add(reference.target());
            } else if (rule instanceof Rule.Applied applied) {
                references(applied.schema(), found);
            } else if (rule instanceof Rule.AppliedList list) {
                list.schemas().forEach(schema -> references(schema, found));
            } else if (rule instanceof Rule.AppliedMap map) {
                map.schemas().values().forEach(schema -> references(schema, found));
            }
        }
    }
}
