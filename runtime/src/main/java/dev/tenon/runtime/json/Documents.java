package dev.tenon.runtime.json;

import dev.tenon.runtime.MissingPropertiesException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Whole documents: what comes before and after the value, and which exceptions a caller sees. */
final class Documents {
    private static final JsonFactory WRITING = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private Documents() {}

    static <T> T decode(JsonCodec<T> codec, DecodeOptions options, Function<JsonFactory, JsonParser> open) {
        return decode(codec, options, "", open);
    }

    /** Decodes a part of a document that stands at a pointer. */
    static <T> T decode(JsonCodec<T> codec, DecodeOptions options, String pointer, String json) {
        return decode(codec, options, pointer, factory -> factory.createParser(ObjectReadContext.empty(), json));
    }

    private static <T> T decode(
            JsonCodec<T> codec, DecodeOptions options, String pointer, Function<JsonFactory, JsonParser> open) {
        JsonReader reader = null;
        try (JsonParser parser = open.apply(options.factory())) {
            reader = new JsonReader(parser, options, pointer);
            reader.start();
            T value = codec.read(reader);
            reader.finish();
            return value;
        } catch (MissingPropertiesException e) {
            throw withCause(missing(reader, e), e);
        } catch (JacksonIOException e) {
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
        try (JsonGenerator generator = WRITING.createGenerator(ObjectWriteContext.empty(), text)) {
            codec.write(new JsonWriter(generator), value);
        }
        return text.toString();
    }

    static <T> byte[] encodeToBytes(JsonCodec<T> codec, T value) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(256);
        encode(codec, value, octets);
        return octets.toByteArray();
    }

    static <T> void encode(JsonCodec<T> codec, T value, OutputStream out) {
        try (JsonGenerator generator = WRITING.createGenerator(ObjectWriteContext.empty(), out)) {
            codec.write(new JsonWriter(generator), value);
            generator.flush();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getMessage(), e.getCause());
        }
    }
}
