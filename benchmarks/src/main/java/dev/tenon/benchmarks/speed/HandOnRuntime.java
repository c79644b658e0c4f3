package dev.tenon.benchmarks.speed;

import dev.tenon.benchmarks.speed.model.Pet;
import dev.tenon.benchmarks.speed.model.Session;
import dev.tenon.benchmarks.speed.model.SessionError;
import dev.tenon.benchmarks.speed.model.Ticket;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.json.JsonReader;
import dev.tenon.runtime.json.JsonWriter;
import dev.tenon.runtime.json.PropertyNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Codecs of records, written by hand on the runtime's reader and writer as directly as these allow. */
final class HandOnRuntime {
    private HandOnRuntime() {}

    static Subject subject(Document document) {
        return TenonJson.subject(codec(document));
    }

    private static JsonCodec<?> codec(Document document) {
        return switch (document) {
            case SESSION -> new Sessions();
            case SESSIONS -> JsonCodecs.list(new Sessions());
            case PET -> new Pets();
            case TICKET -> new Tickets();
        };
    }

    private static final class Sessions implements JsonCodec<Session> {
        private static final PropertyNames NAMES = new PropertyNames(
                "arrInspectorPort",
                "creationTime",
                "elapsedTimeMinutes",
                "error",
                "handshakePort",
                "hostname",
                "id",
                "maxLeaseTimeMinutes",
                "size",
                "status",
                "teraflops");
        private static final Errors ERRORS = new Errors();

        @Override
        public Session read(JsonReader reader) {
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
            reader.beginObject(NAMES);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                switch (name) {
                    case 0 -> inspector = reader.readNull() ? null : reader.readLong();
                    case 1 -> creation = reader.readNull() ? null : reader.readDateTime();
                    case 2 -> elapsed = reader.readNull() ? null : reader.readLong();
                    case 3 -> error = reader.readNull() ? null : ERRORS.read(reader);
                    case 4 -> handshake = reader.readNull() ? null : reader.readLong();
                    case 5 -> hostname = reader.readNull() ? null : reader.readString();
                    case 6 -> id = reader.readString();
                    case 7 -> lease = reader.readNull() ? null : reader.readLong();
                    case 8 -> size = Session.Size.valueOf(reader.readString());
                    case 9 -> status = Session.Status.valueOf(reader.readString());
                    case 10 -> teraflops = reader.readNull() ? null : reader.readDecimal();
                    default -> reader.skipValue();
                }
            }
            if (id == null || size == null || status == null) {
                throw new IllegalArgumentException("a required property is missing");
            }
            return new Session(
                    inspector, creation, elapsed, error, handshake, hostname, id, lease, size, status, teraflops);
        }

        @Override
        public void write(JsonWriter writer, Session value) {
            writer.beginObject(NAMES);
            if (value.arrInspectorPort() != null) {
                writer.name(0).writeLong(value.arrInspectorPort());
            }
            if (value.creationTime() != null) {
                writer.name(1).writeDateTime(value.creationTime());
            }
            if (value.elapsedTimeMinutes() != null) {
                writer.name(2).writeLong(value.elapsedTimeMinutes());
            }
            if (value.error() != null) {
                ERRORS.write(writer.name(3), value.error());
            }
            if (value.handshakePort() != null) {
                writer.name(4).writeLong(value.handshakePort());
            }
            if (value.hostname() != null) {
                writer.name(5).writeString(value.hostname());
            }
            writer.name(6).writeString(value.id());
            if (value.maxLeaseTimeMinutes() != null) {
                writer.name(7).writeLong(value.maxLeaseTimeMinutes());
            }
            writer.name(8).writeString(value.size().name());
            writer.name(9).writeString(value.status().name());
            if (value.teraflops() != null) {
                writer.name(10).writeDecimal(value.teraflops());
            }
            writer.endObject();
        }
    }

    private static final class Errors implements JsonCodec<SessionError> {
        private static final PropertyNames NAMES =
                new PropertyNames("code", "details", "innerError", "message", "target");

        @Override
        public SessionError read(JsonReader reader) {
            String code = null;
            List<SessionError> details = null;
            SessionError inner = null;
            String message = null;
            String target = null;
            reader.beginObject(NAMES);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                switch (name) {
                    case 0 -> code = reader.readString();
                    case 1 -> details = reader.readNull() ? null : reader.readList(this);
                    case 2 -> inner = reader.readNull() ? null : read(reader);
                    case 3 -> message = reader.readString();
                    case 4 -> target = reader.readNull() ? null : reader.readString();
                    default -> reader.skipValue();
                }
            }
            if (code == null || message == null) {
                throw new IllegalArgumentException("a required property is missing");
            }
            return new SessionError(code, details, inner, message, target);
        }

        @Override
        public void write(JsonWriter writer, SessionError value) {
            writer.beginObject(NAMES);
            writer.name(0).writeString(value.code());
            if (value.details() != null) {
                writer.name(1).writeList(this, value.details());
            }
            if (value.innerError() != null) {
                write(writer.name(2), value.innerError());
            }
            writer.name(3).writeString(value.message());
            if (value.target() != null) {
                writer.name(4).writeString(value.target());
            }
            writer.endObject();
        }
    }

    private static final class Pets implements JsonCodec<Pet> {
        private static final PropertyNames NAMES =
                new PropertyNames("id", "name", "category", "photoUrls", "tags", "status");
        private static final Categories CATEGORIES = new Categories();
        private static final Tags TAGS = new Tags();

        @Override
        public Pet read(JsonReader reader) {
            Long id = null;
            String petName = null;
            Pet.Category category = null;
            List<String> photos = null;
            List<Pet.Tag> tags = null;
            Pet.Status status = null;
            reader.beginObject(NAMES);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                switch (name) {
                    case 0 -> id = reader.readNull() ? null : reader.readLong();
                    case 1 -> petName = reader.readString();
                    case 2 -> category = reader.readNull() ? null : CATEGORIES.read(reader);
                    case 3 -> photos = reader.readList(JsonCodecs.STRING);
                    case 4 -> tags = reader.readNull() ? null : reader.readList(TAGS);
                    case 5 -> status = reader.readNull() ? null : Pet.Status.valueOf(reader.readString());
                    default -> reader.skipValue();
                }
            }
            if (petName == null || photos == null) {
                throw new IllegalArgumentException("a required property is missing");
            }
            return new Pet(id, petName, category, photos, tags, status);
        }

        @Override
        public void write(JsonWriter writer, Pet value) {
            writer.beginObject(NAMES);
            if (value.id() != null) {
                writer.name(0).writeLong(value.id());
            }
            writer.name(1).writeString(value.name());
            if (value.category() != null) {
                CATEGORIES.write(writer.name(2), value.category());
            }
            writer.name(3).writeList(JsonCodecs.STRING, value.photoUrls());
            if (value.tags() != null) {
                writer.name(4).writeList(TAGS, value.tags());
            }
            if (value.status() != null) {
                writer.name(5).writeString(value.status().name());
            }
            writer.endObject();
        }
    }

    private static final class Categories implements JsonCodec<Pet.Category> {
        private static final PropertyNames NAMES = new PropertyNames("id", "name");

        @Override
        public Pet.Category read(JsonReader reader) {
            Long id = null;
            String text = null;
            reader.beginObject(NAMES);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                switch (name) {
                    case 0 -> id = reader.readNull() ? null : reader.readLong();
                    case 1 -> text = reader.readNull() ? null : reader.readString();
                    default -> reader.skipValue();
                }
            }
            return new Pet.Category(id, text);
        }

        @Override
        public void write(JsonWriter writer, Pet.Category value) {
            writer.beginObject(NAMES);
            if (value.id() != null) {
                writer.name(0).writeLong(value.id());
            }
            if (value.name() != null) {
                writer.name(1).writeString(value.name());
            }
            writer.endObject();
        }
    }

    private static final class Tags implements JsonCodec<Pet.Tag> {
        private static final PropertyNames NAMES = new PropertyNames("id", "name");

        @Override
        public Pet.Tag read(JsonReader reader) {
            Long id = null;
            String text = null;
            reader.beginObject(NAMES);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                switch (name) {
                    case 0 -> id = reader.readNull() ? null : reader.readLong();
                    case 1 -> text = reader.readNull() ? null : reader.readString();
                    default -> reader.skipValue();
                }
            }
            return new Pet.Tag(id, text);
        }

        @Override
        public void write(JsonWriter writer, Pet.Tag value) {
            writer.beginObject(NAMES);
            if (value.id() != null) {
                writer.name(0).writeLong(value.id());
            }
            if (value.name() != null) {
                writer.name(1).writeString(value.name());
            }
            writer.endObject();
        }
    }

    private static final class Tickets implements JsonCodec<Ticket> {
        private static final PropertyNames NAMES =
                new PropertyNames("email", "ticketId", "ticketDate", "ticketType", "eventId");

        @Override
        public Ticket read(JsonReader reader) {
            String email = null;
            UUID id = null;
            LocalDate date = null;
            Ticket.Type type = null;
            UUID event = null;
            reader.beginObject(NAMES);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                switch (name) {
                    case 0 -> email = reader.readNull() ? null : reader.readString();
                    case 1 -> id = reader.readNull() ? null : reader.readUuid();
                    case 2 -> date = reader.readDate();
                    case 3 -> type = Ticket.Type.valueOf(reader.readString());
                    case 4 -> event = reader.readNull() ? null : reader.readUuid();
                    default -> reader.skipValue();
                }
            }
            if (date == null || type == null) {
                throw new IllegalArgumentException("a required property is missing");
            }
            return new Ticket(email, id, date, type, event);
        }

        @Override
        public void write(JsonWriter writer, Ticket value) {
            writer.beginObject(NAMES);
            if (value.email() != null) {
                writer.name(0).writeString(value.email());
            }
            if (value.ticketId() != null) {
                writer.name(1).writeUuid(value.ticketId());
            }
            writer.name(2).writeDate(value.ticketDate());
            writer.name(3).writeString(value.ticketType().name());
            if (value.eventId() != null) {
                writer.name(4).writeUuid(value.eventId());
            }
            writer.endObject();
        }
    }
}
