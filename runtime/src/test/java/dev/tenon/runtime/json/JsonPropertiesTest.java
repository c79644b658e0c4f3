package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.runtime.Presence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonPropertiesTest {
    private static final JsonValue VALUE =
            JsonValue.parse("{\"text\": \"a\", \"numbers\": [1, 2], \"none\": null, \"deep\": {\"text\": 5}}");

    @Test
    void readsAPropertyWithACodec() {
        assertEquals("a", JsonProperties.required(VALUE, "text", JsonCodecs.STRING));
        assertEquals(List.of(1L, 2L), JsonProperties.required(VALUE, "numbers", JsonCodecs.list(JsonCodecs.LONG)));
        assertEquals(Optional.of("a"), JsonProperties.optional(VALUE, "text", JsonCodecs.STRING));
        assertEquals(Presence.of("a"), JsonProperties.presence(VALUE, "text", JsonCodecs.STRING));
    }

    @Test
    void tellsNullFromWhatIsMissing() {
        assertEquals(Optional.empty(), JsonProperties.optional(VALUE, "none", JsonCodecs.STRING));
        assertEquals(Optional.empty(), JsonProperties.optional(VALUE, "other", JsonCodecs.STRING));
        assertEquals(Optional.of(JsonValue.JsonNull.INSTANCE), JsonProperties.optional(VALUE, "none", JsonCodecs.JSON));
        assertEquals(Presence.nullValue(), JsonProperties.presence(VALUE, "none", JsonCodecs.STRING));
        assertEquals(Presence.absent(), JsonProperties.presence(VALUE, "other", JsonCodecs.STRING));
    }

    @Test
    void saysWhatIsMissingOrOfAnotherType() {
        JsonDecodingException missing = assertThrows(
                JsonDecodingException.class, () -> JsonProperties.required(VALUE, "other", JsonCodecs.STRING));
        assertEquals("the required property other", missing.expected());

        JsonDecodingException wrong = assertThrows(
                JsonDecodingException.class, () -> JsonProperties.optional(VALUE, "numbers", JsonCodecs.STRING));
        assertEquals("/numbers", wrong.pointer());
        assertThrows(JsonDecodingException.class, () -> JsonProperties.presence(VALUE, "deep", JsonCodecs.STRING));
    }

    @Test
    void whatIsNoObjectHasNoProperties() {
        JsonValue text = JsonValue.parse("\"text\"");

        assertEquals(Optional.empty(), JsonProperties.optional(text, "text", JsonCodecs.STRING));
        assertThrows(JsonDecodingException.class, () -> JsonProperties.required(text, "text", JsonCodecs.STRING));
    }
}
