package dev.tenon.runtime.json;

import dev.tenon.runtime.validation.TextFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs in the only form that RFC 9562 §4 has; {@link UUID#fromString} takes shorter ones too. */
final class Uuids {
    private Uuids() {}

    static @Nullable UUID parseOrNull(String text) {
        return TextFormat.UUID.accepts(text) ? UUID.fromString(text) : null;
    }
}
