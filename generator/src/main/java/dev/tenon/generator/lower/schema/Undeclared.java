package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What the parts of an object say of properties that none of them declares. {@code additionalProperties} knows the properties
 * beside it only (JSON Schema Core §10.3.2.3): a part that does not declare all of them is checked on JSON.
 */
final class Undeclared {
    private final Set<String> declared;
    private final Set<String> needed;
    private final OtherCases others;
    private final RulesLowering rules;
    private final ClosedParts closed;
    private final PatternValues patternValues;
    private final Location whole;
    private final List<Assertion> conditions = new ArrayList<>();
    private final Set<Location> literal = new HashSet<>();
    private final Set<Location> checked = new HashSet<>();
    private Optional<Node> keyword = Optional.empty();
    private Optional<Closing> closing = Optional.empty();
    private boolean closesItself;
    private boolean forbidsUnevaluated;

    /**
     * A part with a keyword that forbids what neither it nor another part declares.
     *
     * @param part the part
     * @param keyword the keyword
     */
    record Closing(Node part, String keyword) {}

    /**
     * Looks at all parts.
     *
     * @param declared the properties that they declare
     * @param needed those that a value has to have, declared or not, if a part that forbids them is taken literally
     * @param others what may be declared for the same value beside these parts
     */
    Undeclared(
            Parts parts,
            Set<String> declared,
            Set<String> needed,
            OtherCases others,
            RulesLowering rules,
            Evaluations evaluations,
            ClosedParts closed,
            PatternValues patternValues) {
        this.declared = declared;
        this.needed = needed;
        this.others = others;
        this.rules = rules;
        this.closed = closed;
        this.patternValues = patternValues;
        this.whole = parts.schemas().get(parts.schemas().size() - 1).location();
        for (int i = parts.schemas().size() - 1; i >= 0; i--) {
            boolean root = i == parts.schemas().size() - 1;
            part(parts.schemas().get(i), () -> root && evaluations.arePlain(parts, declared));
        }
    }

    Set<String> declared() {
        return declared;
    }

    /** The keyword that holds for all undeclared properties alike. */
    Optional<Node> keyword() {
        return keyword;
    }

    /** What closes the object as a whole; empty if a part that declares everything forbids the rest, whatever others declare. */
    Optional<Closing> closing() {
        return closesItself ? Optional.empty() : closing;
    }

    /** Whether what no part and no case evaluates is forbidden. */
    boolean forbidsUnevaluated() {
        return forbidsUnevaluated;
    }

    /** The keyword of a part that is checked on JSON, as it does not declare all properties, and has no place for one. */
    Optional<Node> forbidding(Node part, String name) {
        Optional<Node> additional =
                part.get("additionalProperties").filter(said -> !own(part).contains(name));
        return additional
                .or(() -> part.get("unevaluatedProperties").filter(said -> !declared.contains(name)))
                .filter(said -> isFalse(said) && literal.contains(said.location()));
    }

    /** Whether one of the conditions is all that a part says. */
    boolean checksAllOf(Node part) {
        return checked.contains(part.location());
    }

    /** What else has to be checked, on JSON. */
    List<Assertion> conditions() {
        return conditions;
    }

    private void part(Node part, BooleanSupplier evaluatesAll) {
        Optional<Node> additional = part.get("additionalProperties");
        Map<String, Node> patterns = patterns(part);
        // Beside these keywords, it is checked with all that the part says.
        boolean apart = part.get("unevaluatedProperties").isEmpty();
        if (!patterns.isEmpty()) {
            fulfil(part, apart);
            if (declared.isEmpty()) {
                patternValues.of(patterns, part).ifPresent(this::suggest);
            }
        } else if (additional.isPresent()) {
            boolean plain = own(part).containsAll(declared) || isAnything(additional.get());
            boolean meant = (plain || meansTheWhole(part, additional.get())) && !forbids(additional.get(), own(part));
            if (!meant || !suggest(additional.get())) {
                literal.add(additional.get().location());
                fulfil(part, apart);
            } else if (isFalse(additional.get())) {
                closesItself |= plain;
                closing = Optional.of(new Closing(part, "additionalProperties"));
            }
        }
        part.get("unevaluatedProperties").ifPresent(unevaluated -> {
            boolean alone = isFalse(unevaluated) || others.names(declared).isEmpty();
            boolean plain = alone && patterns.isEmpty() && additional.isEmpty() && evaluatesAll.getAsBoolean();
            boolean forbidden = plain && forbids(unevaluated, declared);
            if (forbidden) {
                literal.add(unevaluated.location());
            }
            forbidsUnevaluated |= part.location().equals(whole) && isFalse(unevaluated);
            if (!plain || forbidden || !suggest(unevaluated)) {
                fulfil(part, rules.but(part, "properties"));
                checked.add(part.location());
            } else if (isFalse(unevaluated)) {
                closing = Optional.of(new Closing(part, "unevaluatedProperties"));
            }
        });
    }

    private boolean forbids(Node keyword, Set<String> allowed) {
        return isFalse(keyword) && !allowed.containsAll(needed);
    }

    private boolean meansTheWhole(Node part, Node additional) {
        return isFalse(additional) && closed.meanTheWhole(part, own(part), declared, whole);
    }

    /** Whether the keyword says all that this schema does: of two that each say something, one is left to be checked on JSON. */
    private boolean suggest(Node schema) {
        boolean more = keyword.isEmpty() || isAnything(keyword.get()) || isFalse(schema);
        if (more) {
            keyword = Optional.of(schema);
        }
        return more || isAnything(schema) || isFalse(keyword.get());
    }

    /** Checks what a part says of the names that it does not declare. */
    private void fulfil(Node part, boolean apart) {
        if (apart) {
            fulfil(part, rules.some(part, Set.of("patternProperties", "additionalProperties")));
        }
    }

    /** Checks more than the names of the properties that a part declares: their values are checked elsewhere. */
    private void fulfil(Node part, Rules more) {
        List<Rule> said = new ArrayList<>();
        Map<String, Rules> names = new LinkedHashMap<>();
        own(part).forEach(name -> names.put(name, new Rules(part.location(), List.of())));
        if (!names.isEmpty()) {
            said.add(new Rule.AppliedMap("properties", names));
        }
        said.addAll(more.rules());
        conditions.add(new Assertion.Fulfils(part.location(), new Rules(part.location(), said)));
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

    /** Also what emitters write for it that take {@code false} for no schema (JSON Schema Core §4.3.2). */
    static boolean isFalse(Node schema) {
        return schema instanceof Node.BooleanNode allowed && !allowed.value()
                || schema instanceof Node.ObjectNode object
                        && object.members().size() == 1
                        && object.get("not").filter(Undeclared::isAnything).isPresent();
    }

    private static boolean isAnything(Node schema) {
        return schema instanceof Node.BooleanNode allowed && allowed.value()
                || schema instanceof Node.ObjectNode object && object.members().isEmpty();
    }
}
