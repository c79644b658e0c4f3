package dev.tenon.generator.render.check;

import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The integers that a schema allows, where it says nothing else and they are few enough to compare with each.
 *
 * @param keyword the keyword that lists them
 * @param values the integers
 */
record ListedIntegers(String keyword, List<Long> values) {
    /** Beyond this a search in a set is faster than one comparison after the other. */
    private static final int MOST_COMPARED = 32;

    static Optional<ListedIntegers> of(Assertion.Fulfils fulfils, ScalarKind kind) {
        boolean integer = kind == ScalarKind.INT || kind == ScalarKind.LONG;
        if (!integer || fulfils.rules().rules().size() != 1) {
            return Optional.empty();
        }
        Rule rule = fulfils.rules().rules().get(0);
        if (rule instanceof Rule.Values values) {
            return of(values.keyword(), values.values());
        }
        return rule instanceof Rule.AppliedList choice && !choice.keyword().equals("allOf")
                ? constants(choice).flatMap(values -> of(choice.keyword(), values))
                : Optional.empty();
    }

    private static Optional<ListedIntegers> of(String keyword, List<Node> values) {
        if (values.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        List<Long> integers = new ArrayList<>();
        for (Node node : values) {
            if (node instanceof Node.NumberNode number) {
                NumberCode.integer(number.value()).ifPresent(integers::add);
            }
        }
        return integers.isEmpty() ? Optional.empty() : Optional.of(new ListedIntegers(keyword, integers));
    }

    /** The numbers of a choice between constants of which each is there once. */
    private static Optional<List<Node>> constants(Rule.AppliedList choice) {
        List<Node> values = new ArrayList<>();
        Set<BigDecimal> numbers = new HashSet<>();
        for (Rules member : choice.schemas()) {
            List<Rule> said = member.rules().stream()
                    .filter(each ->
                            !(each instanceof Rule.Types types && types.names().contains("integer")))
                    .toList();
            if (said.size() != 1
                    || !(said.get(0) instanceof Rule.Values constant)
                    || constant.values().size() != 1
                    || !(constant.values().get(0) instanceof Node.NumberNode number)
                    || !numbers.add(number.value().stripTrailingZeros())) {
                return Optional.empty();
            }
            values.add(number);
        }
        return Optional.of(values);
    }
}
