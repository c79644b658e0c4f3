package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.validation.Pointers;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violations;
import java.util.Collection;

/**
 * The items of a body. Those of a collection are checked before anything is sent; others may come from anywhere, take their time and
 * be too many to hold, so that they are checked when it is their turn.
 *
 * @param texts knows the operation
 * @param codec writes an item
 * @param validator checks an item
 * @param items the items, iterated over once for each attempt
 */
record RequestItems<T>(RequestTexts texts, JsonCodec<T> codec, Validator<T> validator, Iterable<? extends T> items) {
    /** RFC 7464 §2.2. */
    private static final String RECORD_SEPARATOR = "\u001e";

    RequestBody body(String mediaType) {
        boolean checkedNow = items instanceof Collection;
        if (checkedNow) {
            Violations found = Violations.none();
            int index = 0;
            for (T item : items) {
                found = checked(found, index++, item);
            }
            RequestValidationException.check(texts.operation(), found);
        }
        String start = MediaTypes.matches("application/json-seq", mediaType) ? RECORD_SEPARATOR : "";
        LinesStream.Writer<T> writer = checkedNow ? this::json : this::checkedJson;
        return RequestBody.of(() -> new LinesStream<>(start, writer, items.iterator()));
    }

    private byte[] checkedJson(int index, T item) {
        RequestValidationException.check(texts.operation(), checked(Violations.none(), index, item));
        return json(index, item);
    }

    private byte[] json(int index, T item) {
        return texts.written(Pointers.item("/body", index), () -> codec.encodeToBytes(item));
    }

    private Violations checked(Violations found, int index, T item) {
        String pointer = Pointers.item("/body", index);
        return found.addAll(pointer, validator, texts.given(pointer, item));
    }
}
