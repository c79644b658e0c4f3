package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonCodecs;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the value of a header field as its schema says (OpenAPI, Header Object: the style {@code simple}).
 *
 * @param <T> the value's type
 */
@FunctionalInterface
public interface FieldReader<T> {
    /**
     * Reads a value.
     *
     * @param values the field's values in the order of the answer, at least one
     * @return the value
     * @throws RuntimeException if they are not the text of such a value
     */
    T read(List<String> values);

    /**
     * Values that are strings in JSON, such as dates and enums.
     *
     * @param <T> the value's type
     * @param codec reads the string
     * @return the reader
     */
    static <T> FieldReader<T> text(JsonCodec<T> codec) {
        return values -> codec.decode(FieldTexts.quoted(values.get(0).trim()));
    }

    /**
     * Dates and times of RFC 3339, or of HTTP (RFC 9110 §5.6.7): {@code Last-Modified} and its kin have no other, whatever a contract says
     * of them.
     *
     * @return the reader
     */
    static FieldReader<OffsetDateTime> dateTime() {
        FieldReader<OffsetDateTime> exact = text(JsonCodecs.DATE_TIME);
        return values -> HttpDates.parse(values.get(0), Instant.now())
                .map(date -> date.atOffset(ZoneOffset.UTC))
                .orElseGet(() -> exact.read(values));
    }

    /**
     * Values that are numbers or booleans in JSON.
     *
     * @param <T> the value's type
     * @param codec reads the literal
     * @return the reader
     */
    static <T> FieldReader<T> literal(JsonCodec<T> codec) {
        return values -> codec.decode(values.get(0).trim());
    }

    /**
     * Values that are JSON, where the contract describes the field by a media type.
     *
     * @param <T> the value's type
     * @param codec reads the value
     * @return the reader
     */
    static <T> FieldReader<T> json(JsonCodec<T> codec) {
        return values -> codec.decode(String.join(",", values));
    }

    /**
     * Arrays: items with commas between them, in one field or several (RFC 9110 §5.3).
     *
     * @param <T> the items' type
     * @param items reads an item
     * @return the reader
     */
    static <T> FieldReader<List<T>> list(FieldReader<T> items) {
        return values -> {
            List<T> all = new ArrayList<>();
            for (String item : FieldTexts.split(values)) {
                all.add(items.read(List.of(item)));
            }
            return List.copyOf(all);
        };
    }

    /**
     * Arrays of a field that is sent once for each item, and whose values have commas of their own: {@code Set-Cookie} (RFC 9110 §5.3).
     *
     * @param <T> the items' type
     * @param items reads an item
     * @return the reader
     */
    static <T> FieldReader<List<T>> lines(FieldReader<T> items) {
        return values ->
                values.stream().map(value -> items.read(List.of(value))).toList();
    }

    /**
     * Objects such as {@code R,100,G,200}, or {@code R=100,G=200} if exploded.
     *
     * @param <T> the object's type
     * @param codec reads the object
     * @param explode whether names and values are joined by an equals sign
     * @param literals the names of the properties that are numbers or booleans; all others are strings
     * @return the reader
     */
    static <T> FieldReader<T> object(JsonCodec<T> codec, boolean explode, String... literals) {
        Set<String> bare = Set.of(literals);
        return values -> codec.decode(FieldTexts.object(values, explode, bare));
    }
}
