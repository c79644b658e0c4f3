package dev.tenon.runtime.validation;

import java.util.List;
import java.util.Map;

/**
 * Checks values against a schema. Generated validators have no state.
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
     * Finds everything that is wrong with a value that travels one way.
     *
     * @param value the value
     * @param direction which way; it matters where the schema has required properties that are {@code readOnly} or
     *     {@code writeOnly}
     * @return the violations, empty if there are none
     */
    default Violations validate(T value, Direction direction) {
        return validate(value);
    }

    /**
     * The same checks for values that travel one way.
     *
     * @param direction which way
     * @return a validator that passes it on
     */
    default Validator<T> in(Direction direction) {
        return value -> validate(value, direction);
    }

    /**
     * Checks each item of an array.
     *
     * @param items checks an item
     * @param <T> the items' type
     * @return a validator of arrays
     */
    static <T> Validator<List<T>> list(Validator<T> items) {
        return new Validator<>() {
            @Override
            public Violations validate(List<T> list) {
                return Violations.none().addItems("", items, list);
            }

            @Override
            public Violations validate(List<T> list, Direction direction) {
                return Violations.none().addItems("", items.in(direction), list);
            }
        };
    }

    /**
     * Checks each value of a map.
     *
     * @param values checks a value
     * @param <T> the values' type
     * @return a validator of maps
     */
    static <T> Validator<Map<String, T>> map(Validator<T> values) {
        return new Validator<>() {
            @Override
            public Violations validate(Map<String, T> map) {
                return Violations.none().addValues("", values, map);
            }

            @Override
            public Violations validate(Map<String, T> map, Direction direction) {
                return Violations.none().addValues("", values.in(direction), map);
            }
        };
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
