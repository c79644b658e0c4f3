package dev.tenon.benchmarks.speed;

import dev.tenon.benchmarks.speed.model.Pet;
import dev.tenon.benchmarks.speed.model.Session;
import dev.tenon.benchmarks.speed.model.Ticket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** What is read, written and validated. */
public enum Document {
    /** A session of 240 octets. */
    SESSION(Session.class, 1, Texts.SESSION),
    /** An array of 1,000 sessions. */
    SESSIONS(Session.class, 1000, Texts.SESSION),
    /** {@code Pet} of the pet store: objects in an object, arrays. */
    PET(Pet.class, 1, Texts.PET),
    /** {@code BuyMuseumTickets} of the museum: formats. */
    TICKET(Ticket.class, 1, Texts.TICKET);

    private final Class<?> type;
    private final int count;
    private final String item;

    Document(Class<?> type, int count, String item) {
        this.type = type;
        this.count = count;
        this.item = item;
    }

    /** The record that stands for the document, or for an item of it. */
    Class<?> type() {
        return type;
    }

    /** Whether the document is an array. */
    boolean isArray() {
        return count > 1;
    }

    byte[] json() {
        String text = isArray() ? "[" + String.join(",", Collections.nCopies(count, item)) + "]" : item;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Texts {
        static final String SESSION = "{\"arrInspectorPort\":50053,\"creationTime\":\"2020-11-11T11:11:11.111Z\","
                + "\"elapsedTimeMinutes\":10,\"handshakePort\":50052,\"hostname\":\"0c42a1.remoterendering.example.com\","
                + "\"id\":\"my-session\",\"maxLeaseTimeMinutes\":60,\"size\":\"Standard\",\"status\":\"Ready\","
                + "\"teraflops\":10.5}";
        static final String PET = "{\"id\":10,\"name\":\"doggie\",\"category\":{\"id\":1,\"name\":\"Dogs\"},"
                + "\"photoUrls\":[\"https://example.com/1.jpg\",\"https://example.com/2.jpg\"],"
                + "\"tags\":[{\"id\":1,\"name\":\"brown\"},{\"id\":2,\"name\":\"small\"}],\"status\":\"available\"}";
        static final String TICKET = "{\"email\":\"museum-lover@example.com\","
                + "\"ticketId\":\"a54a57ca-36f8-421b-a6b4-2e8f26858a4c\",\"ticketDate\":\"2023-10-29\","
                + "\"ticketType\":\"event\",\"eventId\":\"3be6453c-03eb-4357-ae5a-984a0e574a54\"}";
    }
}
