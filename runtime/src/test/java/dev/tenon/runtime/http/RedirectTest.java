package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonCodecs;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RedirectTest {
    private static final CallOptions SAME_ORIGIN = CallOptions.defaults().withRedirects(RedirectPolicy.sameOrigin());
    private static final CallOptions ANY_ORIGIN = CallOptions.defaults().withRedirects(RedirectPolicy.anyOrigin());

    /** RFC 9110 §15.4.2 to §15.4.9. */
    @ParameterizedTest
    @CsvSource({
        "301, GET, GET, false",
        "301, POST, GET, false",
        "301, PUT, PUT, true",
        "302, POST, GET, false",
        "302, DELETE, DELETE, true",
        "303, PUT, GET, false",
        "303, HEAD, HEAD, false",
        "307, POST, POST, true",
        "308, PATCH, PATCH, true",
    })
    void methodAndBodyFollowTheStatus(int status, String method, String expected, boolean body) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(redirect(status, "/other?x=1#top"), Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            ApiRequestBuilder request = ApiRequest.builder("readThing", method).path("/things/1");
            if (!method.equals("GET") && !method.equals("HEAD")) {
                request.json("application/json", JsonCodecs.STRING, "text");
            }
            assertEquals(200, caller.call(request.build(), Calls.STATUS, SAME_ORIGIN));
            String second = server.requests().get(1);
            assertTrue(second.startsWith(expected + " /other?x=1 HTTP/1.1\r\n"), second);
            assertEquals(body, second.contains("Content-Type: application/json\r\n"), second);
            assertEquals(body, second.contains("Content-Length: 6\r\n"), second);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 305, 306})
    void otherStatusesAreNoRedirects(int status) throws Exception {
        notFollowed(redirect(status, "/other"), SAME_ORIGIN, status);
    }

    @Test
    void noneIsFollowedUnlessSet() throws Exception {
        notFollowed(redirect(302, "/other"), CallOptions.defaults(), 302);
    }

    static Stream<String> places() {
        return Stream.of(
                "",
                "http://localhost:1/other",
                "http://127.0.0.1/",
                "https://localhost/",
                "//elsewhere/",
                "ftp://localhost/",
                "http://user:pass@localhost/",
                "javascript:alert(1)",
                "http://[",
                "\\\\elsewhere");
    }

    @ParameterizedTest
    @MethodSource("places")
    void redirectElsewhereIsAnAnswer(String location) throws Exception {
        String redirect = location.isEmpty() ? Calls.answer("302 x", "", "") : redirect(302, location);
        notFollowed(redirect, SAME_ORIGIN, 302);
    }

    private static void notFollowed(String answer, CallOptions options, int status) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(answer, Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            assertEquals(status, caller.call(Calls.get(), Calls.STATUS, options));
            assertEquals(1, server.requests().size());
        }
    }

    /** RFC 6454 §4. */
    @ParameterizedTest
    @CsvSource({
        "HTTPS://API.Example.com/a, https://api.example.com:443",
        "https://api.example.com:8443, https://api.example.com:8443",
        "http://api.example.com, http://api.example.com:80"
    })
    void originIsSchemeHostAndPort(URI uri, String origin) {
        assertEquals(origin, Route.origin(uri));
    }

    @Test
    void credentialsAndCookiesStayWithTheOrigin() throws Exception {
        try (RawServer other = new RawServer(RawServer.answering(redirect(302, "/again"), Calls.ok("1")));
                RawServer server = new RawServer(
                        RawServer.answering(redirect(302, "/here"), redirect(302, other.uri() + "/there")));
                ApiCaller caller = withCredentials(server)) {
            ApiRequest request = ApiRequest.builder("readThing", "GET")
                    .path("/things")
                    .header("X-Secretive", "s3cr3t")
                    .header("Accept", "application/json")
                    .cookie("c", "s3cr3t")
                    .security("bearer", "query", "cookie")
                    .build();
            CallOptions options = ANY_ORIGIN.withHeader("X-Other", "s3cr3t").withIdempotencyKey("Idempotency-Key");
            assertEquals(200, caller.call(request, Calls.STATUS, options));
            String here = server.requests().get(1);
            assertTrue(here.startsWith("GET /here?key=s3cr3t HTTP/1.1\r\n"), here);
            assertTrue(here.contains("Authorization: Bearer s3cr3t\r\n"), here);
            assertTrue(here.contains("Cookie: c=s3cr3t; sid=s3cr3t\r\n"), here);
            assertEquals(2, other.requests().size());
            for (String there : other.requests()) {
                assertFalse(there.contains("s3cr3t"), there);
                assertTrue(there.contains("Accept: application/json\r\n"), there);
            }
        }
    }

    /** A server that gives back a redirect to the first origin must not make the client speak there in its name. */
    @Test
    void credentialsDoNotComeBack() throws Exception {
        String[] first = new String[1];
        try (RawServer other = new RawServer((socket, number) -> {
                    RawServer.write(socket, redirect(302, first[0]));
                    socket.shutdownOutput();
                });
                RawServer server =
                        new RawServer(RawServer.answering(redirect(302, other.uri() + "/there"), Calls.ok("1")));
                ApiCaller caller = withCredentials(server)) {
            first[0] = server.uri() + "/admin";
            ApiRequest request = ApiRequest.builder("readThing", "GET")
                    .path("/things")
                    .security("bearer")
                    .build();
            assertEquals(200, caller.call(request, Calls.STATUS, ANY_ORIGIN));
            assertFalse(
                    server.requests().get(1).contains("s3cr3t"),
                    server.requests().get(1));
        }
    }

    @Test
    void theKeyOfACallStaysWithTheOrigin() throws Exception {
        try (RawServer other = new RawServer(RawServer.answering(Calls.ok("1")));
                RawServer server = new RawServer(
                        RawServer.answering(redirect(303, "/here"), redirect(303, other.uri() + "/there")));
                ApiCaller caller = Calls.caller(server)) {
            CallOptions options = ANY_ORIGIN.withIdempotencyKey("X-Key");
            assertEquals(200, caller.call(Calls.request("POST"), Calls.STATUS, options));
            assertTrue(
                    server.requests().get(1).contains("X-Key: "),
                    server.requests().get(1));
            assertFalse(
                    other.requests().get(0).contains("X-Key: "),
                    other.requests().get(0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, https://b.example/, true",
        "https://a.example/x, http://a.example/, false",
        "https://a.example/x, http://b.example/, false",
        "http://a.example/x, http://b.example/, true",
        "http://a.example/x, https://a.example/, true",
        "https://a.example/x, https://user@a.example/, false",
        "http://a.example/x, ftp://a.example/, false",
        "https://a.example/x, https:///y, false",
    })
    void nothingThatWasEncryptedIsAskedForInTheClear(String from, String to, boolean followed) {
        TransportRequest sent = new TransportRequest("GET", URI.create(from), List.of(), Optional.empty(), 1);
        ResponseHead head = ResponseHead.of("readThing", 302, List.of(new HeaderField("Location", to)));
        Optional<Route> next = Route.of(Calls.get()).after(Calls.get(), sent, head, RedirectPolicy.anyOrigin());
        assertEquals(followed, next.isPresent());
    }

    @Test
    void bodyGoesToNoOtherOrigin() throws Exception {
        try (RawServer other = new RawServer(RawServer.answering(Calls.ok("1")));
                RawServer server = new RawServer(RawServer.answering(redirect(307, other.uri() + "/there")));
                ApiCaller caller = Calls.caller(server)) {
            ApiRequest request = ApiRequest.builder("readThing", "POST")
                    .path("/things")
                    .json("application/json", JsonCodecs.STRING, "text")
                    .build();
            assertEquals(307, caller.call(request, Calls.STATUS, ANY_ORIGIN));
            assertEquals(0, other.requests().size());
        }
    }

    @Test
    void bodyThatCanBeReadOnceIsNotSentAgain() throws Exception {
        try (RawServer server = new RawServer(
                        RawServer.answering(redirect(307, "/other"), Calls.answer("401 x", "", ""), Calls.ok("1")));
                ApiCaller caller = ApiCaller.builder()
                        .endpoint(server.uri())
                        .credential(
                                "bearer",
                                Credential.bearer(() -> UUID.randomUUID().toString()))
                        .build()) {
            for (int status : new int[] {307, 401}) {
                ApiRequest once = ApiRequest.builder("readThing", "POST")
                        .path("/things")
                        .security("bearer")
                        .body("text/plain", RequestBody.of(new ByteArrayInputStream(new byte[] {'a'})))
                        .build();
                assertEquals(status, caller.call(once, Calls.STATUS, SAME_ORIGIN));
            }
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void bodyThatCanBeReadOnceIsNotNeededAgainForAGet() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(redirect(303, "/other"), Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            ApiRequest once = ApiRequest.builder("readThing", "POST")
                    .path("/things")
                    .body("text/plain", RequestBody.of(new ByteArrayInputStream(new byte[] {'a'})))
                    .build();
            assertEquals(200, caller.call(once, Calls.STATUS, SAME_ORIGIN));
            assertTrue(server.requests().get(1).startsWith("GET /other HTTP/1.1\r\n"));
        }
    }

    @Test
    void circleIsFound() throws Exception {
        try (RawServer server =
                        new RawServer(RawServer.answering(redirect(302, "/b?secret=1"), redirect(302, "/things/1")));
                ApiCaller caller = Calls.caller(server)) {
            RedirectException circle =
                    assertThrows(RedirectException.class, () -> caller.call(Calls.get(), Calls.STATUS, SAME_ORIGIN));
            String port = ":" + server.uri().getPort();
            assertEquals(
                    "readThing: the service redirects in a circle, again to http://localhost" + port + "/things/1",
                    circle.getMessage());
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void endlessWayIsLeftAtTheLimit() throws Exception {
        RawServer.Script further = (socket, number) -> {
            RawServer.write(socket, redirect(302, "/" + number + "?secret=1"));
            socket.shutdownOutput();
        };
        try (RawServer server = new RawServer(further);
                ApiCaller caller = Calls.caller(server)) {
            CallOptions few = CallOptions.defaults()
                    .withRedirects(RedirectPolicy.sameOrigin().withLimit(3));
            RedirectException tooMany =
                    assertThrows(RedirectException.class, () -> caller.call(Calls.get(), Calls.STATUS, few));
            String port = ":" + server.uri().getPort();
            assertEquals(
                    "readThing: the service redirects more than 3 times, at last to http://localhost" + port + "/4",
                    tooMany.getMessage());
            assertEquals(4, server.requests().size());
        }
    }

    private static String redirect(int status, String location) {
        return Calls.answer(status + " x", "Location: " + location + "\r\n", "");
    }

    private static ApiCaller withCredentials(RawServer server) {
        return ApiCaller.builder()
                .endpoint(server.uri())
                .credential("bearer", Credential.bearer(() -> "s3cr3t"))
                .credential("query", Credential.query("key", () -> "s3cr3t"))
                .credential("cookie", Credential.cookie("sid", () -> "s3cr3t"))
                .build();
    }

    /** RFC 3986 §5.2 and §5.4, where {@code java.net.URI} follows the older RFC 2396. */
    @ParameterizedTest
    @CsvSource({
        "?page=2, /things/1?page=2",
        "/other#part, /other",
        "#part, /things/1",
        "../../../other?a=b, /other?a=b",
        "./other/../2, /things/2"
    })
    void referencesAreResolved(String location, String target) throws Exception {
        String back = redirect(location.equals("#part") ? 303 : 302, location);
        try (RawServer server = new RawServer(RawServer.answering(back, Calls.ok("1")));
                ApiCaller caller = Calls.caller(server)) {
            ApiRequest request = ApiRequest.builder("addThing", location.equals("#part") ? "POST" : "GET")
                    .path("/things/1")
                    .build();
            assertEquals(200, caller.call(request, Calls.STATUS, SAME_ORIGIN));
            assertEquals("GET " + target + " HTTP/1.1", server.requests().get(1).split("\r\n")[0]);
        }
    }
}
