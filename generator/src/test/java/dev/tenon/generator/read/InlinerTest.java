package dev.tenon.generator.read;

import static dev.tenon.generator.read.Reading.HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.source.Node;
import io.swagger.v3.oas.models.Operation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InlinerTest {
    @TempDir
    Path folder;

    @Test
    void putsWhatIsSharedWhereItIsUsedAndKeepsItsPlace() {
        Reading.write(folder, "paths/pets.yaml", """
            get:
              operationId: list
              parameters: [{$ref: '../api.yaml#/components/parameters/Limit'}]
              requestBody: {$ref: '../api.yaml#/components/requestBodies/Body'}
              responses: {default: {$ref: '../api.yaml#/components/responses/Fine'}}
            """);
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths:
              /pets: {$ref: paths/pets.yaml}
            components:
              parameters:
                Limit: {$ref: '#/components/parameters/Same'}
                Same: {name: limit, in: query, schema: {$ref: '#/components/schemas/S'}}
              requestBodies: {Body: {content: {text/plain: {schema: {$ref: '#/components/schemas/S'}}}}}
              responses:
                Fine:
                  description: fine
                  headers: {X: {$ref: '#/components/headers/X'}}
                  content: {schema: {schema: {$ref: '#/components/schemas/S'}}}
              headers: {X: {schema: {type: string}}}
              schemas: {S: {type: string}}
            """);

        reading.assertFindings();
        Operation list =
                reading.parsed().orElseThrow().model().getPaths().get("/pets").getGet();
        assertEquals("limit", list.getParameters().get(0).getName());
        assertEquals(1, list.getResponses().get("default").getHeaders().size());
        assertEquals(1, list.getRequestBody().getContent().size());
        assertEquals("api.yaml#/components/parameters/Same", reference(reading, "/paths/~1pets/get/parameters/0"));
        assertEquals("paths/pets.yaml#/get/responses", reference(reading, "/paths/~1pets/get/responses"));
        assertEquals(
                "#/components/schemas/S",
                References.reference(reading.at("/paths/~1pets/get/responses/default/content/schema/schema"))
                        .orElseThrow());
    }

    @Test
    void textsBesideAReferenceCountInVersion31Only() {
        String rest = """
            info: {title: T, version: '1'}
            paths:
              /a: {get: {responses: {'200': {$ref: '#/components/responses/R', description: mine}}}}
            components: {responses: {R: {description: shared}}}
            """;

        assertEquals("mine", description(Reading.ofYaml(folder, "openapi: 3.1.0\n" + rest)));
        assertEquals("shared", description(Reading.ofYaml(folder, "openapi: 3.0.3\n" + rest)));
    }

    @Test
    void aPathItemMayHaveMoreThanItsReference() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths:
              /a: {$ref: 'item.yaml', post: {responses: {'200': {description: fine}}}}
            """);
        Reading.write(folder, "item.yaml", "get: {responses: {'200': {description: fine}}}\n");

        Reading again = Reading.of(folder, "api.yaml");
        assertEquals(1, reading.findings().size());
        again.assertFindings();
        assertEquals(
                2,
                again.parsed()
                        .orElseThrow()
                        .model()
                        .getPaths()
                        .get("/a")
                        .readOperations()
                        .size());
    }

    @Test
    void aCallbackMayLeadBackToItsPath() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths:
              /a:
                post:
                  callbacks: {again: {'{$url}': {$ref: '#/paths/~1a'}}}
                  responses: {'200': {description: fine}}
            """);

        reading.assertFindings();
        Node inner = reading.at("/paths/~1a/post/callbacks/again/{$url}/post/callbacks/again/{$url}");
        assertEquals("#/paths/~1a", References.reference(inner).orElseThrow());
    }

    private static String description(Reading reading) {
        reading.assertFindings();
        return reading.parsed()
                .orElseThrow()
                .model()
                .getPaths()
                .get("/a")
                .getGet()
                .getResponses()
                .get("200")
                .getDescription();
    }

    private static String reference(Reading reading, String pointer) {
        return reading.at(pointer).location().reference();
    }
}
