package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.contract.ListedNumbers;
import dev.tenon.generator.contract.NumberKind;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.source.Location;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An enumeration of integers to whose values the contract gives names: it is a class with a constant for each, as one of texts is.
 * Without names a number says as much as a constant would.
 *
 * @param place the schema whose keyword lists the values
 * @param keyword which
 * @param values the values in the contract's order, each written as an integer, at least two
 */
record NamedIntegers(Location place, String keyword, List<EnumValue> values) {
    static Optional<NamedIntegers> of(Schema schema) {
        if (!(schema instanceof Schema.NumberSchema number)
                || number.kind() != NumberKind.INT32 && number.kind() != NumberKind.INT64
                || number.values().stream().noneMatch(value -> value.name().isPresent())) {
            return Optional.empty();
        }
        List<Assertion> conditions = Applicable.toScalar(TypeBinder.kindOf(number), number.assertions());
        return conditions.size() == 1 && conditions.get(0) instanceof Assertion.Fulfils fulfils
                ? ListedNumbers.of(fulfils).flatMap(listed -> of(fulfils.location(), listed, number.values()))
                : Optional.empty();
    }

    private static Optional<NamedIntegers> of(Location place, ListedNumbers listed, List<EnumValue> named) {
        Map<Long, EnumValue> values = new LinkedHashMap<>();
        for (EnumValue value : named) {
            Optional<Long> integer = NumberKind.integer(new BigDecimal(value.value()));
            if (integer.isEmpty()) {
                return Optional.empty();
            }
            values.putIfAbsent(
                    integer.get(),
                    new EnumValue(integer.get().toString(), value.name(), value.description(), value.deprecated()));
        }
        boolean same = listed.values().stream()
                .allMatch(number ->
                        NumberKind.integer(number).filter(values::containsKey).isPresent());
        return same && values.size() > 1
                ? Optional.of(new NamedIntegers(place, listed.keyword(), List.copyOf(values.values())))
                : Optional.empty();
    }
}
