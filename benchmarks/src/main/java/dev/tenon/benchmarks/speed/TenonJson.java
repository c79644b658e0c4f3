package dev.tenon.benchmarks.speed;

import dev.tenon.remoterendering.model.SessionPropertiesCodec;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonCodecs;
import org.example.museum.model.BuyMuseumTicketsCodec;
import org.example.petstore.model.PetCodec;

/** Generated codecs. */
final class TenonJson {
    private TenonJson() {}

    static Subject subject(Document document) {
        return subject(codec(document));
    }

    static JsonCodec<?> codec(Document document) {
        return switch (document) {
            case SESSION -> SessionPropertiesCodec.INSTANCE;
            case SESSIONS -> JsonCodecs.list(SessionPropertiesCodec.INSTANCE);
            case PET -> PetCodec.INSTANCE;
            case TICKET -> BuyMuseumTicketsCodec.INSTANCE;
        };
    }

    @SuppressWarnings("unchecked")
    static <T> Subject subject(JsonCodec<T> codec) {
        return new Subject(codec::decode, value -> codec.encodeToBytes((T) value));
    }
}
