package dev.tenon.runtime.validation;

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
