package dev.tenon.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** By what 2021-01-01 differs from its preview, and that nothing else does. */
class DifferencesTest {
    private static final String OPERATION = "/paths//accounts/{account_id}/sessions/{session_id}/put";

    private final Contract current = Contract.current();
    private final Contract preview = Contract.preview();

    @Test
    void theTableOfDifferencesIsComplete() {
        ObjectNode before = (ObjectNode) preview.root().deepCopy();
        ObjectNode schemas = (ObjectNode) before.at("/components/schemas");
        schemas.set("create_session_settings", schemas.remove("create_session_body"));
        ObjectNode error = (ObjectNode) schemas.at("/error/properties");
        error.set("innerError", error.remove("innererror"));

        List<String> found = new ArrayList<>();
        differences("", before, current.root(), found);
        List<String> expected = Stream.of(version(), answers(), errors(), session(), lease())
                .flatMap(String::lines)
                .sorted()
                .toList();
        assertEquals(
                String.join("\n", expected),
                String.join("\n", found.stream().sorted().toList()));
    }

    private static String version() {
        return """
                /info/version: "2021-01-01-preview" -> "2021-01-01"
                /components/parameters/api-version/example: "2021-01-01-preview" -> "2021-01-01"
                /components/parameters/api-version/schema/enum: ["2021-01-01-preview"] -> ["2021-01-01"]""";
    }

    private static String answers() {
        return """
                PUT/requestBody/content/application/json/schema/$ref: "#/components/schemas/create_session_body" -> "#/components/schemas/create_session_settings"
                PUT/responses/200: nothing -> object
                PUT/responses/400/content: nothing -> object
                PUT/responses/403: nothing -> object
                PUT/responses/409: object -> nothing
                PUT/responses/default: nothing -> object""".replace("PUT", OPERATION);
    }

    private static String errors() {
        return """
                /components/schemas/error/required: nothing -> ["code","message"]
                /components/schemas/error_response/required: nothing -> ["error"]""";
    }

    private static String session() {
        return """
                SESSION/required: nothing -> ["id","size","status"]
                SESSION/properties/arrInspectorPort/maximum: 65534 -> nothing
                SESSION/properties/arrInspectorPort/minimum: 49152 -> nothing
                SESSION/properties/arrInspectorPort/readOnly: nothing -> true
                SESSION/properties/creationTime/readOnly: nothing -> true
                SESSION/properties/elapsedTimeMinutes/readOnly: nothing -> true
                SESSION/properties/error/readOnly: nothing -> true
                SESSION/properties/handshakePort/maximum: 65534 -> nothing
                SESSION/properties/handshakePort/minimum: 49152 -> nothing
                SESSION/properties/handshakePort/readOnly: nothing -> true
                SESSION/properties/hostname/readOnly: nothing -> true
                SESSION/properties/maxLeaseTimeMinutes/readOnly: nothing -> true
                SESSION/properties/size/$ref: nothing -> "#/components/schemas/session_size"
                SESSION/properties/size/description: "SIZE" -> nothing
                SESSION/properties/size/enum: ["Standard","Premium"] -> nothing
                SESSION/properties/size/type: "string" -> nothing
                SESSION/properties/size/x-ms-enum: object -> nothing
                SESSION/properties/teraflops/readOnly: nothing -> true""".replace("SESSION", "/components/schemas/session_properties").replace(
                "SIZE",
                "The size of the server used for the rendering session. The size impacts the number of polygons"
                        + " the server can render. Refer to"
                        + " https://docs.microsoft.com/azure/remote-rendering/reference/vm-sizes for details.");
    }

    private static String lease() {
        return """
                LEASE/maximum: nothing -> 1440
                LEASE/minimum: nothing -> 0""".replace("LEASE", "/components/schemas/create_session_settings/properties/maxLeaseTimeMinutes");
    }

    @Test
    void theInlineSizeOfThePreviewIsTheSharedOne() {
        JsonNode inline = preview.schema("session_properties").at("/properties/size");
        assertEquals(preview.schema("session_size"), inline);
    }

    @Test
    void theConflictIsTheSameButForItsBody() {
        ObjectNode conflict =
                (ObjectNode) current.operation().at("/responses/default").deepCopy();
        conflict.remove("content");
        assertEquals(preview.operation().at("/responses/409"), conflict);
    }

    private static void differences(String place, JsonNode before, JsonNode after, List<String> found) {
        if (before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> differences(place + "/" + name, before.path(name), after.path(name), found));
        } else if (!before.equals(after)) {
            found.add(place + ": " + text(before) + " -> " + text(after));
        }
    }

    private static String text(JsonNode node) {
        if (node instanceof MissingNode) {
            return "nothing";
        }
        return node.isObject() ? "object" : node.toString();
    }
}
