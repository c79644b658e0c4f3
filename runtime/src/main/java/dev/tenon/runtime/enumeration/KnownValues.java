package dev.tenon.runtime.enumeration;

import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;

/**
 * Reports values of an open enumeration that the client does not know (JSON Schema Validation §6.1.2).
 *
 * @param schemaPointer where {@code enum} stands in the contract
 * @param <T> the enumeration
 */
public record KnownValues<T extends EnumerationValue<?>>(String schemaPointer) implements Validator<T> {
    @Override
    public Violations validate(T value) {
        Violations found = Violations.none();
        return value.isKnown() ? found : found.add(Violation.enumeration("", value.value(), schemaPointer));
    }
}
