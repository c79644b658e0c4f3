package dev.tenon.benchmarks.speed.model;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code BuyMuseumTickets} of the museum. */
@Json
public record Ticket(
        @Email @Nullable String email,
        @Nullable UUID ticketId,
        @NotNull LocalDate ticketDate,
        @NotNull Type ticketType,
        @Nullable UUID eventId) {
    /** Type of a ticket. */
    public enum Type {
        event,
        general
    }
}
