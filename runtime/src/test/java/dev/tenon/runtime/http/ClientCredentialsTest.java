package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ClientCredentialsTest {
    private static final String REFUSED = Calls.answer("401 Unauthorized", "", "");

    /** The request of RFC 6749 §4.4.2, with the client of §2.3.1. */
    @Test
    void tokenIsAskedForAndSent() throws Exception {
        try (TokenServer tokens = new TokenServer(number -> TokenServer.token("2YotnFZFEjr1zCsicMWpAA", 3600));
                RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = caller(server, tokens.client().build())) {
            caller.call(request("GET"), Calls.STATUS, CallOptions.defaults());
            caller.call(request("GET"), Calls.STATUS, CallOptions.defaults());
            assertEquals(List.of("grant_type=client_credentials"), tokens.forms());
            String head = tokens.heads().get(0);
            assertTrue(head.startsWith("POST /token?secret=1 HTTP/1.1\r\n"), head);
            assertTrue(head.contains("Authorization: Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW\r\n"), head);
            assertTrue(head.contains("Content-Type: application/x-www-form-urlencoded\r\n"), head);
            for (String sent : server.requests()) {
                assertTrue(sent.contains("Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA\r\n"), sent);
            }
        }
    }

    @Test
    void secretMayStandInTheBody() throws Exception {
        try (TokenServer tokens = new TokenServer(number -> TokenServer.token("t", 3600));
                RawServer server = new RawServer(RawServer.answering(Calls.ok("1")))) {
            ClientCredentials client = ClientCredentials.builder(
                            URI.create("http://localhost:" + port(tokens) + "/token"), "my client", () -> "a&b=ü")
                    .authentication(ClientCredentials.Authentication.POST)
                    .scopes("read", "write:all")
                    .parameter("audience", "https://api.example.com/")
                    .build();
            try (ApiCaller caller = caller(server, client)) {
                caller.call(request("GET"), Calls.STATUS, CallOptions.defaults());
            }
            assertEquals(
                    List.of("grant_type=client_credentials&scope=read+write%3Aall"
                            + "&audience=https%3A%2F%2Fapi.example.com%2F"
                            + "&client_id=my+client&client_secret=a%26b%3D%C3%BC"),
                    tokens.forms());
            assertFalse(tokens.heads().get(0).contains("Authorization"));
        }
    }

    /** RFC 6749 §2.3.1: both are encoded like a form first, so that a colon in the user's name is possible. */
    @Test
    void userAndPasswordOfBasicAreEncoded() throws Exception {
        try (TokenServer tokens = new TokenServer(number -> TokenServer.token("t", 3600));
                RawServer server = new RawServer(RawServer.answering(Calls.ok("1")))) {
            ClientCredentials client = ClientCredentials.builder(
                            URI.create("http://localhost:" + port(tokens) + "/token"), "a:b", () -> "c d")
                    .build();
            try (ApiCaller caller = caller(server, client)) {
                caller.call(request("GET"), Calls.STATUS, CallOptions.defaults());
            }
            // a%3Ab:c+d
            assertTrue(tokens.heads().get(0).contains("Authorization: Basic YSUzQWI6Yytk\r\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "scope", "client_id", "client_secret"})
    void whatTheClientSetsIsNoFurtherParameter(String name) {
        ClientCredentials.Builder builder =
                ClientCredentials.builder(URI.create("https://example.com/token"), "a", () -> "b");
        assertThrows(IllegalArgumentException.class, () -> builder.parameter(name, "x"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void withoutASecretNothingIsSent(@Nullable String secret) throws Exception {
        try (TokenServer tokens = new TokenServer(number -> TokenServer.token("t", 3600));
                RawServer server = new RawServer(RawServer.answering(Calls.ok("1")))) {
            ClientCredentials client = ClientCredentials.builder(
                            URI.create("http://localhost:" + port(tokens) + "/token"), "a", () -> secret)
                    .build();
            try (ApiCaller caller = caller(server, client)) {
                AccessTokenException none = assertThrows(
                        AccessTokenException.class,
                        () -> caller.call(request("GET"), Calls.STATUS, CallOptions.defaults()));
                assertEquals(
                        "the supplier of the client's secret gave nothing",
                        none.getCause().getMessage());
            }
            assertEquals(List.of(), tokens.forms());
            assertEquals(List.of(), server.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "\"0\""})
    void tokenThatHasEndedIsNotSent(String lifetime) throws Exception {
        TokenServer.Answers answers =
                number -> Calls.ok("{\"access_token\":\"t" + number + "\",\"expires_in\":" + lifetime + "}");
        try (TokenServer tokens = new TokenServer(answers);
                RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = caller(server, tokens.client().build())) {
            caller.call(request("GET"), Calls.STATUS, CallOptions.defaults());
            caller.call(request("GET"), Calls.STATUS, CallOptions.defaults());
            assertEquals(List.of("Bearer t1", "Bearer t2"), sentTokens(server));
        }
    }

    @Test
    void refusedTokenIsRenewedOnceWhateverTheMethodAndThePolicy() throws Exception {
        try (TokenServer tokens = new TokenServer(number -> TokenServer.token("t" + number, 3600));
                RawServer server = new RawServer(RawServer.answering(REFUSED, Calls.ok("1")));
                ApiCaller caller = caller(server, tokens.client().build())) {
            CallOptions once = CallOptions.defaults().withRetry(RetryPolicy.none());
            assertEquals(200, caller.call(request("POST"), Calls.STATUS, once));
            assertEquals(List.of("Bearer t1", "Bearer t2"), sentTokens(server));
        }
    }

    @Test
    void serviceThatRefusesEachTokenIsBelieved() throws Exception {
        try (TokenServer tokens = new TokenServer(number -> TokenServer.token("t" + number, 3600));
                RawServer server = new RawServer(RawServer.answering(REFUSED));
                ApiCaller caller = caller(server, tokens.client().build())) {
            assertEquals(401, caller.call(request("GET"), Calls.STATUS, CallOptions.defaults()));
            assertEquals(List.of("Bearer t1", "Bearer t2"), sentTokens(server));
        }
    }

    @Test
    void tokenThatIsTheSameAgainIsNotSentAgain() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(REFUSED));
                ApiCaller caller = builder(server)
                        .credential("oauth", Credential.bearer(() -> "t"))
                        .build()) {
            assertEquals(401, caller.call(request("GET"), Calls.STATUS, CallOptions.defaults()));
            assertEquals(List.of("Bearer t"), sentTokens(server));
        }
    }

    /** All calls start with a token that has run out on the server; one of them fetches the next one for all. */
    @Test
    void manyThreadsRenewOnce() throws Exception {
        CompletableFuture<RawServer> self = new CompletableFuture<>();
        RawServer.Script service = (socket, number) -> {
            String head = self.join().requests().get(number - 1);
            RawServer.write(socket, head.contains("Bearer t1\r\n") ? REFUSED : Calls.ok("1"));
            socket.shutdownOutput();
        };
        try (TokenServer tokens = new TokenServer(number -> TokenServer.token("t" + number, 3600));
                RawServer server = new RawServer(service);
                ApiCaller caller = caller(server, tokens.client().build())) {
            self.complete(server);
            List<CompletableFuture<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                calls.add(caller.callAsync(request("GET"), Calls.STATUS, CallOptions.defaults()));
            }
            for (CompletableFuture<Integer> call : calls) {
                assertEquals(200, call.get());
            }
            assertEquals(2, tokens.forms().size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 x | {\"error\":\"invalid_client\",\"error_description\":\"gX1fBat3bV\"} | answered 400 invalid_client",
                "401 x | <html>gX1fBat3bV</html> | answered 401",
                "200 x | {} | answered 200 with no JSON object that holds an access_token",
                "200 x | [] | answered 200 with no JSON object that holds an access_token",
                "200 x | {\"access_token\":\"t\",\"token_type\":\"mac\"} | answered 200 with a token of another type than Bearer",
                "302 x | '' | answered 302",
            })
    void answerWithoutATokenEndsTheCallAndTellsWhy(String status, String body, String problem) throws Exception {
        try (TokenServer tokens =
                        new TokenServer(number -> Calls.answer(status, "Content-Type: application/json\r\n", body));
                RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = caller(server, tokens.client().build())) {
            AccessTokenException none = assertThrows(
                    AccessTokenException.class,
                    () -> caller.call(request("GET"), Calls.STATUS, CallOptions.defaults()));
            assertEquals("oauth", none.scheme());
            assertEquals(
                    "readThing: no access token for oauth: the token endpoint http://localhost:" + port(tokens)
                            + "/token " + problem,
                    none.getMessage());
            assertInstanceOf(TokenEndpointException.class, none.getCause());
            assertEquals(0, server.requests().size());
            assertEquals(1, tokens.forms().size());
        }
    }

    /** Nothing was sent to the service yet, so that even a POST may be tried again. */
    @Test
    void tokenEndpointThatIsBusyIsAskedAgain() throws Exception {
        try (TokenServer tokens = new TokenServer(
                        number -> number < 3 ? Calls.answer("503 x", "", "") : TokenServer.token("t", 3600));
                RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = caller(server, tokens.client().build())) {
            assertEquals(200, caller.call(request("POST"), Calls.STATUS, CallOptions.defaults()));
            assertEquals(3, tokens.forms().size());
        }
    }

    @Test
    void tokenEndpointThatDoesNotAnswerIsNotWaitedForAnyLonger() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        TokenServer.Answers never = number -> {
            ended.await();
            return "";
        };
        try (TokenServer tokens = new TokenServer(never)) {
            assertNoToken(
                    tokens,
                    "no answer from the token endpoint http://localhost:" + port(tokens) + "/token within PT0.2S");
        } finally {
            ended.countDown();
        }
    }

    @Test
    void tokenEndpointThatBreaksOffIsNamed() throws Exception {
        try (TokenServer tokens = new TokenServer(number -> "HTTP/1.1 200 OK\r\n")) {
            assertNoToken(
                    tokens, "no whole answer came from the token endpoint http://localhost:" + port(tokens) + "/token");
        }
    }

    private static void assertNoToken(TokenServer tokens, String problem) throws Exception {
        ClientCredentials client =
                tokens.client().timeout(Duration.ofMillis(200)).build();
        CallOptions once = CallOptions.defaults().withRetry(RetryPolicy.none());
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = caller(server, client)) {
            AccessTokenException none =
                    assertThrows(AccessTokenException.class, () -> caller.call(request("GET"), Calls.STATUS, once));
            assertEquals("readThing: no access token for oauth: " + problem, none.getMessage());
            assertEquals(0, server.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://auth.example.com/token",
                "https://user:pass@auth.example.com/",
                "https://auth.example.com/#x",
                "ftp://localhost/",
                "mailto:a@example.com",
                "https:///token"
            })
    void tokenEndpointIsSafe(String url) {
        assertThrows(
                IllegalArgumentException.class,
                () -> ClientCredentials.builder(URI.create(url), "client", () -> "secret"));
    }

    @Test
    void tokenEndpointMayBeRelativeToTheEndpoint() throws Exception {
        RawServer.Script both = (socket, number) -> {
            RawServer.write(socket, number == 1 ? TokenServer.token("t", 3600) : Calls.ok("1"));
            socket.shutdownOutput();
        };
        ClientCredentials relative = ClientCredentials.builder(URI.create("/token"), "client", () -> "secret")
                .build();
        try (RawServer server = new RawServer(both);
                ApiCaller caller = caller(server, relative)) {
            assertEquals(200, caller.call(request("GET"), Calls.STATUS, CallOptions.defaults()));
            assertTrue(server.requests().get(0).startsWith("POST /token HTTP/1.1\r\n"));
        }
        ApiCaller.Builder unsafe = ApiCaller.builder()
                .endpoint(URI.create("http://api.example.com"))
                .credential("oauth", Credential.clientCredentials(relative));
        assertThrows(IllegalArgumentException.class, unsafe::build);
    }

    @Test
    void nothingThatIsPrintedShowsTheSecret() {
        ClientCredentials client = ClientCredentials.builder(
                        URI.create("https://auth.example.com/token?key=s3cr3t"), "client", () -> "s3cr3t")
                .parameter("assertion", "s3cr3t")
                .scopes("read")
                .build();
        assertEquals("ClientCredentials[https://auth.example.com/token, scopes [read]]", client.toString());
    }

    private static int port(TokenServer tokens) {
        return tokens.port();
    }

    private static List<String> sentTokens(RawServer server) {
        return server.requests().stream()
                .map(head -> head.replaceAll("(?s).*Authorization: ([^\r]*)\r.*", "$1"))
                .toList();
    }

    private static ApiRequest request(String method) {
        return ApiRequest.builder("readThing", method)
                .path("/things/1")
                .security("oauth")
                .build();
    }

    private static ApiCaller caller(RawServer server, ClientCredentials client) {
        return builder(server)
                .credential("oauth", Credential.clientCredentials(client))
                .build();
    }

    private static ApiCaller.Builder builder(RawServer server) {
        return ApiCaller.builder()
                .endpoint(server.uri())
                .options(CallOptions.defaults().withRetry(Calls.QUICK));
    }
}
