package dev.tenon.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the page says of 2021-01-01. What the preview says follows from {@link DifferencesTest}. */
class FactsTest {
    private final Contract contract = Contract.current();

    private static List<String> names(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void theOperation() {
        assertEquals("3.0.3", contract.at("/openapi").asString());
        assertEquals("2021-01-01", contract.version());
        assertEquals(List.of("/accounts/{account_id}/sessions/{session_id}"), names(contract.at("/paths")));
        assertEquals("createSession", contract.operation().get("operationId").asString());
        JsonNode server = contract.at("/servers/0");
        assertEquals("{endpoint}", server.get("url").asString());
        assertEquals(
                "https://remoterendering.eastus.mixedreality.azure.com",
                server.at("/variables/endpoint/default").asString());
    }

    @Test
    void parameters() {
        List<String> found = contract.operation()
                .get("parameters")
                .valueStream()
                .map(contract::resolve)
                .map(each -> each.get("in").asString() + " " + each.get("name").asString() + " " + each.get("required"))
                .toList();
        assertEquals(List.of("path account_id true", "path session_id true", "query api-version true"), found);
        assertEquals(
                "uuid",
                contract.at("/components/parameters/account_id/schema/format").asString());
        assertEquals(List.of("2021-01-01"), texts(contract.at("/components/parameters/api-version/schema/enum")));
    }

    @Test
    void theTokenIsAHeaderField() {
        JsonNode scheme = contract.at("/components/securitySchemes/Authorization");
        assertEquals("apiKey", scheme.get("type").asString());
        assertEquals("header", scheme.get("in").asString());
        assertEquals("Authorization", scheme.get("name").asString());
        assertEquals("[{\"Authorization\":[]}]", contract.at("/security").toString());
    }

    @Test
    void theRequest() {
        JsonNode body = contract.operation().get("requestBody");
        assertTrue(body.get("required").asBoolean());
        assertEquals(List.of("application/json"), names(body.get("content")));
        assertEquals(
                "#/components/schemas/create_session_settings",
                body.at("/content/application~1json/schema/$ref").asString());
        assertRequired("create_session_settings", "maxLeaseTimeMinutes", "size");
        JsonNode lease = contract.schema("create_session_settings").at("/properties/maxLeaseTimeMinutes");
        assertEquals(0, lease.get("minimum").asInt());
        assertEquals(1440, lease.get("maximum").asInt());
    }

    @Test
    void answersWithTheirBodiesAndHeaderFields() {
        Map<String, String> found = new LinkedHashMap<>();
        contract.operation()
                .get("responses")
                .properties()
                .forEach(answer -> found.put(answer.getKey(), summary(answer.getValue())));
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("200", "session_properties [MS-CV]");
        expected.put("201", "session_properties [MS-CV]");
        expected.put("400", "error_response [MS-CV]");
        expected.put("401", "nothing [MS-CV, WWW-Authenticate]");
        expected.put("403", "nothing [MS-CV]");
        expected.put("429", "nothing [MS-CV, Retry-After]");
        expected.put("500", "error_response [MS-CV]");
        expected.put("default", "error_response [MS-CV]");
        assertEquals(List.copyOf(expected.entrySet()), List.copyOf(found.entrySet()));
    }

    private String summary(JsonNode answer) {
        String body = answer.at("/content/application~1json/schema/$ref").asString("nothing");
        List<String> fields = new ArrayList<>();
        answer.get("headers").properties().forEach(field -> {
            assertEquals(contract.at("/components/headers/" + field.getKey()), contract.resolve(field.getValue()));
            fields.add(field.getKey());
        });
        return body.substring(body.lastIndexOf('/') + 1) + " " + fields;
    }

    @Test
    void aRetriedCreationIsAnsweredLikeTheFirst() {
        JsonNode responses = contract.operation().get("responses");
        assertEquals(responses.get("201").get("content"), responses.get("200").get("content"));
    }

    @Test
    void headerFieldsAreTypedAndOptional() {
        JsonNode headers = contract.at("/components/headers");
        assertEquals(List.of("MS-CV", "WWW-Authenticate", "Retry-After"), names(headers));
        assertEquals("string", headers.at("/MS-CV/schema/type").asString());
        assertEquals("string", headers.at("/WWW-Authenticate/schema/type").asString());
        assertEquals("integer", headers.at("/Retry-After/schema/type").asString());
        headers.forEach(field -> assertFalse(field.path("required").asBoolean(false)));
    }

    @Test
    void schemas() {
        assertEquals(
                List.of(
                        "create_session_settings",
                        "error",
                        "error_response",
                        "session_properties",
                        "session_size",
                        "session_status"),
                names(contract.at("/components/schemas")));
        assertRequired("error", "code", "message");
        assertRequired("error_response", "error");
        assertRequired("session_properties", "id", "size", "status");
    }

    private void assertRequired(String schema, String... properties) {
        assertEquals(List.of(properties), texts(contract.schema(schema).get("required")), schema);
    }

    @Test
    void errorsNest() {
        JsonNode properties = contract.schema("error").get("properties");
        assertEquals(List.of("code", "details", "innerError", "message", "target"), names(properties));
        assertEquals(
                "#/components/schemas/error",
                properties.at("/details/items/$ref").asString());
        assertEquals(
                "#/components/schemas/error",
                properties.at("/innerError/allOf/0/$ref").asString());
    }

    @Test
    void whatTheServerSetsIsReadOnly() {
        List<String> readOnly = contract.schema("session_properties").get("properties").properties().stream()
                .filter(property -> property.getValue().path("readOnly").asBoolean(false))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(
                List.of(
                        "arrInspectorPort",
                        "creationTime",
                        "elapsedTimeMinutes",
                        "error",
                        "handshakePort",
                        "hostname",
                        "maxLeaseTimeMinutes",
                        "teraflops"),
                readOnly);
    }

    @Test
    void enumValuesAreOpenAndDescribed() {
        assertValues("session_size", "Standard", "Premium");
        assertValues("session_status", "Error", "Expired", "Ready", "Starting", "Stopped");
    }

    private void assertValues(String name, String... values) {
        JsonNode schema = contract.schema(name);
        assertEquals(List.of(values), texts(schema.get("enum")));
        JsonNode described = schema.get("x-ms-enum");
        assertEquals(name, described.get("name").asString());
        assertTrue(described.get("modelAsString").asBoolean());
        Stream<JsonNode> entries = described.get("values").valueStream();
        assertEquals(
                List.of(values),
                entries.map(entry -> entry.get("value").asString()).toList());
        described
                .get("values")
                .forEach(
                        entry -> assertFalse(entry.get("description").asString().isBlank()));
    }
}
