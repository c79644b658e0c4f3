package dev.tenon.runtime.json;

import dev.tenon.runtime.validation.Direction;
import dev.tenon.runtime.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was chosen for the unions inside one value that was read ahead. A union tries its cases on the same text, and each of
 * them reads the unions inside again; remembered choices keep the work from doubling with each level.
 */
final class Choices {
    private final Map<Place, Optional<? extends Choice<?>>> made = new HashMap<>();

    /**
     * A case that fits.
     *
     * @param value what was read
     * @param declared what the case declares of it
     * @param <T> the union's type
     */
    record Choice<T>(T value, Declared declared) {}

    /**
     * Two questions are the same if the validator and the cases are: those of generated code are constants.
     *
     * @param pointer where the value stands in the document
     * @param strict how it is read
     * @param only whether a value that fits several cases is none of them
     * @param direction which way it has travelled
     * @param validator checks the cases
     * @param cases read the cases
     */
    private record Place(
            String pointer, boolean strict, boolean only, Direction direction, Validator<?> validator, List<?> cases) {}

    @SuppressWarnings("unchecked")
    <T> Optional<Choice<T>> of(
            String pointer,
            DecodeOptions how,
            boolean only,
            Validator<T> validator,
            List<?> cases,
            Supplier<Optional<Choice<T>>> choice) {
        Place place = new Place(pointer, how.isStrict(), only, how.direction(), validator, cases);
        Optional<? extends Choice<?>> known = made.get(place);
        if (known == null) {
            known = choice.get();
            made.put(place, known);
        }
        return (Optional<Choice<T>>) known;
    }
}
