package dev.tenon.benchmarks.speed;

import dev.tenon.remoterendering.model.SessionProperties;
import dev.tenon.remoterendering.model.SessionPropertiesValidator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.example.museum.model.BuyMuseumTickets;
import org.example.museum.model.BuyMuseumTicketsValidator;
import org.example.petstore.model.Pet;
import org.example.petstore.model.PetValidator;

/** Generated validators. */
final class TenonValidation {
    private TenonValidation() {}

    /** Called as a user does, by the classes themselves, which {@link HandValidation} does too. */
    @SuppressWarnings("unchecked")
    static BooleanSupplier check(Document document) {
        Object value = value(document);
        return switch (document) {
            case SESSION -> {
                SessionProperties session = (SessionProperties) value;
                yield () ->
                        SessionPropertiesValidator.INSTANCE.validate(session).isEmpty();
            }
            case SESSIONS -> {
                List<SessionProperties> sessions = (List<SessionProperties>) value;
                yield () -> {
                    boolean valid = true;
                    for (int i = 0; i < sessions.size(); i++) {
                        valid &= SessionPropertiesValidator.INSTANCE
                                .validate(sessions.get(i))
                                .isEmpty();
                    }
                    return valid;
                };
            }
            case PET -> {
                Pet pet = (Pet) value;
                yield () -> PetValidator.INSTANCE.validate(pet).isEmpty();
            }
            case TICKET -> {
                BuyMuseumTickets ticket = (BuyMuseumTickets) value;
                yield () -> BuyMuseumTicketsValidator.INSTANCE.validate(ticket).isEmpty();
            }
        };
    }

    static Object value(Document document) {
        return TenonJson.codec(document).decode(document.json());
    }
}
