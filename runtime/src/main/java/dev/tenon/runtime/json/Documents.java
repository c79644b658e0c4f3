package dev.tenon.runtime.json;

import dev.tenon.runtime.MissingPropertiesException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Whole documents: what comes before and after the value, and which exceptions a caller sees. */
final class Documents {
    /** Far more than is read by default, and not so many that a codec, which calls itself, needs too much stack. */
    private static final int MAX_WRITTEN_DEPTH = 500;

    private static final JsonFactory WRITING = JsonFactory.builder()
            .recyclerPool(BufferSlots.ALL)
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(MAX_WRITTEN_DEPTH)
                    .build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /** What was written here may be read again, however long it is. */
    private static final DecodeOptions OWN = DecodeOptions.builder()
            .maxDepth(MAX_WRITTEN_DEPTH)
            .maxLength(Long.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build();

    private Documents() {}

    static <T> T decode(JsonCodec<T> codec, DecodeOptions options, String json) {
        if (json.length() > options.maxLength()) {
            throw tooLong(options, "characters");
        }
        // A byte order mark may be ignored (RFC 8259 §8.1); the parser does so with octets only.
        String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        return decode(codec, options, "", null, factory -> factory.createParser(ObjectReadContext.empty(), text));
    }

    static <T> T decode(JsonCodec<T> codec, DecodeOptions options, byte[] json) {
        if (json.length > options.maxLength()) {
            throw tooLong(options, "bytes");
        }
        Utf8Check utf8 = new Utf8Check();
        int wrong = utf8.firstWrong(json, 0, json.length);
        if (wrong >= 0 || !utf8.isComplete()) {
            throw notUtf8(json, wrong < 0 ? json.length : wrong);
        }
        return decode(codec, options, "", null, factory -> factory.createParser(ObjectReadContext.empty(), json));
    }

    static <T> T decode(JsonCodec<T> codec, DecodeOptions options, InputStream json) {
        InputStream checked = new DocumentStream(json, options.maxLength());
        return decode(codec, options, "", null, factory -> factory.createParser(ObjectReadContext.empty(), checked));
    }

    /** Decodes a part of a document that stands at a pointer, and was within the limits when it was read. */
    static <T> T decodePart(JsonCodec<T> codec, DecodeOptions options, String pointer, Choices choices, String json) {
        return decode(
                codec, options, pointer, choices, factory -> factory.createParser(ObjectReadContext.empty(), json));
    }

    private static JsonDecodingException tooLong(DecodeOptions options, String units) {
        return new JsonDecodingException(
                "", "a document of at most " + options.maxLength() + " " + units, "a longer one", 1, 1);
    }

    private static JsonDecodingException notUtf8(byte[] json, int wrong) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < wrong; i++) {
            boolean end = json[i] == '\n';
            line += end ? 1 : 0;
            column = end ? 1 : column + 1;
        }
        return new JsonDecodingException("", "UTF-8", "other octets", line, column);
    }

    private static <T> T decode(
            JsonCodec<T> codec,
            DecodeOptions options,
            String pointer,
            @Nullable Choices choices,
            Function<JsonFactory, JsonParser> open) {
        JsonReader reader = null;
        try (JsonParser parser = open.apply(options.factory())) {
            reader = new JsonReader(parser, options, pointer, choices);
            reader.start();
            T value = codec.read(reader);
            reader.finish();
            return value;
        } catch (MissingPropertiesException e) {
            throw withCause(missing(reader, e), e);
        } catch (JacksonIOException e) {
            if (e.getCause() instanceof DocumentStream.Fault fault) {
                throw withCause(Failures.of(reader, e, fault), e);
            }
            throw new UncheckedIOException(e.getMessage(), e.getCause());
        } catch (JacksonException e) {
            throw withCause(Failures.of(reader, e), e);
        }
    }

    private static JsonDecodingException missing(JsonReader reader, MissingPropertiesException e) {
        boolean one = e.properties().size() == 1;
        return reader.error(
                (one ? "the required property " : "the required properties ") + String.join(", ", e.properties()),
                "an object without " + (one ? "it" : "them"));
    }

    private static JsonDecodingException withCause(JsonDecodingException exception, Throwable cause) {
        exception.initCause(cause);
        return exception;
    }

    static <T> String encode(JsonCodec<T> codec, T value) {
        StringWriter text = new StringWriter();
        write(codec, value, () -> WRITING.createGenerator(ObjectWriteContext.empty(), text));
        return text.toString();
    }

    static <T> JsonValue toValue(JsonCodec<T> codec, T value) {
        return decode(JsonCodecs.JSON, OWN, encode(codec, value));
    }

    /** Decodes a value that was within the limits when it was read. */
    static <T> T fromValue(JsonCodec<T> codec, JsonValue value) {
        return decode(codec, OWN, value.toJson());
    }

    static <T> byte[] encodeToBytes(JsonCodec<T> codec, T value) {
        Octets octets = new Octets();
        encode(codec, value, octets);
        return octets.toByteArray();
    }

    static <T> void encode(JsonCodec<T> codec, T value, OutputStream out) {
        write(codec, value, () -> WRITING.createGenerator(ObjectWriteContext.empty(), out));
    }

    private static <T> void write(JsonCodec<T> codec, T value, Supplier<JsonGenerator> open) {
        try (JsonGenerator generator = open.get()) {
            codec.write(new JsonWriter(generator), value);
            generator.flush();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getMessage(), e.getCause());
        } catch (StreamConstraintsException e) {
            throw new JsonEncodingException("", "is nested deeper than " + MAX_WRITTEN_DEPTH + " levels", e);
        }
    }
}
