package dev.tenon.generator.read;

import static dev.tenon.generator.read.Reading.HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.swagger.v3.oas.models.PathItem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Swagger Parser and the conversion for it find. */
class StructureTest {
    @TempDir
    Path folder;

    @Test
    void whatNothingGeneratedDependsOnMayBeMissing() {
        Reading.ofYaml(folder, """
            openapi: 3.0.3
            info: {}
            paths:
              /a.b:
                get: {description: no answer}
                post: {responses: {'200': {headers: {}}}}
            components: {securitySchemes: {a: {type: oauth2}, b: {type: openIdConnect}}}
            """)
                .assertFindings(
                        "warning missing-field api.yaml:2:1 'title' is missing here, which OpenAPI requires",
                        "warning missing-field api.yaml:2:1 'version' is missing here, which OpenAPI requires",
                        "warning missing-field api.yaml:5:5 'responses' is missing here, which OpenAPI requires",
                        "warning missing-field api.yaml:6:24 'description' is missing here, which OpenAPI requires",
                        "warning missing-field api.yaml:7:32 'flows' is missing here, which OpenAPI requires",
                        "warning missing-field api.yaml:7:51 'openIdConnectUrl' is missing here, which OpenAPI requires");
    }

    @Test
    void whatIsOnlyReadByPeopleMayBeMissing() {
        Reading.ofYaml(folder, """
            openapi: 3.0.3
            info: {title: T, version: '1', license: {url: https://example.com}}
            tags: [{description: no name}]
            externalDocs: {description: no URL}
            paths:
              /a: {get: {externalDocs: {}, responses: {default: {description: any}}}}
            """)
                .assertFindings(
                        "warning missing-field api.yaml:2:32 'name' is missing here, which OpenAPI requires",
                        "warning missing-field api.yaml:3:8 'name' is missing here, which OpenAPI requires",
                        "warning missing-field api.yaml:4:1 'url' is missing here, which OpenAPI requires",
                        "warning missing-field api.yaml:6:14 'url' is missing here, which OpenAPI requires");
    }

    @Test
    void aLicenceNeedsNothingButItsName() {
        Reading.ofYaml(folder, """
            openapi: 3.1.0
            info: {title: T, version: '1', license: {name: MIT}}
            paths: {}
            """).assertFindings();
    }

    @Test
    void whatNobodyCanGuessIsAnError() {
        Reading.ofYaml(folder, HEAD + """
            paths:
              pets: {}
              /a:
                parameters:
                  - {name: p, schema: {}}
                  - {in: query, schema: {}}
                  - {name: r, in: header}
                  - {name: s, in: body, schema: {}}
                  - {name: t, in: query, content: {}}
                post:
                  requestBody: {}
                  responses: {}
            components:
              securitySchemes: {key: {name: k}}
            servers: [{variables: {v: {}}}]
            """)
                .assertFindings(
                        "error path-without-slash api.yaml:4:3 the path 'pets' does not begin with '/'",
                        "error missing-field api.yaml:7:9 'in' is missing here, which OpenAPI requires",
                        "error missing-field api.yaml:8:9 'name' is missing here, which OpenAPI requires",
                        "warning missing-field api.yaml:9:9 'schema' (or 'content') is missing here, which OpenAPI"
                                + " requires; any value is allowed",
                        "error wrong-type api.yaml:10:19 'in' has a value that OpenAPI does not allow here; allowed is:"
                                + " [query|header|path|cookie]",
                        "error openapi-structure api.yaml:11:9 'content' names no media type",
                        "error missing-field api.yaml:13:7 'content' is missing here, which OpenAPI requires",
                        "error missing-field api.yaml:16:21 'type' is missing here, which OpenAPI requires",
                        "error missing-field api.yaml:17:11 'url' is missing here, which OpenAPI requires",
                        "error missing-field api.yaml:17:24 'default' is missing here, which OpenAPI requires");
    }

    @Test
    void valuesOfTheWrongKindAreNotDroppedInSilence() {
        Reading.ofYaml(folder, HEAD + """
            paths:
              /a: 5
              /b:
                parameters: {name: p}
                get:
                  parameters: [5]
                  responses: {'200': , default: text}
                  summary: [1]
                  deprecated: maybe
                  tags: t
                post: []
            components: []
            """)
                .assertFindings(
                        "error wrong-type api.yaml:4:3 a path item is an object; this is a number",
                        "error wrong-kind api.yaml:6:5 'parameters' must be an array, this is an object",
                        "error wrong-type api.yaml:8:20 a parameter is an object; this is a number",
                        "error wrong-type api.yaml:9:19 a response is an object; this is null",
                        "error wrong-type api.yaml:9:28 a response is an object; this is a string",
                        "error wrong-type api.yaml:10:7 'summary' has a value that OpenAPI does not allow here;"
                                + " allowed is: string",
                        "error wrong-kind api.yaml:11:7 'deprecated' must be a boolean, this is a string",
                        "error wrong-kind api.yaml:12:7 'tags' must be an array, this is a string",
                        "error wrong-type api.yaml:13:5 an operation is an object; this is an array",
                        "error wrong-type api.yaml:14:1 components is an object; this is an array");
    }

    @Test
    void wrongSecurityAndTagsAreNotDroppedInSilence() {
        Reading.ofYaml(folder, HEAD + """
            tags: [pets]
            security: {key: []}
            paths:
              /a: {get: {tags: [[1]], security: [{key: read}, null], responses: {}}}
            """)
                .assertFindings(
                        "error wrong-type api.yaml:3:8 a tag is an object; this is a string",
                        "error wrong-kind api.yaml:4:1 'security' must be an array, this is an object",
                        "error wrong-type api.yaml:6:21 a string is needed; this is an array",
                        "error wrong-kind api.yaml:6:39 'key' must be an array, this is a string",
                        "error wrong-type api.yaml:6:51 a security requirement is an object; this is null");
    }

    @Test
    void wrongAddressesAreWarnings() {
        Reading.ofYaml(folder, """
            openapi: 3.0.3
            info: {title: T, version: '1', contact: {url: example}}
            paths: {}
            """).assertFindings("warning openapi-structure api.yaml:2:42 'example' is no URL");
    }

    @Test
    void unknownFieldsAreWarnings() {
        Reading.ofYaml(folder, HEAD + """
            servers: [{url: 'https://a.example', port: 5}]
            paths:
              /a:
                get:
                  operationID: list
                  responses:
                    '200': {description: fine, schema: {}, content: {a/b: {encoding: {x: {contenttype: c}}}}}
            component: {}
            """)
                .assertFindings(
                        "warning unknown-field api.yaml:3:38 OpenAPI has no field 'port' here; it is not used",
                        "warning unknown-field api.yaml:7:7 OpenAPI has no field 'operationID' here; it is not used",
                        "warning unknown-field api.yaml:9:36 OpenAPI has no field 'schema' here; only what references lead to is read of it",
                        "warning unknown-field api.yaml:9:79 OpenAPI has no field 'contenttype' here; it is not used",
                        "warning unknown-field api.yaml:10:1 OpenAPI has no field 'component' here; only what references lead to is read of it");
    }

    @Test
    void aWrongComponentIsReportedOnceHoweverOftenItIsUsed() {
        Reading.ofYaml(folder, HEAD + """
            paths:
              /a: {get: {parameters: [{$ref: '#/components/parameters/P'}], responses: {}}}
              /b: {get: {parameters: [{$ref: '#/components/parameters/P'}], responses: {}}}
            components: {parameters: {P: {name: p, in: query, schema: {}, requird: true}}}
            """)
                .assertFindings(
                        "warning unknown-field api.yaml:6:63 OpenAPI has no field 'requird' here; it is not used");
    }

    @Test
    void mendsWhatHasOneMeaningOnly() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            tags:
            paths:
              /a/{p}:
                summary:
                parameters: [{name: p, in: path, schema: {}}]
                get: {parameters: [{name: p, in: path, required: false, schema: {}}], responses: {}}
            components: {responses: {a b: {description: fine}}}
            """);

        reading.assertFindings(
                "warning empty-field api.yaml:3:1 'tags' has no value; it is taken as if it were not there",
                "warning empty-field api.yaml:6:5 'summary' has no value; it is taken as if it were not there",
                "warning optional-path-parameter api.yaml:7:18 the path parameter 'p' is not required, but a path has"
                        + " no gaps; it is taken as required",
                "warning optional-path-parameter api.yaml:8:44 the path parameter 'p' is not required, but a path has"
                        + " no gaps; it is taken as required",
                "warning component-name api.yaml:9:26 the name 'a b' has characters that OpenAPI does not allow in"
                        + " names of components");
        PathItem item = reading.parsed().orElseThrow().model().getPaths().get("/a/{p}");
        assertEquals(true, item.getParameters().get(0).getRequired());
    }

    @Test
    void repeatedParametersAreWarnings() {
        Reading.ofYaml(folder, HEAD + """
            paths:
              /a:
                get:
                  parameters: [{name: p, in: query, schema: {}}, {name: p, in: query, schema: {}}]
                  responses: {}
            """)
                .assertFindings("warning openapi-structure api.yaml:6:7 There are duplicate parameter values");
    }

    @Test
    void whatLaterStagesFindIsNotFoundTwice() {
        Reading.ofYaml(folder, HEAD + """
            paths:
              /a/{id}: {get: {operationId: o, responses: {}}}
              /b: {get: {operationId: o, responses: {}}}
            components: {schemas: {A: {type: array}, B: {type: nonsense, minimum: 2, maximum: 1}}}
            """).assertFindings();
    }
}
