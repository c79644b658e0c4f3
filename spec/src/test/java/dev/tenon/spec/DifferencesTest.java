package dev.tenon.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** By what 2021-01-01 differs from its preview, and that nothing else does. */
class DifferencesTest {
    private static final String OPERATION = "/paths/~1accounts~1{account_id}~1sessions~1{session_id}/put";
    private static final String SCHEMA = "/content/application~1json/schema/$ref";

    private final Contract current = Contract.current();
    private final Contract preview = Contract.preview();

    @Test
    void theRequestHasAnotherName() {
        JsonNode reference = preview.operation().at("/requestBody" + SCHEMA);
        assertEquals("#/components/schemas/create_session_body", reference.asString());
        assertFalse(preview.at("/components/schemas").has("create_session_settings"));
    }

    @Test
    void theInnerErrorIsSpelledOtherwise() {
        JsonNode before = preview.schema("error").get("properties");
        JsonNode after = current.schema("error").get("properties");
        assertEquals(after.get("innerError"), before.get("innererror"));
        assertFalse(before.has("innerError"));
        assertFalse(after.has("innererror"));
    }

    @Test
    void theInlineSizeOfThePreviewIsTheSharedOne() {
        JsonNode inline = preview.root().at("/components/schemas/session_properties/properties/size");
        assertFalse(inline.has("$ref"));
        assertEquals(preview.schema("session_size"), inline);
    }

    @Test
    void theConflictIsTheSameButForItsBody() {
        ObjectNode conflict =
                (ObjectNode) current.operation().at("/responses/default").deepCopy();
        conflict.remove("content");
        assertEquals(conflict, preview.operation().at("/responses/409"));
    }

    /** Apart from the names and the place of the size, which have tests of their own. */
    @Test
    void nothingElseDiffers() {
        List<String> expected = Stream.of(version(), answers(), requiredProperties(), session(), lease())
                .flatMap(List::stream)
                .sorted()
                .toList();
        List<String> found = new ArrayList<>();
        differences("", previewWithTheNamesOfToday(), current.root(), found);
        assertEquals(
                String.join("\n", expected),
                String.join("\n", found.stream().sorted().toList()));
    }

    private JsonNode previewWithTheNamesOfToday() {
        JsonNode root = preview.root().deepCopy();
        ObjectNode schemas = (ObjectNode) root.at("/components/schemas");
        schemas.set("create_session_settings", schemas.remove("create_session_body"));
        ((ObjectNode) root.at(OPERATION + "/requestBody/content/application~1json/schema"))
                .put("$ref", "#/components/schemas/create_session_settings");
        ObjectNode error = (ObjectNode) schemas.at("/error/properties");
        error.set("innerError", error.remove("innererror"));
        ObjectNode session = (ObjectNode) schemas.at("/session_properties/properties");
        session.putObject("size").put("$ref", "#/components/schemas/session_size");
        return root;
    }

    private static List<String> version() {
        return List.of(
                "/info/version: \"2021-01-01-preview\" -> \"2021-01-01\"",
                "/components/parameters/api-version/example: \"2021-01-01-preview\" -> \"2021-01-01\"",
                "/components/parameters/api-version/schema/enum: [\"2021-01-01-preview\"] -> [\"2021-01-01\"]");
    }

    private static List<String> answers() {
        return below(
                OPERATION + "/responses",
                "200: nothing -> object",
                "400/content: nothing -> object",
                "403: nothing -> object",
                "409: object -> nothing",
                "default: nothing -> object");
    }

    private static List<String> requiredProperties() {
        return below(
                "/components/schemas",
                "error/required: nothing -> [\"code\",\"message\"]",
                "error_response/required: nothing -> [\"error\"]",
                "session_properties/required: nothing -> [\"id\",\"size\",\"status\"]");
    }

    private static List<String> session() {
        return below(
                "/components/schemas/session_properties/properties",
                "arrInspectorPort/maximum: 65534 -> nothing",
                "arrInspectorPort/minimum: 49152 -> nothing",
                "arrInspectorPort/readOnly: nothing -> true",
                "creationTime/readOnly: nothing -> true",
                "elapsedTimeMinutes/readOnly: nothing -> true",
                "error/readOnly: nothing -> true",
                "handshakePort/maximum: 65534 -> nothing",
                "handshakePort/minimum: 49152 -> nothing",
                "handshakePort/readOnly: nothing -> true",
                "hostname/readOnly: nothing -> true",
                "maxLeaseTimeMinutes/readOnly: nothing -> true",
                "teraflops/readOnly: nothing -> true");
    }

    private static List<String> lease() {
        return below(
                "/components/schemas/create_session_settings/properties/maxLeaseTimeMinutes",
                "maximum: nothing -> 1440",
                "minimum: nothing -> 0");
    }

    private static List<String> below(String place, String... lines) {
        return Stream.of(lines).map(line -> place + "/" + line).toList();
    }

    private static void differences(String place, JsonNode before, JsonNode after, List<String> found) {
        if (before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            for (String name : names) {
                String token = name.replace("~", "~0").replace("/", "~1");
                differences(place + "/" + token, before.path(name), after.path(name), found);
            }
        } else if (!before.equals(after)) {
            found.add(place + ": " + text(before) + " -> " + text(after));
        }
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        return node.isObject() ? "object" : node.toString();
    }
}
