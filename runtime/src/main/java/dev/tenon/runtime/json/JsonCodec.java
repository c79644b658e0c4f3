package dev.tenon.runtime.json;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads and writes values of one type. Generated codecs have no state.
 *
 * @param <T> the type
 */
public interface JsonCodec<T> {
    /**
     * Reads the value at which the reader stands.
     *
     * @param reader a reader
     * @return the value
     * @throws JsonDecodingException if something else stands there
     */
    T read(JsonReader reader);

    /**
     * Writes a value.
     *
     * @param writer a writer
     * @param value the value
     */
    void write(JsonWriter writer, T value);

    /**
     * Reads a document.
     *
     * @param json the whole document
     * @return the value
     * @throws JsonDecodingException if the text is not the JSON of such a value
     */
    default T decode(String json) {
        return decode(json, DecodeOptions.lenient());
    }

    /**
     * Reads a document.
     *
     * @param json the whole document
     * @param options limits and strictness
     * @return the value
     * @throws JsonDecodingException if the text is not the JSON of such a value
     */
    default T decode(String json, DecodeOptions options) {
        return Documents.decode(this, options, json);
    }

    /**
     * Reads a document.
     *
     * @param json the whole document in UTF-8
     * @return the value
     * @throws JsonDecodingException if the text is not the JSON of such a value
     */
    default T decode(byte[] json) {
        return decode(json, DecodeOptions.lenient());
    }

    /**
     * Reads a document.
     *
     * @param json the whole document in UTF-8
     * @param options limits and strictness
     * @return the value
     * @throws JsonDecodingException if the text is not the JSON of such a value
     */
    default T decode(byte[] json, DecodeOptions options) {
        return Documents.decode(this, options, json);
    }

    /**
     * Reads a document.
     *
     * @param json the whole document in UTF-8; not closed
     * @return the value
     * @throws JsonDecodingException if the text is not the JSON of such a value
     * @throws java.io.UncheckedIOException if the stream fails
     */
    default T decode(InputStream json) {
        return decode(json, DecodeOptions.lenient());
    }

    /**
     * Reads a document.
     *
     * @param json the whole document in UTF-8; not closed
     * @param options limits and strictness
     * @return the value
     * @throws JsonDecodingException if the text is not the JSON of such a value
     * @throws java.io.UncheckedIOException if the stream fails
     */
    default T decode(InputStream json, DecodeOptions options) {
        return Documents.decode(this, options, json);
    }

    /**
     * Writes a document.
     *
     * @param value the value
     * @return the JSON without insignificant whitespace
     * @throws JsonEncodingException if it is nested deeper than 500 levels, or JSON cannot say a part of it
     */
    default String encode(T value) {
        return Documents.encode(this, value);
    }

    /**
     * Writes a document.
     *
     * @param value the value
     * @return the JSON in UTF-8 without insignificant whitespace
     * @throws JsonEncodingException if it is nested deeper than 500 levels, or JSON cannot say a part of it
     */
    default byte[] encodeToBytes(T value) {
        return Documents.encodeToBytes(this, value);
    }

    /**
     * Writes a document.
     *
     * @param value the value
     * @param out gets the JSON in UTF-8; flushed, not closed
     * @throws JsonEncodingException if it is nested deeper than 500 levels, or JSON cannot say a part of it
     * @throws java.io.UncheckedIOException if the stream fails
     */
    default void encode(T value, OutputStream out) {
        Documents.encode(this, value, out);
    }

    /**
     * The JSON of a value as a tree.
     *
     * @param value the value
     * @return what {@link #encode(Object)} writes
     * @throws JsonEncodingException if it is nested deeper than 500 levels, or JSON cannot say a part of it
     */
    default JsonValue toValue(T value) {
        return Documents.toValue(this, value);
    }
}
