package dev.tenon.runtime.validation;

import java.util.List;
import java.util.Map;

/**
 * Checks values against a schema.
 *
 * @param <T> the values' type
 */
@FunctionalInterface
public interface Validator<T> {
    /**
     * Finds everything that is wrong with a value. Allocates nothing if nothing is.
     *
     * @param value the value
     * @return the violations, empty if there are none
     */
    Violations validate(T value);

    /**
     * Checks each item of an array.
     *
     * @param items checks an item
     * @param <T> the items' type
     * @return a validator of arrays
     */
    static <T> Validator<List<T>> list(Validator<T> items) {
        return list -> Violations.none().addItems("", items, list);
    }

    /**
     * Checks each value of a map.
     *
     * @param values checks a value
     * @param <T> the values' type
     * @return a validator of maps
     */
    static <T> Validator<Map<String, T>> map(Validator<T> values) {
        return map -> Violations.none().addValues("", values, map);
    }

    /**
     * Refuses a value with which anything is wrong.
     *
     * @param value the value
     * @throws ValidationException if there is a violation
     */
    default void check(T value) {
        Violations found = validate(value);
        if (!found.isEmpty()) {
            throw new ValidationException(value.getClass().getSimpleName(), found);
        }
    }
}
