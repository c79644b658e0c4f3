package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.source.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the other cases of an {@code anyOf} declare: a value may fit several, and a closed object around the choice forbids only what
 * none of those declares.
 */
final class OtherCases {
    /** There are none, or what they evaluate is not what they declare. */
    static final OtherCases NONE = new OtherCases(Map.of(), Set.of());

    /** Each name with the cases that declare it. */
    private final Map<String, Set<Node>> declaring;
    /** The names that a case of a case declares: where the one fits, the other one need not. */
    private final Set<String> deeper;

    private OtherCases(Map<String, Set<Node>> declaring, Set<String> deeper) {
        this.declaring = declaring;
        this.deeper = deeper;
    }

    /** Those beside one of the members of a choice. */
    static OtherCases of(Parts.Group choice, Node member, SchemaGraph graph, Fields fields) {
        if (!choice.keyword().equals("anyOf")) {
            return NONE;
        }
        Map<String, Set<Node>> declaring = new TreeMap<>();
        Set<String> deeper = new HashSet<>();
        for (Node other : choice.members()) {
            Parts parts = Parts.of(graph, other);
            List<Parts> all = Evaluations.withCases(parts, graph);
            if (!all.stream().flatMap(part -> part.schemas().stream()).allMatch(Evaluations::evaluatesWhatItDeclares)) {
                return NONE;
            }
            if (other != member) {
                all.forEach(part -> part.declared(fields)
                        .forEach(name -> declaring
                                .computeIfAbsent(name, key -> new LinkedHashSet<>())
                                .add(other)));
                all.stream().skip(1).forEach(part -> deeper.addAll(part.declared(fields)));
            }
        }
        return new OtherCases(declaring, deeper);
    }

    /** The names that others declare, beside those of an object. */
    Set<String> names(Set<String> declared) {
        Set<String> names = new HashSet<>(declaring.keySet());
        names.removeAll(declared);
        return names;
    }

    /** Whether that keyword can tell which properties are right: one that looks at what others evaluate, or at names. */
    boolean areToldBy(String keyword) {
        return keyword.equals("unevaluatedProperties") || deeper.isEmpty();
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
        Map<String, Rules> known = new LinkedHashMap<>();
        declared.forEach(name -> known.put(name, anything));
        Map<String, Rules> fitting = new LinkedHashMap<>();
        for (String name : declaring.keySet()) {
            if (!declared.contains(name)) {
                fitting.put(name, oneOf(declaring.get(name), closed, rules));
                if (!deeper.contains(name)) {
                    known.put(name, anything);
                }
            }
        }
        Rules nothing = new Rules(closed.location(), List.of(new Rule.Nothing()));
        return new Assertion.Fulfils(
                closed.location(),
                new Rules(
                        closed.location(),
                        List.of(
                                new Rule.AppliedMap("properties", known),
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
