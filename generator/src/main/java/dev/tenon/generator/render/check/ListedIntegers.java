package dev.tenon.generator.render.check;

import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.ListedNumbers;
import dev.tenon.generator.contract.NumberKind;
import java.util.List;
import java.util.Optional;

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
        return ListedNumbers.of(fulfils)
                .filter(listed -> integer && listed.values().size() <= MOST_COMPARED)
                .map(listed -> new ListedIntegers(
                        listed.keyword(),
                        listed.values().stream()
                                .flatMap(value -> NumberKind.integer(value).stream())
                                .toList()))
                .filter(listed -> !listed.values().isEmpty());
    }
}
