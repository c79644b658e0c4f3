package dev.tenon.benchmarks.speed;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.function.BooleanSupplier;

/** Hibernate Validator. */
final class HibernateValidation {
    private HibernateValidation() {}

    static BooleanSupplier check(Document document) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        return Records.check(document, value -> validator.validate(value).isEmpty());
    }
}
