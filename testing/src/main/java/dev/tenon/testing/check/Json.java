package dev.tenon.testing.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JsonSyntaxException("is not UTF-8");
        }
    }
}
