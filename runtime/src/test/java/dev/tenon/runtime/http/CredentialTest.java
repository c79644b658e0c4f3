package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.Bytes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    private static final String SECRET = "s3cr3t/+=";

    @Test
    void eachKindHasItsPlace() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = builder(server)
                        .credential("bearer", Credential.bearer(() -> SECRET))
                        .credential("query", Credential.query("key", () -> SECRET))
                        .credential("cookie", Credential.cookie("sid", () -> SECRET))
                        .credential("header", Credential.header("X-Key", () -> SECRET))
                        .build()) {
            caller.call(needing("bearer", "query", "cookie", "header"), Calls.STATUS, CallOptions.defaults());
            String sent = server.requests().get(0);
            assertTrue(sent.startsWith("GET /things/1?key=s3cr3t%2F%2B%3D HTTP/1.1\r\n"), sent);
            assertTrue(sent.contains("Authorization: Bearer " + SECRET + "\r\n"), sent);
            assertTrue(sent.contains("Cookie: sid=" + SECRET + "\r\n"), sent);
            assertTrue(sent.contains("X-Key: " + SECRET + "\r\n"), sent);
        }
    }

    /** A field replaces one of its name, but cookies are many in one field (RFC 6265 §5.4). */
    @Test
    void cookiesOfTheCallerAreSentBesideThoseOfTheContract() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = builder(server)
                        .credential("cookie", Credential.cookie("sid", () -> SECRET))
                        .build()) {
            ApiRequest request = ApiRequest.builder("readThing", "GET")
                    .path("/things/1")
                    .cookie("c", "1")
                    .security("cookie")
                    .build();
            caller.call(request, Calls.STATUS, CallOptions.defaults().withHeader("cookie", "affinity=7"));
            String sent = server.requests().get(0);
            assertTrue(sent.contains("Cookie: affinity=7; c=1; sid=" + SECRET + "\r\n"), sent);
        }
    }

    /** The service would take what is behind it for a part of the password. */
    @Test
    void aUsersNameHoldsNoColon() {
        assertThrows(IllegalArgumentException.class, () -> Credential.basic("a:b", () -> "c"));
    }

    @Test
    void basicIsUserAndPasswordInBase64() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = builder(server)
                        .credential("basic", Credential.basic("Aladdin", () -> "open sesame"))
                        .build()) {
            caller.call(needing("basic"), Calls.STATUS, CallOptions.defaults());
            assertTrue(server.requests().get(0).contains("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n"));
        }
    }

    @Test
    void tokenIsAskedForEachAttempt() throws Exception {
        AtomicInteger number = new AtomicInteger();
        try (RawServer server = new RawServer(RawServer.answering(Calls.answer("503 x", "", ""), Calls.ok("1")));
                ApiCaller caller = builder(server)
                        .credential("bearer", Credential.bearer(() -> "t" + number.incrementAndGet()))
                        .build()) {
            caller.call(needing("bearer"), Calls.STATUS, CallOptions.defaults());
            assertTrue(server.requests().get(0).contains("Bearer t1"));
            assertTrue(server.requests().get(1).contains("Bearer t2"));
        }
    }

    @Test
    void firstCompleteAlternativeIsUsed() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = builder(server)
                        .credential("a", Credential.header("A", () -> "1"))
                        .credential("c", Credential.header("C", () -> "3"))
                        .build()) {
            ApiRequest request = ApiRequest.builder("readThing", "GET")
                    .path("/")
                    .security()
                    .security("a", "b")
                    .security("c")
                    .build();
            caller.call(request, Calls.STATUS, CallOptions.defaults());
            String sent = server.requests().get(0);
            assertTrue(sent.contains("C: 3\r\n") && !sent.contains("A: 1\r\n"), sent);
        }
    }

    /** The contract's word alone does not open another origin to credentials; the caller's does. */
    @Test
    void serverOfTheContractGetsNoCredentialUnlessTheCallerSetsIt() throws Exception {
        try (RawServer service = new RawServer(RawServer.answering(Calls.ok("1")));
                RawServer other = new RawServer(RawServer.answering(Calls.ok("1")))) {
            String written = other.uri() + "/up";
            ApiCaller.Builder builder = ApiCaller.builder()
                    .defaultEndpoint(service.uri())
                    .credential("bearer", Credential.bearer(() -> SECRET));
            ApiRequest needed = at(written).security("bearer").build();
            ApiRequest optional = at(written).security("bearer").security().build();
            try (ApiCaller caller = builder.build()) {
                MissingCredentialException refused = assertThrows(
                        MissingCredentialException.class,
                        () -> caller.call(needed, Calls.STATUS, CallOptions.defaults()));
                assertEquals(
                        "upload: the contract sends this operation to " + other.uri()
                                + ", and the credential bearer goes to " + service.uri()
                                + " alone: set the server of this operation if it may have it",
                        refused.getMessage());
                assertTrue(other.requests().isEmpty());
                caller.call(optional, Calls.STATUS, CallOptions.defaults());
                assertFalse(other.requests().get(0).contains(SECRET));
                ApiRequest sameOrigin =
                        at(service.uri() + "/v2").security("bearer").build();
                caller.call(sameOrigin, Calls.STATUS, CallOptions.defaults());
                assertTrue(service.requests().get(0).contains(SECRET));
            }
            try (ApiCaller caller = builder.server(written, URI.create(written)).build()) {
                caller.call(needed, Calls.STATUS, CallOptions.defaults());
                assertTrue(other.requests().get(1).contains(SECRET));
            }
        }
    }

    private static ApiRequestBuilder at(String server) {
        return ApiRequest.builder("upload", "GET").path("/file").server(server);
    }

    @Test
    void missingCredentialIsFoundBeforeAnythingIsSent() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = builder(server).build()) {
            MissingCredentialException missing = assertThrows(
                    MissingCredentialException.class,
                    () -> caller.call(needing("bearer", "key"), Calls.STATUS, CallOptions.defaults()));
            assertEquals("readThing: the client has no credential for bearer and key", missing.getMessage());
            CompletableFuture<Integer> future =
                    caller.callAsync(needing("bearer"), Calls.STATUS, CallOptions.defaults());
            assertThrows(ExecutionException.class, future::get);
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void whereNoneIsNeededNoneIsSent() throws Exception {
        ApiRequest request = ApiRequest.builder("readThing", "GET")
                .path("/things/1")
                .security("bearer")
                .security()
                .build();
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = builder(server).build();
                ApiCaller other = builder(server)
                        .credential("bearer", Credential.bearer(() -> SECRET))
                        .build()) {
            assertEquals(200, caller.call(request, Calls.STATUS, CallOptions.defaults()));
            assertEquals(200, other.call(request, Calls.STATUS, CallOptions.defaults()));
            assertFalse(server.requests().get(0).contains("Authorization"));
            assertTrue(server.requests().get(1).contains("Authorization"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cr3t/+=\n", "s3cr3t/+=\r\nX-Admin: 1", "s3cr3t/+=ü"})
    void tokenThatCannotBeSentIsRefusedAndNotShown(String token) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = builder(server)
                        .credential("bearer", Credential.bearer(() -> token))
                        .build()) {
            hidden(assertThrows(
                    MissingCredentialException.class,
                    () -> caller.call(needing("bearer"), Calls.STATUS, CallOptions.defaults())));
            assertEquals(0, server.requests().size());
        }
    }

    /** RFC 6265 §4.1.1: anything else would end the value, or the field. */
    @ParameterizedTest
    @ValueSource(
            strings = {"s3cr3t/+=;a", "s3cr3t/+=,", "s3cr3t/+=\"", "s3cr3t/+=\\", "s3cr3t/+= x", "s3cr3t/+=\u007f"})
    void valueThatACookieCannotHaveIsRefused(String value) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = builder(server)
                        .credential("cookie", Credential.cookie("sid", () -> value))
                        .build()) {
            hidden(assertThrows(
                    MissingCredentialException.class,
                    () -> caller.call(needing("cookie"), Calls.STATUS, CallOptions.defaults())));
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void supplierThatFailsEndsTheCall() throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = builder(server)
                        .credential("bearer", Credential.bearer(() -> {
                            throw new UnsupportedOperationException("no token today");
                        }))
                        .build()) {
            UnsupportedOperationException failed = assertThrows(
                    UnsupportedOperationException.class,
                    () -> caller.call(needing("bearer"), Calls.STATUS, CallOptions.defaults()));
            assertEquals("no token today", failed.getMessage());
        }
    }

    @Test
    void nothingThatIsPrintedShowsASecret() throws Exception {
        Credential header = Credential.bearer(() -> SECRET);
        Credential query = Credential.query("key", () -> SECRET);
        CallOptions options = CallOptions.defaults().withHeader("X-Other", SECRET);
        List<TransportRequest> requests = new CopyOnWriteArrayList<>();
        HttpTransport recorder = new HttpTransport() {
            @Override
            public CompletableFuture<TransportResponse> send(TransportRequest request) {
                requests.add(request);
                return CompletableFuture.completedFuture(new TransportResponse(200, List.of(), Bytes.empty()));
            }

            @Override
            public void close() {}
        };
        try (ApiCaller caller = ApiCaller.builder()
                .endpoint(URI.create("https://api.example.com"))
                .credential("header", header)
                .credential("query", query)
                .transport(recorder)
                .build()) {
            caller.call(needing("header", "query"), Calls.STATUS, options);
        }
        TransportRequest sent = requests.get(0);
        assertTrue(sent.uri().toString().contains("s3cr3t"));
        for (Object printed : new Object[] {header, query, sent, options}) {
            assertFalse(printed.toString().contains("s3cr3t"), printed.toString());
        }
        assertEquals("Set-Cookie: (hidden)", new HeaderField("Set-Cookie", SECRET).toString());
        assertEquals("Authorization: (hidden)", new HeaderField("Authorization", SECRET).toString());
    }

    @Test
    void brokenConnectionShowsNoSecret() throws Exception {
        RawServer.Script hangUp = (socket, number) -> socket.close();
        try (RawServer server = new RawServer(hangUp);
                ApiCaller caller = builder(server)
                        .credential("header", Credential.bearer(() -> SECRET))
                        .credential("query", Credential.query("key", () -> SECRET))
                        .build()) {
            hidden(assertThrows(
                    TransportException.class,
                    () -> caller.call(needing("header", "query"), Calls.STATUS, CallOptions.defaults())));
        }
    }

    private static void hidden(Exception problem) throws IOException {
        try (StringWriter printed = new StringWriter()) {
            problem.printStackTrace(new PrintWriter(printed, true));
            assertFalse(printed.toString().contains("s3cr3t"), printed.toString());
        }
    }

    private static ApiRequest needing(String... schemes) {
        return ApiRequest.builder("readThing", "GET")
                .path("/things/1")
                .security(schemes)
                .build();
    }

    private static ApiCaller.Builder builder(RawServer server) {
        return ApiCaller.builder()
                .endpoint(server.uri())
                .options(CallOptions.defaults().withRetry(Calls.QUICK));
    }

    /** The word is added; nothing that holds a space is a token (RFC 6750 §2.1). */
    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + SECRET, "bearer " + SECRET})
    void theWordThatIsAddedIsNoPartOfAToken(String token) throws Exception {
        try (RawServer server = new RawServer(RawServer.answering(Calls.ok("1")));
                ApiCaller caller = builder(server)
                        .credential("bearer", Credential.bearer(() -> token))
                        .build()) {
            MissingCredentialException refused = assertThrows(
                    MissingCredentialException.class,
                    () -> caller.call(needing("bearer"), Calls.STATUS, CallOptions.defaults()));
            assertEquals(
                    "readThing: the credential bearer begins with the word Bearer, which is added: give the token alone",
                    refused.getMessage());
            assertEquals(0, server.requests().size());
        }
    }
}
