package dev.tenon.benchmarks.speed;

import dev.tenon.benchmarks.speed.model.Pet;
import dev.tenon.benchmarks.speed.model.Session;
import dev.tenon.benchmarks.speed.model.SessionError;
import dev.tenon.benchmarks.speed.model.Ticket;
import io.avaje.validation.ImportValidPojo;
import io.avaje.validation.Validator;
import java.util.function.BooleanSupplier;

/** avaje-validator, which generates its adapters when the records are compiled. */
@ImportValidPojo({Session.class, SessionError.class, Pet.class, Pet.Category.class, Pet.Tag.class, Ticket.class})
final class AvajeValidation {
    private AvajeValidation() {}

    static BooleanSupplier check(Document document) {
        Validator validator = Validator.builder().build();
        return Records.check(document, value -> validator.check(value).isEmpty());
    }
}
