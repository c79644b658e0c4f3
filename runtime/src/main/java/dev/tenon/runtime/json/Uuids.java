package dev.tenon.runtime.json;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** UUIDs in the only form that RFC 9562 §4 has; {@link UUID#fromString} takes shorter ones too. */
final class Uuids {
    private Uuids() {}

    static @Nullable UUID parseOrNull(String text) {
        if (text.length() != 36) {
            return null;
        }
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            if (hyphen ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
                return null;
            }
        }
        return UUID.fromString(text);
    }
}
