package dev.tenon.runtime.json;

import dev.tenon.runtime.Bytes;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import tools.jackson.core.JsonParser;

/** Reads the text at which a parser stands as a value of another type, and refuses texts that are none. */
final class TextTokens {
    private TextTokens() {}

    static Bytes readBytes(JsonReader reader) {
        String text = reader.readString();
        try {
            return Bytes.ofBase64(text);
        } catch (IllegalArgumentException e) {
            throw reader.error("Base64", "other text");
        }
    }

    /** The parser's characters are looked at where they are: a text of each date and time would be made for nothing. */
    static OffsetDateTime readDateTime(JsonParser parser, DecodeOptions options, JsonReader reader) {
        OffsetDateTime value =
                DateTimes.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        return value == null ? dateTimeWithoutOffset(parser.getString(), options, reader) : value;
    }

    private static OffsetDateTime dateTimeWithoutOffset(String written, DecodeOptions options, JsonReader reader) {
        ZoneOffset meant = options.missingOffset();
        char[] text = (written + (meant == null ? ZoneOffset.UTC : meant)).toCharArray();
        OffsetDateTime value = DateTimes.parse(text, 0, text.length);
        if (value == null || meant == null) {
            throw reader.error(
                    "a date-time such as 2020-11-11T11:11:11Z",
                    value == null
                            ? "other text"
                            : "one without an offset (DecodeOptions.missingOffset says which one is meant)");
        }
        return value;
    }

    static LocalDate readDate(JsonReader reader) {
        LocalDate value = DateTimes.parseDateOrNull(reader.readString());
        if (value == null) {
            throw reader.error("a date such as 2020-11-11", "other text");
        }
        return value;
    }

    static UUID readUuid(JsonReader reader) {
        UUID value = Uuids.parseOrNull(reader.readString());
        if (value == null) {
            throw reader.error("a UUID", "other text");
        }
        return value;
    }
}
