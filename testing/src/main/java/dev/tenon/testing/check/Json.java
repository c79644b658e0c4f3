package dev.tenon.testing.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON texts strictly: UTF-8, one value, no name twice, exact numbers. */
final class Json {
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** A text is no JSON; the message says where and why. */
    static final class JsonSyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        JsonSyntaxException(String message) {
            super(message);
        }
    }

    JsonNode read(byte[] octets) throws JsonSyntaxException {
        return read(text(octets));
    }

    JsonNode read(String text) throws JsonSyntaxException {
        try {
            JsonNode value = mapper.readTree(text);
            if (value.isMissingNode()) {
                throw new JsonSyntaxException("is empty, which is no JSON");
            }
            return value;
        } catch (JacksonException e) {
            throw new JsonSyntaxException("is no JSON: " + e.getOriginalMessage());
        }
    }

    static String text(byte[] octets) throws JsonSyntaxException {
        return text(octets, StandardCharsets.UTF_8);
    }

    /** A text in the charset that its media type names (RFC 9110 §8.3.2), or else in UTF-8. */
    static String text(byte[] octets, MediaType type) throws JsonSyntaxException {
        String name = type.parameters().getOrDefault("charset", "UTF-8");
        try {
            return text(octets, Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new JsonSyntaxException("is in a charset that is not known here: " + name);
        }
    }

    private static String text(byte[] octets, Charset charset) throws JsonSyntaxException {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            throw new JsonSyntaxException("is not " + charset.name());
        }
    }
}
