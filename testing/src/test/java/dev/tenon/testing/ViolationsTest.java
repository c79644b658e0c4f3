package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of violation is found, and what is right is not taken for wrong. */
class ViolationsTest {
    private final ContractServer server = ContractServer.start(Asking.PETS);
    private final Asking asking = new Asking(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> found() {
        return server.violations().stream().map(Violation::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /pets?api_key=k
        /pets?api_key=k&limit=100
        /pets?api_key=k&tags=cat&tags=dog
        /pets?api_key=k&near%5Bx%5D=1&near%5By%5D=-2.5
        /pets?api_key=k&near[x]=1&near[y]=2
        /pets?api_key=k&colors=a,b
        /pets?api_key=k&colors=a%2Cb,c
        /pets?api_key=k&sizes=1%7C2%7C3
        /pets?api_key=k&number=1&sort=name&sort=age
        /pets?api_key=k&filter=%7B%22x%22%3A1%2C%22y%22%3A2%7D
        """)
    void rightQueries(String target) throws IOException, InterruptedException {
        String uri = target.replace("[", "%5B").replace("]", "%5D");
        assertEquals(
                200,
                asking.send("GET", uri, "", Asking.TRACE, "Cookie: flavour=sweet; other=1")
                        .statusCode());
        server.requireValid();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /pets?api_key=k&limit=101         | query parameter 'limit'  | must have a maximum value of 100
        /pets?api_key=k&limit=ten         | query parameter 'limit'  | string found, integer expected
        /pets?api_key=k&limit=            | query parameter 'limit'  | string found, integer expected
        /pets?api_key=k&tags=cat&tags=cow | query parameter 'tags' at /1 | does not have a value in the enumeration
        /pets?api_key=k&near%5Bx%5D=1     | query parameter 'near'   | required property 'y' not found
        /pets?api_key=k&near%5Bx%5D=1&near%5By%5D=2&near%5Bz%5D=3 | query parameter 'near' | property 'z' is not defined
        /pets?api_key=k&colors=a,b,c      | query parameter 'colors' | must have at most 2 items
        /pets?api_key=k&sizes=1%7Cb       | query parameter 'sizes' at /1 | string found, integer expected
        /pets?api_key=k&sort=a&sort=b&sort=c | query parameter 'page' at /sort | must have at most 2 items
        /pets?api_key=k&filter=%7B        | query parameter 'filter' | is no JSON
        /pets?api_key=k&colour=a          | query parameter 'colour' | is not documented
        /pets?limit=1                     | security                 | there is no credential of 'key' (query 'api_key')
        """)
    void wrongQueries(String target, String where, String message) throws IOException, InterruptedException {
        var answer = asking.send("GET", target, "", Asking.TRACE);
        assertEquals(400, answer.statusCode());
        onlyViolation("listPets: " + where + ": ", message);
        assertTrue(answer.body().contains(message), answer.body());
    }

    private void onlyViolation(String start, String message) {
        assertEquals(1, found().size(), found().toString());
        String text = found().get(0);
        assertTrue(text.startsWith(start) && text.contains(message), text);
        AssertionError error = assertThrows(AssertionError.class, server::requireValid);
        assertTrue(String.valueOf(error.getMessage()).contains(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET    | /pets/1     | 200 |
        GET    | /pets/best  | 200 |
        HEAD   | /pets/1     | 204 |
        DELETE | /pets/1     | 204 |
        GET    | /pets/one   | 400 | getPet: path parameter 'id': string found, integer expected
        GET    | /pets/      | 400 | getPet: path parameter 'id': is required, but missing
        PUT    | /pets/1     | 404 | PUT /v1/pets/1: method: the contract has [GET, DELETE, HEAD] for /v1/pets/1, not PUT
        GET    | /cats       | 404 | GET /v1/cats: path: the contract has no path like /v1/cats
        GET    | /shapes/.1.2/;matrix=x,1,y,2 | 204 |
        GET    | /shapes/.1.b/;matrix=x,1,y,2 | 400 | shapes: path parameter 'label' at /1: string found, integer expected
        GET    | /shapes/.1/;matrix=x,1       | 400 | shapes: path parameter 'matrix': required property 'y' not found
        """)
    void paths(String method, String target, int status, String violation) throws IOException, InterruptedException {
        assertEquals(status, asking.send(method, target, "").statusCode());
        assertEquals(Stream.ofNullable(violation).toList(), found());
    }

    @Test
    void headersAndCookies() throws IOException, InterruptedException {
        asking.send("GET", "/pets?api_key=k", "");
        asking.send("GET", "/pets?api_key=k", "", "X-Trace: 1", "Cookie: flavour=sour", "Accept: image/png");
        assertEquals(
                List.of(
                        "listPets: header parameter 'X-Trace': is required, but missing",
                        "listPets: header parameter 'X-Trace': must be a valid RFC 4122 UUID",
                        "listPets: cookie parameter 'flavour': does not have a value in the enumeration [\"sweet\", \"salty\"]",
                        "listPets: header 'Accept': is [image/png]; the answers are [application/json, text/csv]"),
                found());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        application/json        | {"name": "Tom"}                       |
        application/json        | {"name": "T"}                         | body at /name: must be at least 2 characters long
        application/json        | {"name": "Tom", "name": "Tim"}        | body: is no JSON: Duplicate
        application/json        | {"name": "Tom"                        | body: is no JSON: Unexpected end-of-input
        application/json        | {"name": "Tom"} {}                    | body: is no JSON: Trailing token
        application/json        | {"name": "Tom", "born": "yesterday"}  | body at /born: must be a valid RFC 3339 full-date
        text/plain              | hello                                 |
        text/plain              | hello!                                | body: must be at most 5 characters long
        text/plain;charset=iso-8859-1 | äää                             | body: must be at most 5 characters long
        text/plain;charset=none | hello                                 | body: is in a charset that is not known here: none
        text/html               | hello                                 | header 'Content-Type': is text/html; documented are [application/json, application/x-www-form-urlencoded, multipart/form-data, text/plain]
        nonsense                | hello                                 | header 'Content-Type': is 'nonsense', no media type
        application/x-www-form-urlencoded | name=T%6Fm&ages=1&ages=2    |
        application/x-www-form-urlencoded | name=T+m+s                  |
        application/x-www-form-urlencoded | age=1                       | body: required property 'name' not found
        application/x-www-form-urlencoded | name=Thomas                 | body at /name: must be at most 5 characters long
        """)
    void bodies(String type, String body, String violation) throws IOException, InterruptedException {
        int status = asking.send("POST", "/pets", body, "Content-Type: " + type, "Authorization: Basic YTpi")
                .statusCode();
        if (violation == null) {
            server.requireValid();
            assertEquals(201, status);
        } else {
            assertEquals(400, status);
            assertTrue(found().get(0).startsWith("createPet: " + violation), found().toString());
        }
    }

    @Test
    void aBodyWhereNoneBelongsAndNoneWhereOneDoes() throws IOException, InterruptedException {
        asking.send("POST", "/pets", "", "Authorization: Basic YTpi");
        asking.send("GET", "/pets/1", "{}", "Content-Type: application/json");
        assertEquals(
                List.of(
                        "createPet: body: is required, but missing",
                        "getPet: body: is there, but the operation documents none"),
                found());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /pets            | Basic YTpi | true
        /pets            | basic YTpi | true
        /pets?api_key=k  | Bearer t   | true
        /pets?api_key=k  | Basic      | false
        /pets            | Bearer t   | false
        """)
    void credentials(String target, String authorization, boolean valid) throws IOException, InterruptedException {
        asking.send("POST", target, "hello", "Content-Type: text/plain", "Authorization: " + authorization);
        assertEquals(
                valid
                        ? List.of()
                        : List.of("createPet: security: there is no credential of 'basic' (Authorization: basic), or "
                                + "'key' (query 'api_key') and 'token' (Authorization: bearer)"),
                found());
    }

    @Test
    void parts() throws IOException, InterruptedException {
        String photo = """
            --b
            Content-Disposition: form-data; name="photo"; filename="a.png"
            Content-Type: %s

            \u0001\u0002
            """;
        String pet = """
            --b
            Content-Disposition: form-data; name="pet"
            Content-Type: application/json

            {"name": "%s"}
            """;
        String tags = """
            --b
            Content-Disposition: form-data; name="tags"

            x
            --b
            Content-Disposition: form-data; name="tags"

            y
            """;
        String end = "--b--\n";
        for (String body : List.of(
                photo.formatted("image/png") + pet.formatted("Tom") + tags + end,
                photo.formatted("image/gif") + end,
                pet.formatted("T") + end,
                photo.formatted("image/png"),
                "nothing")) {
            asking.send(
                    "POST",
                    "/pets",
                    body.replace("\n", "\r\n"),
                    "Content-Type: multipart/form-data; boundary=b",
                    "Authorization: Basic YTpi");
        }
        assertEquals(
                List.of(
                        "createPet: body part 'photo': has the type image/gif; documented is image/png, image/jpeg",
                        "createPet: body at /pet/name: must be at least 2 characters long",
                        "createPet: body: required property 'photo' not found",
                        "createPet: body: does not end with the boundary 'b--'",
                        "createPet: body: does not begin with the boundary 'b'"),
                found());
    }
}
