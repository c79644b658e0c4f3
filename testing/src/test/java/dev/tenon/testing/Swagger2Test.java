package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract of Swagger 2.0 behaves like the same one of OpenAPI 3.0. */
class Swagger2Test {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String KEY = "X-Key: k";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String PARTS = "Content-Type: multipart/form-data; boundary=b";
    private static final String JSON = "Content-Type: application/json";

    static Stream<Path> contracts() {
        return Stream.of(RESOURCES.resolve("swagger-2.yaml"), RESOURCES.resolve("swagger-2-as-3.yaml"));
    }

    /** Sends requests. */
    private interface Script {
        void run(Asking asking) throws IOException, InterruptedException;
    }

    /** What the server finds in the requests, sorted. */
    private static List<String> found(Path contract, Script script) throws IOException, InterruptedException {
        try (ContractServer server = ContractServer.start(contract)) {
            assertTrue(server.endpoint().toString().endsWith("/v1"));
            script.run(new Asking(server));
            return server.violations().stream()
                    .map(Violation::toString)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void parameters(Path contract) throws Exception {
        String query = "?limit=99&tags=a,b&kinds=cat&kinds=dog&words=a%20b&sizes=1%7C2&note=";
        assertEquals(List.of(), found(contract, asking -> asking.send("GET", "/pets" + query, "", KEY, "X-Ids: 1,2")));
        assertEquals(
                List.of(
                        "listPets: header parameter 'X-Ids': must have at most 2 items but found 3",
                        "listPets: header parameter 'X-Trace': must be a valid RFC 4122" + " UUID",
                        "listPets: query parameter 'kinds' at /1: does not have a value in the enumeration"
                                + " [\"cat\", \"dog\"]",
                        "listPets: query parameter 'limit': must have an exclusive maximum value of 100",
                        "listPets: query parameter 'note': must be at least 2 characters long",
                        "listPets: query parameter 'sizes' at /1: string found, integer expected",
                        "listPets: query parameter 'tags': must have at most 2 items but found 3",
                        "listPets: query parameter 'words': must have at most 2 items but found 3"),
                found(
                        contract,
                        asking -> asking.send(
                                "GET",
                                "/pets?limit=100&tags=a,b,c&kinds=cat&kinds=cow&words=a%20b%20c&sizes=1%7Cx&note=x",
                                "",
                                KEY,
                                "X-Ids: 1,2,3",
                                "X-Trace: x")));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void bodies(Path contract) throws Exception {
        assertEquals(
                List.of(
                        "createPet: body at /name: integer found, string expected",
                        "createPet: body: is required, but missing",
                        "createPet: header 'Content-Type': is text/plain; documented are [application/json]",
                        "putShared: body at /inner: required property 'size' not found"),
                found(contract, asking -> {
                    String[] basic = {JSON, "Authorization: Basic YTpi"};
                    asking.send("POST", "/pets", "{\"name\":\"Tom\",\"kind\":null}", basic);
                    asking.send("POST", "/pets", "{\"name\":1}", basic);
                    asking.send("POST", "/pets", "x", "Content-Type: text/plain", basic[1]);
                    asking.send("POST", "/pets", "", basic[1]);
                    asking.send("PUT", "/shared", "{\"size\":null,\"inner\":{\"size\":1}}", JSON, KEY);
                    asking.send("PUT", "/shared", "{\"size\":null,\"inner\":{}}", JSON, KEY);
                }));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void forms(Path contract) throws Exception {
        assertEquals(
                List.of(
                        "putImage: body at /width: string found, integer expected",
                        "putImage: body: required property 'image' not found",
                        "sendForm: body at /several: must have at most 2 items but found 3",
                        "sendForm: body at /tags: must have at most 2 items but found 3",
                        "sendForm: body at /title: must be at most 5 characters long",
                        "sendForm: body: required property 'title' not found",
                        "sendForm: path parameter 'ids': must have at most 2 items but found 3"),
                found(contract, asking -> {
                    asking.send("POST", "/pets/1,2/forms", "title=a&tags=a%7Cb&several=a&several=b", FORM, KEY);
                    asking.send(
                            "POST",
                            "/pets/1,2,3/forms",
                            "title=longer&tags=a%7Cb%7Cc&several=a&several=b&several=c",
                            FORM,
                            KEY);
                    asking.send("POST", "/pets/1/forms", "several=a", FORM, KEY);
                    asking.send("PUT", "/pets/1/image", part("image", "x") + part("width", "3") + "--b--", PARTS, KEY);
                    asking.send("PUT", "/pets/1/image", part("image", "x") + part("width", "y") + "--b--", PARTS, KEY);
                    asking.send("PUT", "/pets/1/image", part("width", "3") + "--b--", PARTS, KEY);
                }));
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void credentials(Path contract) throws Exception {
        List<String> found = found(contract, asking -> {
            asking.send("GET", "/pets", "");
            asking.send("POST", "/pets", "{\"name\":\"Tom\"}", JSON, KEY);
        });
        assertEquals(2, found.size(), found::toString);
        assertTrue(found.get(0).contains("basic"), found::toString);
        assertTrue(found.get(1).contains("key"), found::toString);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void answers(Path contract) throws Exception {
        try (ContractServer server = ContractServer.start(contract)) {
            Asking asking = new Asking(server);
            HttpResponse<String> pets = asking.send("GET", "/pets", "", KEY);
            assertEquals("[{\"id\":1,\"name\":\"Tom\",\"kind\":\"cat\"}]", pets.body());
            assertEquals("7", pets.headers().firstValue("X-Total").orElse(""));
            server.on("listPets").answer(503);
            assertEquals("{\"code\":0}", asking.send("GET", "/pets", "", KEY).body());
            HttpResponse<String> image = asking.send("GET", "/pets/1/image", "", KEY);
            assertEquals("image/png", image.headers().firstValue("Content-Type").orElse(""));
            assertEquals(
                    "{\"size\":0}",
                    asking.send("PUT", "/shared", "{\"size\":1}", JSON, KEY).body());
            server.requireValid();
        }
    }

    /** What OpenAPI has no style for: other separators in paths, header fields and parts, and tabs. */
    @Test
    void separatorsThatOpenApiLacks(@TempDir Path folder) throws Exception {
        Path contract = Files.writeString(folder.resolve("contract.json"), """
                {"swagger": "2.0", "info": {"title": "Old", "version": "1"}, "basePath": "/v1", "paths": {"/a/{ids}": {"post": {
                  "operationId": "a",
                  "consumes": ["multipart/form-data"],
                  "parameters": [
                    {"name": "ids", "in": "path", "required": true, "type": "array", "maxItems": 2, "items": {"type": "integer"}, "collectionFormat": "pipes"},
                    {"name": "tabs", "in": "query", "type": "array", "maxItems": 2, "items": {"type": "integer"}, "collectionFormat": "tsv"},
                    {"name": "X-Words", "in": "header", "type": "array", "maxItems": 2, "items": {"type": "integer"}, "collectionFormat": "ssv"},
                    {"name": "commas", "in": "formData", "type": "array", "maxItems": 2, "items": {"type": "integer"}},
                    {"name": "multi", "in": "formData", "type": "array", "maxItems": 2, "items": {"type": "integer"}, "collectionFormat": "multi"}],
                  "responses": {"204": {"description": "Done."}}}}}}
                """);
        List<String> found = found(contract, asking -> {
            String right = part("commas", "1,2") + part("multi", "1") + part("multi", "2") + "--b--";
            asking.send("POST", "/a/1%7C2?tabs=1%092", right, PARTS, "X-Words: 1 2");
            String wrong = part("commas", "1,2,3") + "--b--";
            asking.send("POST", "/a/1%7C2%7C3?tabs=1%092%093", wrong, PARTS, "X-Words: 1 2 3");
        });
        assertEquals(
                List.of(
                        "a: body at /commas: must have at most 2 items but found 3",
                        "a: header parameter 'X-Words': must have at most 2 items but found 3",
                        "a: path parameter 'ids': must have at most 2 items but found 3",
                        "a: query parameter 'tabs': must have at most 2 items but found 3"),
                found);
    }

    /** Arrays in header fields of answers have the separators of those of requests. */
    @Test
    void separatorsOfAnswers(@TempDir Path folder) throws Exception {
        Path contract = Files.writeString(folder.resolve("contract.yaml"), """
                swagger: '2.0'
                info: {title: Old, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        204:
                          description: Done.
                          headers:
                            X-Commas: {type: array, items: {type: integer}, default: [1, 2]}
                            X-Spaces: {type: array, items: {type: integer}, default: [1, 2], collectionFormat: ssv}
                            X-Tabs: {type: array, items: {type: integer}, default: [1, 2], collectionFormat: tsv}
                            X-Pipes: {type: array, items: {type: integer}, default: [1, 2], collectionFormat: pipes}
                """);
        try (ContractServer server = ContractServer.start(contract)) {
            String head = head(server, "GET /a HTTP/1.1\r\nConnection: close\r\n\r\n");
            assertTrue(head.contains("X-Commas: 1,2\r\nX-Spaces: 1 2\r\nX-Tabs: 1\t2\r\nX-Pipes: 1|2\r\n"), head);
        }
    }

    /** What comes on the wire: the client of the JDK makes spaces of tabs. */
    private static String head(ContractServer server, String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.endpoint().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void otherVersionsAreRefused(@TempDir Path folder) throws IOException {
        Path contract = Files.writeString(folder.resolve("old.yaml"), "swagger: '1.2'\n");
        assertEquals(
                "old.yaml is no OpenAPI 3.0 or 3.1 and no Swagger 2.0: its field 'openapi' is ",
                assertThrows(IllegalArgumentException.class, () -> ContractServer.start(contract))
                        .getMessage());
    }
}
