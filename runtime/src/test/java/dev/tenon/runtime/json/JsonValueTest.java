package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** JSON that a caller makes. */
class JsonValueTest {
    @Test
    void isMadeOfJavaValues() {
        JsonValue made = new JsonValue.JsonArray(List.of(
                JsonValue.of("a\"b"),
                JsonValue.of(7),
                JsonValue.of(new BigDecimal("1.50")),
                JsonValue.of(true),
                JsonValue.JsonNull.INSTANCE,
                new JsonValue.JsonObject(Map.of("x", JsonValue.of(Long.MAX_VALUE)))));
        String json = "[\"a\\\"b\",7,1.50,true,null,{\"x\":9223372036854775807}]";
        assertEquals(json, made.toJson());
        assertEquals(JsonValue.parse(json), made);
        assertNotEquals(JsonValue.of(7), JsonValue.of(8));
    }

    @Test
    void textIsItsJson() {
        for (String json : List.of("\"a\\n\"", "1.50", "true", "false", "null", "[1,{}]", "{\"a\":[]}")) {
            assertEquals(json, JsonValue.parse(json).toString());
        }
    }

    @Test
    void whatIsNullIsNamedAtOnce() {
        assertEquals("value", refused(() -> JsonValue.of((String) null)));
        assertEquals("value", refused(() -> JsonValue.of((BigDecimal) null)));
        List<JsonValue> items = Arrays.asList(JsonValue.of(1), null);
        assertEquals("JsonValue.JsonArray: item 1 is null", refused(() -> new JsonValue.JsonArray(items)));
        Map<String, JsonValue> members = Collections.singletonMap("a", null);
        assertEquals("JsonValue.JsonObject: the value of a is null", refused(() -> new JsonValue.JsonObject(members)));
    }

    private static String refused(Executable making) {
        return assertThrows(NullPointerException.class, making).getMessage();
    }
}
