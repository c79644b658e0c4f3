package dev.tenon.benchmarks.speed;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

/** avaje-jsonb, which generates its adapters when the records are compiled. */
final class AvajeJson {
    private AvajeJson() {}

    static Subject subject(Document document) {
        Jsonb jsonb = Jsonb.builder().build();
        JsonType<?> type = jsonb.type(document.type());
        return document.isArray() ? subject(type.list()) : subject(type);
    }

    @SuppressWarnings("unchecked")
    private static <T> Subject subject(JsonType<T> type) {
        return new Subject(type::fromJson, value -> type.toJsonBytes((T) value));
    }
}
