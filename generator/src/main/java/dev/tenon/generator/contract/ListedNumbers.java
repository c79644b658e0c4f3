package dev.tenon.generator.contract;

import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers that a schema of numbers allows, where it says nothing else.
 *
 * @param keyword what lists them: {@code enum}, {@code const}, or {@code oneOf} and {@code anyOf} of constants
 * @param values the numbers in the contract's order, at least one
 */
public record ListedNumbers(String keyword, List<BigDecimal> values) {
    /** Copies the list. */
    public ListedNumbers {
        values = List.copyOf(values);
    }

    /**
     * What a condition lists.
     *
     * @param fulfils a condition of a schema of numbers
     * @return the numbers; empty if the condition says more, or something else
     */
    public static Optional<ListedNumbers> of(Assertion.Fulfils fulfils) {
        if (fulfils.rules().rules().size() != 1) {
            return Optional.empty();
        }
        Rule rule = fulfils.rules().rules().get(0);
        if (rule instanceof Rule.Values values) {
            List<BigDecimal> numbers = numbers(values.values());
            return numbers.isEmpty() ? Optional.empty() : Optional.of(new ListedNumbers(values.keyword(), numbers));
        }
        return rule instanceof Rule.AppliedList choice && !choice.keyword().equals("allOf")
                ? constants(choice).map(values -> new ListedNumbers(choice.keyword(), values))
                : Optional.empty();
    }

    private static List<BigDecimal> numbers(List<Node> values) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Node node : values) {
            if (node instanceof Node.NumberNode number) {
                numbers.add(number.value());
            }
        }
        return numbers;
    }

    /** The numbers of a choice between constants of which each is there once. */
    private static Optional<List<BigDecimal>> constants(Rule.AppliedList choice) {
        List<BigDecimal> values = new ArrayList<>();
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
            values.add(number.value());
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
