package dev.tenon.benchmarks.speed;

import dev.tenon.remoterendering.model.SessionProperties;
import dev.tenon.remoterendering.model.SessionSize;
import dev.tenon.remoterendering.model.SessionStatus;
import dev.tenon.runtime.validation.TextFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.example.museum.model.BuyMuseumTickets;
import org.example.museum.model.TicketType;
import org.example.petstore.model.Pet;
import org.example.petstore.model.PetStatus;

/** What the schemas ask for, as conditions. */
final class HandValidation {
    private HandValidation() {}

    @SuppressWarnings("unchecked")
    static BooleanSupplier check(Document document) {
        Object value = TenonValidation.value(document);
        return switch (document) {
            case SESSION -> {
                SessionProperties session = (SessionProperties) value;
                yield () -> isValid(session);
            }
            case SESSIONS -> {
                List<SessionProperties> sessions = (List<SessionProperties>) value;
                yield () -> {
                    boolean valid = true;
                    for (int i = 0; i < sessions.size(); i++) {
                        valid &= isValid(sessions.get(i));
                    }
                    return valid;
                };
            }
            case PET -> {
                Pet pet = (Pet) value;
                yield () -> isValid(pet);
            }
            case TICKET -> {
                BuyMuseumTickets ticket = (BuyMuseumTickets) value;
                yield () -> isValid(ticket);
            }
        };
    }

    private static boolean isValid(SessionProperties session) {
        return session.size().known() != SessionSize.Known.UNRECOGNIZED
                && session.status().known() != SessionStatus.Known.UNRECOGNIZED;
    }

    private static boolean isValid(Pet pet) {
        return pet.status().isEmpty() || pet.status().get().known() != PetStatus.Known.UNRECOGNIZED;
    }

    private static boolean isValid(BuyMuseumTickets ticket) {
        return (ticket.email().isEmpty()
                        || TextFormat.EMAIL.accepts(ticket.email().get()))
                && ticket.ticketType().known() != TicketType.Known.UNRECOGNIZED;
    }
}
