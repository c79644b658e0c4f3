package dev.tenon.runtime.validation;

import dev.tenon.runtime.OpenEnum;

/**
 * Reports values of an open enumeration that the client does not know (JSON Schema Validation §6.1.2).
 *
 * @param schemaPointer where {@code enum} stands in the contract
 * @param <T> the enumeration
 */
public record KnownValues<T extends OpenEnum<?>>(String schemaPointer) implements Validator<T> {
    @Override
    public Violations validate(T value) {
        Violations found = Violations.none();
        return value.isKnown() ? found : found.add(Violation.enumeration("", value.value(), schemaPointer));
    }
}
