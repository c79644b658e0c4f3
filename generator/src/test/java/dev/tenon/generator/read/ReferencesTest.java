package dev.tenon.generator.read;

import static dev.tenon.generator.read.Reading.HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {
    @TempDir
    Path folder;

    @Test
    void followsPointersWithEscapesChainsAndOtherDocuments() {
        Reading.write(
                folder, "common/types.yaml", "Size: {$ref: '#/defs/The Size'}\ndefs:\n  The Size: {type: integer}\n");
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths: {}
            components:
              schemas:
                A: {$ref: '#/components/schemas/B/properties/a~1b%20c'}
                B:
                  properties:
                    a/b c: {$ref: 'common/types.yaml#/Size'}
            """);

        reading.assertFindings();
        assertEquals(
                "common/types.yaml#/defs/The Size",
                reading.parsed()
                        .orElseThrow()
                        .references()
                        .resolve(reading.at("/components/schemas/A"))
                        .orElseThrow()
                        .location()
                        .reference());
        assertEquals(
                List.of("api.yaml", "common/types.yaml"),
                reading.parsed().orElseThrow().documents().stream()
                        .map(document -> document.name())
                        .toList());
    }

    @Test
    void aPlusIsNoSpaceAndANameThatLooksLikeAnExtensionIsOne() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths: {}
            components:
              schemas:
                A+B: {properties: {x-a: {$ref: '#/components/schemas/A+B'}, x-b: {$ref: '#/components/schemas/A B'}}}
            """);

        reading.assertFindings(
                "error unresolved-reference api.yaml:6:71 there is nothing at '#/components/schemas/A B'");
    }

    @Test
    void aTextCanNameWhatAReferenceNames() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths: {}
            components:
              schemas:
                A: {discriminator: {propertyName: t, mapping: {a: '#/components/schemas/A'}}}
            """);

        Node.StringNode text = (Node.StringNode) reading.at("/components/schemas/A/discriminator/mapping/a");
        assertEquals(
                reading.at("/components/schemas/A"),
                reading.parsed().orElseThrow().references().mentioned(text).orElseThrow());
    }

    @Test
    void findsAnchors() {
        Reading reading = Reading.ofYaml(folder, """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            components:
              schemas:
                A: {$ref: '#here'}
                B: {properties: {b: {$anchor: here, type: string}}}
            """);

        reading.assertFindings();
    }

    @Test
    void findsSchemasByTheirIdentifiers() {
        Reading reading = Reading.ofYaml(folder, """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            components:
              schemas:
                Tree:
                  $id: https://example.com/schemas/tree
                  $defs: {node: {$anchor: here, type: string}}
                  properties:
                    own: {$ref: '#/$defs/node'}
                    anchored: {$ref: '#here'}
                    relative: {$ref: leaf}
                    ofDocument: {$ref: '#/components/schemas/Leaf'}
                Leaf: {$id: https://example.com/schemas/leaf, enum: [{$id: https://example.com/schemas/data}]}
                Wrong: {$ref: 'https://example.com/schemas/data'}
            """);

        reading.assertFindings(
                "error remote-reference api.yaml:14:13 'https://example.com/schemas/data' is not a relative"
                        + " path; a build reads local documents of the contract only");
        String tree = "/components/schemas/Tree";
        assertEquals(reading.at(tree + "/$defs/node"), target(reading, tree + "/properties/own"));
        assertEquals(reading.at(tree + "/$defs/node"), target(reading, tree + "/properties/anchored"));
        assertEquals(reading.at("/components/schemas/Leaf"), target(reading, tree + "/properties/relative"));
        assertEquals(reading.at("/components/schemas/Leaf"), target(reading, tree + "/properties/ofDocument"));
    }

    @Test
    void theIdentifierOfADocumentIsItsBase() {
        Reading.write(folder, "tree.json", """
            {"$id": "https://example.com/schemas/tree", "$ref": "#here", "properties": {"leaf": {"$ref": "leaf"}},
             "$defs": {"node": {"$anchor": "here", "type": "string"}, "leaf": {"$id": "leaf", "type": "integer"}}}
            """);
        Reading reading = Reading.ofYaml(folder, """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas: {Tree: {$ref: tree.json}, Node: {$ref: 'tree.json#here'}}
            """);

        reading.assertFindings();
        Node tree = target(reading, "/components/schemas/Tree");
        References references = reading.parsed().orElseThrow().references();
        Node node = tree.at(Pointer.parse("/$defs/node")).orElseThrow();
        assertEquals(node, target(reading, "/components/schemas/Node"));
        assertEquals(node, references.target(tree).orElseThrow());
        assertEquals(
                tree.at(Pointer.parse("/$defs/leaf")).orElseThrow(),
                references
                        .target(tree.at(Pointer.parse("/properties/leaf")).orElseThrow())
                        .orElseThrow());
    }

    private static Node target(Reading reading, String pointer) {
        return reading.parsed()
                .orElseThrow()
                .references()
                .target(reading.at(pointer))
                .orElseThrow();
    }

    @Test
    void documentsOutsideTheFolderAreCalledByTheirRelativePath() {
        Reading.write(folder, "shared/types.yaml", "A: {$ref: '#/B'}\n");
        Reading.write(folder, "v1/api.yaml", HEAD + """
            paths: {}
            components: {schemas: {A: {$ref: ../shared/types.yaml#/A}}}
            """);

        Reading.of(folder, "v1/api.yaml")
                .assertFindings("error unresolved-reference ../shared/types.yaml:1:5 there is nothing at '#/B'");
    }

    @Test
    void documentsAreCalledAsTheirFilesAre() {
        Reading.write(folder, "my types ü.yaml", "A: {$ref: '#/B'}\n");
        Reading.write(folder, "api.yaml", HEAD + """
            paths: {}
            components: {schemas: {A: {$ref: 'my%20types%20%C3%BC.yaml#/A'}}}
            """);

        Reading.of(folder, "api.yaml")
                .assertFindings("error unresolved-reference my types ü.yaml:1:5 there is nothing at '#/B'");
    }

    @Test
    void reportsAllReferencesThatLeadNowhereWithTheNearestNames() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths:
              /pets:
                get:
                  parameters:
                    - $ref: '#/components/parameters/Limit'
                  responses:
                    default: {$ref: '#/components/response/Ok'}
            components:
              responses: {Ok: {description: fine}}
              schemas:
                Pet:
                  properties:
                    owner: {$ref: '#/components/schemas/Persn'}
                    tag: {$ref: '#/definitions/Person'}
                    size: {$ref: '#components/schemas/Person'}
                    $ref: {$ref: '#/nowhere'}
                  example: {$ref: '#/is/data'}
                Person: {type: object}
            """);

        reading.assertFindings(
                "error unresolved-reference api.yaml:7:11 there is nothing at '#/components/parameters/Limit'",
                "error unresolved-reference api.yaml:9:19 there is nothing at '#/components/response/Ok'",
                "error unresolved-reference api.yaml:15:17 there is nothing at '#/components/schemas/Persn'",
                "error unresolved-reference api.yaml:16:15 there is nothing at '#/definitions/Person'",
                "error unresolved-reference api.yaml:17:16 there is nothing at '#components/schemas/Person'",
                "error unresolved-reference api.yaml:18:16 there is nothing at '#/nowhere'");
        assertEquals(
                List.of(
                        "correct the reference, or add what it names",
                        "did you mean '#/components/responses/Ok'?",
                        "did you mean '#/components/schemas/Person'?",
                        "did you mean '#/components/schemas/Person'?",
                        "did you mean '#/components/schemas/Person'?",
                        "correct the reference, or add what it names"),
                reading.hints());
        assertTrue(reading.parsed().isPresent(), "what is wrong with the rest is still to be found");
    }

    /** A pointer does not go on in what a reference names (RFC 6901 §4), and neither does this one. */
    @Test
    void suggestsWhatStandsBehindAReference() {
        Reading.write(
                folder, "all.yaml", "schemas: {A: {properties: {b/c: {type: string}}}, B: {$ref: '#/schemas/A'}}\n");
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths:
              /a:
                get:
                  responses:
                    default:
                      description: Ok.
                      content:
                        a/a: {schema: {$ref: '#/components/schemas/A/properties/b~1c'}}
                        a/b: {schema: {$ref: '#/components/schemas/C'}}
            components: {$ref: 'all.yaml'}
            """);

        assertEquals(
                List.of(
                        "did you mean 'all.yaml#/schemas/A/properties/b~1c'?",
                        "correct the reference, or add what it names"),
                reading.hints());
    }

    @Test
    void reportsReferencesThatLeadBackToThemselves() {
        Reading.ofYaml(folder, HEAD + """
            paths: {}
            components:
              schemas:
                A: {$ref: '#/components/schemas/B'}
                B: {$ref: '#/components/schemas/A'}
                Tree: {properties: {left: {$ref: '#/components/schemas/Tree'}}}
            """)
                .assertFindings(
                        "error reference-cycle api.yaml:6:9 the reference '#/components/schemas/B' leads back to"
                                + " itself and names nothing",
                        "error reference-cycle api.yaml:7:9 the reference '#/components/schemas/A' leads back to"
                                + " itself and names nothing");
    }

    @Test
    void fetchesNothing() {
        Reading.ofYaml(folder, HEAD + """
            paths: {}
            components:
              schemas:
                A: {$ref: 'https://example.com/a.yaml#/A'}
                B: {$ref: '//example.com/a.yaml'}
                C: {$ref: 'file:///etc/passwd'}
                D: {$ref: '/etc/passwd'}
                E: {$ref: 'jar:file:/x.jar!/a.yaml'}
            """)
                .assertFindings(
                        remote("6", "https://example.com/a.yaml"),
                        remote("7", "//example.com/a.yaml"),
                        remote("8", "file:///etc/passwd"),
                        remote("9", "/etc/passwd"),
                        remote("10", "jar:file:/x.jar!/a.yaml"));
    }

    @Test
    void backslashesSeparateNothing() {
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths: {}
            components: {schemas: {A: {$ref: 'types\\A.yaml'}, B: {$ref: 'C:\\A.yaml'}}}
            """);

        reading.assertFindings(
                "error remote-reference api.yaml:4:28 'types\\A.yaml' is not a relative path; a build reads local"
                        + " documents of the contract only",
                "error remote-reference api.yaml:4:55 'C:\\A.yaml' is not a relative path; a build reads local"
                        + " documents of the contract only");
        assertEquals(
                List.of(
                        "write 'types/A.yaml': a reference has '/' between names",
                        "put the document beside this one and refer to it by a relative path"),
                reading.hints());
    }

    @Test
    void namesOfFilesMayBeWrittenAsTheyAreOrEncoded() {
        Reading.write(folder, "gr\u00f6\u00dfe/{a} [b] 5%.yaml", "type: string\n");
        Reading reading = Reading.ofYaml(folder, HEAD + """
            paths: {}
            components:
              schemas:
                A: {$ref: 'gr\u00f6\u00dfe/{a} [b] 5%.yaml'}
                B: {$ref: 'gr%C3%B6%C3%9Fe/%7Ba%7D%20%5Bb%5D%205%25.yaml'}
            """);

        reading.assertFindings();
        assertEquals(target(reading, "/components/schemas/A"), target(reading, "/components/schemas/B"));
    }

    private static String remote(String line, String reference) {
        return "error remote-reference api.yaml:" + line + ":9 '" + reference
                + "' is not a relative path; a build reads local documents of the contract only";
    }

    @Test
    void reportsEveryReferenceToADocumentThatCannotBeRead() {
        Reading.write(folder, "wrong.yaml", "a: b: c\n");
        Reading.ofYaml(folder, HEAD + """
            paths: {}
            components:
              schemas:
                A: {$ref: 'missing.yaml#/A'}
                B: {$ref: './missing.yaml#/B'}
                C: {$ref: '..'}
                D: {$ref: 'wrong.yaml'}
                E: {$ref: 'wrong.yaml#/E'}
            """)
                .assertFindings(
                        "error unreadable-document api.yaml:6:9 the document 'missing.yaml' cannot be read: there is"
                                + " no such file",
                        "error unreadable-document api.yaml:7:9 the document 'missing.yaml' cannot be read: there is"
                                + " no such file",
                        "error unreadable-document api.yaml:8:9 the document '../' cannot be read: it is a folder",
                        "error yaml-syntax wrong.yaml:1:5 this is no YAML: a ':' is not allowed here");
    }

    @Test
    void whatAReferenceNamesMustBeWhatIsNeeded() {
        Reading.write(folder, "list.yaml", "[a text, {name: a}]\n");
        Reading.ofYaml(folder, HEAD + """
            paths:
              /pets:
                get:
                  parameters: [{$ref: 'list.yaml#/0'}]
                  requestBody: {$ref: 'list.yaml'}
                  responses:
                    '200': {$ref: '#/components/schemas/Pet'}
                    '201':
                      description: A list as an example does no harm.
                      content: {application/json: {examples: {a: {$ref: 'list.yaml'}}}}
              /cats: {$ref: 'list.yaml#/0'}
            components: {schemas: {Pet: {type: object, description: a pet}}}
            """)
                .assertFindings(
                        "error wrong-reference api.yaml:6:21 'list.yaml#/0' names a string, but a parameter is needed"
                                + " here",
                        "error wrong-reference api.yaml:7:21 'list.yaml' names an array, but a request body is needed"
                                + " here",
                        "error wrong-reference api.yaml:9:17 '#/components/schemas/Pet' names a schema, but a response"
                                + " is needed here",
                        "error wrong-reference api.yaml:13:11 'list.yaml#/0' names a string, but a path item is needed"
                                + " here");
    }

    @Test
    void whatStandsInsideAnOperationIsWhatItIs() {
        Reading.ofYaml(folder, HEAD + """
            paths:
              /pets:
                get:
                  parameters: [{$ref: '#/paths/~1cats/get/parameters/0'}]
                  responses:
                    '200': {$ref: '#/paths/~1cats/get/responses/200'}
                    '201': {description: a, content: {a/json: {schema: {$ref: '#/paths/~1cats/get/responses/200'}}}}
                    '202': {description: a, content: {a/json: {schema: {$ref: '#/paths/~1cats/get/responses/200/content/a~1json'}}}}
                    '203': {description: a, content: {a/json: {schema: {$ref: '#/paths/~1cats/get/responses/200/content/a~1json/schema'}}}}
                    '204': {description: a, headers: {A: {$ref: '#/paths/~1cats/get/parameters/0'}}}
              /cats:
                get:
                  parameters: [{name: a, in: query, schema: {type: string}}]
                  responses:
                    '200': {description: a, content: {a/json: {schema: {type: string}}}}
            """)
                .assertFindings(
                        "error wrong-reference api.yaml:9:61 '#/paths/~1cats/get/responses/200' names a response, but"
                                + " a schema is needed here",
                        "error wrong-reference api.yaml:10:61 '#/paths/~1cats/get/responses/200/content/a~1json' names"
                                + " a media type, but a schema is needed here");
    }

    @Test
    void whatIsNotThereIsNotBlamedForWhatItLacks() {
        Reading.ofYaml(folder, HEAD + """
            paths:
              /pets:
                get:
                  parameters: [{$ref: '#/p'}, {$ref: '#/q'}]
                  responses: {'200': {$ref: '#/r'}}
                  callbacks: {c: {$ref: '#/c'}}
            """)
                .assertFindings(
                        "error unresolved-reference api.yaml:6:21 there is nothing at '#/p'",
                        "error unresolved-reference api.yaml:6:36 there is nothing at '#/q'",
                        "error unresolved-reference api.yaml:7:27 there is nothing at '#/r'",
                        "error unresolved-reference api.yaml:8:23 there is nothing at '#/c'");
    }
}
