package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the other cases of an {@code anyOf} declare: a value may fit several, and a closed object around the choice forbids only what
 * none of those declares.
 */
final class OtherCases {
    /** There are none, or what they evaluate is not what they declare. */
    static final OtherCases NONE = new OtherCases(() -> Declared.NOTHING);

    private final Supplier<Declared> lookedUp;
    private Optional<Declared> known = Optional.empty();

    /**
     * What other cases declare.
     *
     * @param by each name with the cases that declare it
     * @param deeper the names that a case of a case declares: where the one fits, the other one need not
     */
    private record Declared(Map<String, Set<Node>> by, Set<String> deeper) {
        static final Declared NOTHING = new Declared(Map.of(), Set.of());
    }

    private OtherCases(Supplier<Declared> lookedUp) {
        this.lookedUp = lookedUp;
    }

    /** Those beside one of the members of a choice; few objects ask for them, so that they are looked at later. */
    static OtherCases of(Parts.Group choice, Node member, SchemaGraph graph, Fields fields) {
        return choice.keyword().equals("anyOf") ? new OtherCases(() -> declared(choice, member, graph, fields)) : NONE;
    }

    private static Declared declared(Parts.Group choice, Node member, SchemaGraph graph, Fields fields) {
        Map<String, Set<Node>> by = new TreeMap<>();
        Set<String> deeper = new HashSet<>();
        for (Node other : choice.members()) {
            Parts parts = Parts.of(graph, other);
            List<Parts> all = Evaluations.withCases(parts, graph);
            if (!all.stream().flatMap(part -> part.schemas().stream()).allMatch(Evaluations::evaluatesWhatItDeclares)) {
                return Declared.NOTHING;
            }
            if (other != member) {
                all.forEach(part -> part.declared(fields)
                        .forEach(name -> by.computeIfAbsent(name, key -> new LinkedHashSet<>())
                                .add(other)));
                all.stream().skip(1).forEach(part -> deeper.addAll(part.declared(fields)));
            }
        }
        return new Declared(by, deeper);
    }

    private Declared declared() {
        if (known.isEmpty()) {
            known = Optional.of(lookedUp.get());
        }
        return known.get();
    }

    /** The names that others declare, beside those of an object. */
    Set<String> names(Set<String> declared) {
        Set<String> names = new HashSet<>(declared().by().keySet());
        names.removeAll(declared);
        return names;
    }

    /** Whether that keyword can tell which properties are right: one that looks at what others evaluate, or at names. */
    boolean areToldBy(String keyword) {
        return keyword.equals("unevaluatedProperties") || declared().deeper().isEmpty();
    }

    /**
     * What makes a property that others declare right: that one of them fits.
     *
     * @param closed the schema that forbids what no case declares
     * @param keyword by which it does
     * @param declared what the case at hand declares
     */
    Assertion condition(Node closed, String keyword, Set<String> declared, RulesLowering rules) {
        Rules anything = new Rules(closed.location(), List.of());
        Map<String, Rules> properties = new LinkedHashMap<>();
        declared.forEach(name -> properties.put(name, anything));
        Map<String, Rules> fitting = new LinkedHashMap<>();
        declared().by().forEach((name, cases) -> {
            if (!declared.contains(name)) {
                fitting.put(name, oneOf(cases, closed, rules));
                if (!declared().deeper().contains(name)) {
                    properties.put(name, anything);
                }
            }
        });
        Rules nothing = new Rules(closed.location(), List.of(new Rule.Nothing()));
        return new Assertion.Fulfils(
                closed.location(),
                new Rules(
                        closed.location(),
                        List.of(
                                new Rule.AppliedMap("properties", properties),
                                new Rule.AppliedMap("dependentSchemas", fitting),
                                new Rule.Applied(keyword, nothing))));
    }

    private static Rules oneOf(Set<Node> cases, Node closed, RulesLowering rules) {
        List<Rules> fitting = cases.stream().map(rules::of).toList();
        return fitting.size() == 1
                ? fitting.get(0)
                : new Rules(closed.location(), List.of(new Rule.AppliedList("anyOf", fitting)));
    }
}
