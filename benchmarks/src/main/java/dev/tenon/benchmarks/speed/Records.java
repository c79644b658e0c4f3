package dev.tenon.benchmarks.speed;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Validation of documents as records. */
final class Records {
    private Records() {}

    static BooleanSupplier check(Document document, Predicate<Object> isValid) {
        Object value = HandOnRuntime.subject(document).decode().apply(document.json());
        if (!document.isArray()) {
            return () -> isValid.test(value);
        }
        List<?> values = (List<?>) value;
        return () -> {
            boolean valid = true;
            for (int i = 0; i < values.size(); i++) {
                valid &= isValid.test(values.get(i));
            }
            return valid;
        };
    }
}
