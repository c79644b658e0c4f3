package dev.tenon.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the page says, and how the version before it differs. */
class FactsTest {
    private final Contract current = new Contract("2021-01-01");
    private final Contract preview = new Contract("2021-01-01-preview");

    private static List<String> names(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> bodies(Contract contract) {
        List<String> withBody = new ArrayList<>();
        contract.operation().get("responses").properties().forEach(response -> {
            if (response.getValue().has("content")) {
                withBody.add(response.getKey());
            }
        });
        return withBody;
    }

    @Test
    void answers() {
        assertEquals(
                List.of("200", "201", "400", "401", "403", "429", "500", "default"),
                names(current.operation().get("responses")));
        assertEquals(
                List.of("201", "400", "401", "409", "429", "500"),
                names(preview.operation().get("responses")));
        assertEquals(List.of("200", "201", "400", "500", "default"), bodies(current));
        assertEquals(List.of("201", "500"), bodies(preview));
    }

    @Test
    void headerFields() {
        JsonNode responses = current.operation().get("responses");
        responses.forEach(response -> assertTrue(response.get("headers").has("MS-CV")));
        assertTrue(responses.get("401").get("headers").has("WWW-Authenticate"));
        assertTrue(responses.get("429").get("headers").has("Retry-After"));
        assertEquals(
                "integer",
                current.at("/components/headers/Retry-After/schema/type").asString());
    }

    @Test
    void bounds() {
        JsonNode lease = current.at("/components/schemas/create_session_settings/properties/maxLeaseTimeMinutes");
        assertEquals(0, lease.get("minimum").asInt());
        assertEquals(1440, lease.get("maximum").asInt());
        JsonNode before = preview.at("/components/schemas/create_session_body/properties/maxLeaseTimeMinutes");
        assertFalse(before.has("minimum") || before.has("maximum"));
        JsonNode id = current.at("/components/parameters/session_id/schema");
        assertEquals(1, id.get("minLength").asInt());
        assertEquals(256, id.get("maxLength").asInt());
        for (String port : List.of("arrInspectorPort", "handshakePort")) {
            String pointer = "/components/schemas/session_properties/properties/" + port;
            assertFalse(current.at(pointer).has("minimum"));
            assertEquals(49152, preview.at(pointer).get("minimum").asInt());
            assertEquals(65534, preview.at(pointer).get("maximum").asInt());
        }
    }

    @Test
    void requiredProperties() {
        assertEquals(List.of("code", "message"), texts(current.at("/components/schemas/error/required")));
        assertEquals(List.of("error"), texts(current.at("/components/schemas/error_response/required")));
        assertEquals(
                List.of("id", "size", "status"), texts(current.at("/components/schemas/session_properties/required")));
        for (String schema : List.of("error", "error_response", "session_properties")) {
            assertFalse(preview.at("/components/schemas/" + schema).has("required"));
        }
    }

    @Test
    void valuesHaveDescriptions() {
        for (Contract contract : List.of(current, preview)) {
            JsonNode status = contract.at("/components/schemas/session_status");
            assertEquals(List.of("Error", "Expired", "Ready", "Starting", "Stopped"), texts(status.get("enum")));
            status.get("x-ms-enum").get("values").forEach(value -> assertTrue(value.has("description")));
            assertEquals(List.of("Standard", "Premium"), texts(contract.at("/components/schemas/session_size/enum")));
        }
    }

    @Test
    void spellingsAndPlaces() {
        assertTrue(current.at("/components/schemas/error/properties").has("innerError"));
        assertTrue(preview.at("/components/schemas/error/properties").has("innererror"));
        assertTrue(preview.at("/components/schemas/session_properties/properties/size")
                .has("enum"));
        assertTrue(current.at("/components/schemas/session_properties/properties/hostname")
                .get("readOnly")
                .asBoolean());
        assertFalse(preview.at("/components/schemas/session_properties/properties/hostname")
                .has("readOnly"));
        assertEquals(
                "2021-01-01",
                current.at("/components/parameters/api-version/schema/enum/0").asString());
        assertEquals(
                "2021-01-01-preview",
                preview.at("/components/parameters/api-version/schema/enum/0").asString());
    }
}
