package dev.tenon.benchmarks.speed;

import dev.tenon.benchmarks.speed.model.Pet;
import dev.tenon.benchmarks.speed.model.Session;
import dev.tenon.benchmarks.speed.model.SessionError;
import dev.tenon.benchmarks.speed.model.Ticket;
import dev.tenon.runtime.json.DateTimes;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Straight code on Jackson's parser, as one would write it for these documents alone. */
final class HandOnJacksonCore {
    private static final JsonFactory FACTORY = new JsonFactory();

    private HandOnJacksonCore() {}

    static Subject subject(Document document) {
        return switch (document) {
            case SESSION -> subject(HandOnJacksonCore::session, HandOnJacksonCore::session);
            case SESSIONS ->
                subject(
                        parser -> list(parser, HandOnJacksonCore::session),
                        (generator, list) -> list(generator, list, HandOnJacksonCore::session));
            case PET -> subject(HandOnJacksonCore::pet, HandOnJacksonCore::pet);
            case TICKET -> subject(HandOnJacksonCore::ticket, HandOnJacksonCore::ticket);
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> Subject subject(Function<JsonParser, T> read, BiConsumer<JsonGenerator, T> write) {
        return new Subject(
                json -> {
                    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
                        parser.nextToken();
                        return read.apply(parser);
                    }
                },
                value -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
                    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
                        write.accept(generator, (T) value);
                    }
                    return out.toByteArray();
                });
    }

    private static <T> List<T> list(JsonParser parser, Function<JsonParser, T> item) {
        List<T> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(item.apply(parser));
        }
        return list;
    }

    private static <T> void list(JsonGenerator generator, List<T> list, BiConsumer<JsonGenerator, T> item) {
        generator.writeStartArray();
        for (T value : list) {
            item.accept(generator, value);
        }
        generator.writeEndArray();
    }

    private static Session session(JsonParser parser) {
        Long inspector = null;
        OffsetDateTime creation = null;
        Long elapsed = null;
        SessionError error = null;
        Long handshake = null;
        String hostname = null;
        String id = null;
        Long lease = null;
        Session.Size size = null;
        Session.Status status = null;
        BigDecimal teraflops = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "arrInspectorPort" -> inspector = parser.getLongValue();
                case "creationTime" -> creation = DateTimes.parse(parser.getString());
                case "elapsedTimeMinutes" -> elapsed = parser.getLongValue();
                case "error" -> error = parser.currentToken() == JsonToken.VALUE_NULL ? null : error(parser);
                case "handshakePort" -> handshake = parser.getLongValue();
                case "hostname" -> hostname = parser.getString();
                case "id" -> id = parser.getString();
                case "maxLeaseTimeMinutes" -> lease = parser.getLongValue();
                case "size" -> size = Session.Size.valueOf(parser.getString());
                case "status" -> status = Session.Status.valueOf(parser.getString());
                case "teraflops" -> teraflops = parser.getDecimalValue();
                default -> parser.skipChildren();
            }
        }
        return new Session(
                inspector, creation, elapsed, error, handshake, hostname, id, lease, size, status, teraflops);
    }

    private static void session(JsonGenerator generator, Session value) {
        generator.writeStartObject();
        number(generator, "arrInspectorPort", value.arrInspectorPort());
        if (value.creationTime() != null) {
            generator.writeStringProperty("creationTime", DateTimes.format(value.creationTime()));
        }
        number(generator, "elapsedTimeMinutes", value.elapsedTimeMinutes());
        if (value.error() != null) {
            generator.writeName("error");
            error(generator, value.error());
        }
        number(generator, "handshakePort", value.handshakePort());
        text(generator, "hostname", value.hostname());
        generator.writeStringProperty("id", value.id());
        number(generator, "maxLeaseTimeMinutes", value.maxLeaseTimeMinutes());
        generator.writeStringProperty("size", value.size().name());
        generator.writeStringProperty("status", value.status().name());
        if (value.teraflops() != null) {
            generator.writeNumberProperty("teraflops", value.teraflops());
        }
        generator.writeEndObject();
    }

    private static SessionError error(JsonParser parser) {
        String code = null;
        List<SessionError> details = null;
        SessionError inner = null;
        String message = null;
        String target = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "code" -> code = parser.getString();
                case "details" -> details = list(parser, HandOnJacksonCore::error);
                case "innerError" -> inner = error(parser);
                case "message" -> message = parser.getString();
                case "target" -> target = parser.getString();
                default -> parser.skipChildren();
            }
        }
        return new SessionError(code, details, inner, message, target);
    }

    private static void error(JsonGenerator generator, SessionError value) {
        generator.writeStartObject();
        generator.writeStringProperty("code", value.code());
        if (value.details() != null) {
            generator.writeName("details");
            list(generator, value.details(), HandOnJacksonCore::error);
        }
        if (value.innerError() != null) {
            generator.writeName("innerError");
            error(generator, value.innerError());
        }
        generator.writeStringProperty("message", value.message());
        text(generator, "target", value.target());
        generator.writeEndObject();
    }

    private static Pet pet(JsonParser parser) {
        Long id = null;
        String petName = null;
        Pet.Category category = null;
        List<String> photos = null;
        List<Pet.Tag> tags = null;
        Pet.Status status = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getLongValue();
                case "name" -> petName = parser.getString();
                case "category" -> category = category(parser);
                case "photoUrls" -> photos = list(parser, JsonParser::getString);
                case "tags" -> tags = list(parser, HandOnJacksonCore::tag);
                case "status" -> status = Pet.Status.valueOf(parser.getString());
                default -> parser.skipChildren();
            }
        }
        return new Pet(id, petName, category, photos, tags, status);
    }

    private static Pet.Category category(JsonParser parser) {
        Long id = null;
        String text = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getLongValue();
                case "name" -> text = parser.getString();
                default -> parser.skipChildren();
            }
        }
        return new Pet.Category(id, text);
    }

    private static Pet.Tag tag(JsonParser parser) {
        Pet.Category same = category(parser);
        return new Pet.Tag(same.id(), same.name());
    }

    private static void pet(JsonGenerator generator, Pet value) {
        generator.writeStartObject();
        number(generator, "id", value.id());
        generator.writeStringProperty("name", value.name());
        if (value.category() != null) {
            generator.writeName("category");
            named(generator, value.category().id(), value.category().name());
        }
        generator.writeName("photoUrls");
        list(generator, value.photoUrls(), JsonGenerator::writeString);
        if (value.tags() != null) {
            generator.writeName("tags");
            list(generator, value.tags(), (to, tag) -> named(to, tag.id(), tag.name()));
        }
        if (value.status() != null) {
            generator.writeStringProperty("status", value.status().name());
        }
        generator.writeEndObject();
    }

    private static void named(JsonGenerator generator, Long id, String name) {
        generator.writeStartObject();
        number(generator, "id", id);
        text(generator, "name", name);
        generator.writeEndObject();
    }

    private static Ticket ticket(JsonParser parser) {
        String email = null;
        UUID id = null;
        LocalDate date = null;
        Ticket.Type type = null;
        UUID event = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "email" -> email = parser.getString();
                case "ticketId" -> id = UUID.fromString(parser.getString());
                case "ticketDate" -> date = LocalDate.parse(parser.getString());
                case "ticketType" -> type = Ticket.Type.valueOf(parser.getString());
                case "eventId" -> event = UUID.fromString(parser.getString());
                default -> parser.skipChildren();
            }
        }
        return new Ticket(email, id, date, type, event);
    }

    private static void ticket(JsonGenerator generator, Ticket value) {
        generator.writeStartObject();
        text(generator, "email", value.email());
        text(
                generator,
                "ticketId",
                value.ticketId() == null ? null : value.ticketId().toString());
        generator.writeStringProperty("ticketDate", value.ticketDate().toString());
        generator.writeStringProperty("ticketType", value.ticketType().name());
        text(
                generator,
                "eventId",
                value.eventId() == null ? null : value.eventId().toString());
        generator.writeEndObject();
    }

    private static void number(JsonGenerator generator, String name, Long value) {
        if (value != null) {
            generator.writeNumberProperty(name, value.longValue());
        }
    }

    private static void text(JsonGenerator generator, String name, String value) {
        if (value != null) {
            generator.writeStringProperty(name, value);
        }
    }
}
