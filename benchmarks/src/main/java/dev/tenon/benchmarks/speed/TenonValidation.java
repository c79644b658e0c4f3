package dev.tenon.benchmarks.speed;

import dev.tenon.remoterendering.model.SessionPropertiesValidator;
import dev.tenon.runtime.validation.Validator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.example.museum.model.BuyMuseumTicketsValidator;
import org.example.petstore.model.PetValidator;

/** Generated validators. */
final class TenonValidation {
    private TenonValidation() {}

    static BooleanSupplier check(Document document) {
        return switch (document) {
            case SESSION -> one(SessionPropertiesValidator.INSTANCE, document);
            case SESSIONS -> each(SessionPropertiesValidator.INSTANCE, document);
            case PET -> one(PetValidator.INSTANCE, document);
            case TICKET -> one(BuyMuseumTicketsValidator.INSTANCE, document);
        };
    }

    static Object value(Document document) {
        return TenonJson.codec(document).decode(document.json());
    }

    @SuppressWarnings("unchecked")
    private static <T> BooleanSupplier one(Validator<T> validator, Document document) {
        T value = (T) value(document);
        return () -> validator.validate(value).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <T> BooleanSupplier each(Validator<T> validator, Document document) {
        List<T> values = (List<T>) value(document);
        return () -> {
            boolean valid = true;
            for (int i = 0; i < values.size(); i++) {
                valid &= validator.validate(values.get(i)).isEmpty();
            }
            return valid;
        };
    }
}
