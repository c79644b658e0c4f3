package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls through a proxy on the loopback interface, which passes on requests whose target is an absolute URL (RFC 9112 §3.2.2). */
@Timeout(60)
class ProxyTest {
    private static final ApiRequest SECURED = ApiRequest.builder("readThing", "GET")
            .path("/things/1")
            .security("token")
            .build();

    private final RawServer origin = new RawServer(RawServer.answering(Calls.ok("7")));
    private final RawServer proxy = new RawServer(this::forward);

    ProxyTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        origin.close();
    }

    /** The request goes to the origin in origin form (RFC 9112 §3.2.1), the answer comes back. */
    private void forward(Socket client, int number) throws IOException {
        String[] request = proxy.requests().get(number - 1).split(" ", 3);
        URI target = URI.create(request[1]);
        try (Socket server = new Socket(target.getHost(), target.getPort())) {
            RawServer.write(server, request[0] + " " + target.getRawPath() + " " + request[2]);
            server.getInputStream().transferTo(client.getOutputStream());
        }
        client.shutdownOutput();
    }

    private ApiCaller caller(ProxySelector selector) {
        return ApiCaller.builder()
                .endpoint(origin.uri())
                .connection(ConnectionOptions.defaults().withProxy(selector))
                .options(CallOptions.defaults().withRetry(RetryPolicy.none()))
                .build();
    }

    private static ProxySelector at(int port) {
        return ProxySelector.of(new InetSocketAddress("localhost", port));
    }

    private static int call(ApiCaller caller) {
        return caller.call(Calls.get(), Calls.INT, CallOptions.defaults());
    }

    @Test
    void requestsGoThroughTheProxy() {
        try (ApiCaller caller = caller(at(proxy.uri().getPort()))) {
            assertEquals(7, call(caller));
            assertEquals(7, call(caller));
        }
        String line = "GET " + origin.uri() + "/things/1 HTTP/1.1";
        assertEquals(List.of(line, line), lines(proxy));
        assertEquals(List.of("GET /things/1 HTTP/1.1", "GET /things/1 HTTP/1.1"), lines(origin));
        String host = "\r\nHost: localhost:" + origin.uri().getPort() + "\r\n";
        assertTrue(proxy.requests().stream().allMatch(head -> head.contains(host)), "another Host");
    }

    @Test
    void noProxyIsUsedWhereNoneIsWanted() {
        try (ApiCaller caller = caller(HttpClient.Builder.NO_PROXY)) {
            assertEquals(7, call(caller));
        }
        assertEquals(List.of(), proxy.requests());
        assertEquals(1, origin.requests().size());
    }

    @Test
    void proxyThatCannotBeReachedIsNotPassedBy() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (ApiCaller caller = caller(at(port))) {
            assertThrows(TransportException.class, () -> call(caller));
        }
        assertEquals(List.of(), origin.requests());
    }

    private static Authenticator authenticator(List<String> asked) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                asked.add(getRequestorType() + " " + getRequestingHost() + " " + getRequestingScheme());
                return new PasswordAuthentication("user", "pässword".toCharArray());
            }
        };
    }

    private static ApiCaller withToken(RawServer service, ConnectionOptions options) {
        return ApiCaller.builder()
                .endpoint(service.uri())
                .connection(options)
                .credential("token", Credential.bearer(() -> "s3cr3t"))
                .build();
    }

    /** Java 17 sends no Authorization of a request if its client has an authenticator. */
    @Test
    void proxyIsToldItsPasswordBesideTheCredentialOfTheService() {
        List<String> asked = new ArrayList<>();
        ConnectionOptions options = ConnectionOptions.defaults()
                .withProxy(at(proxy.uri().getPort()))
                .withProxyAuthenticator(authenticator(asked));
        try (ApiCaller caller = withToken(origin, options)) {
            assertEquals(7, caller.call(SECURED, Calls.INT, CallOptions.defaults()));
        }
        String sent = proxy.requests().get(0);
        assertTrue(sent.contains("\r\nProxy-Authorization: Basic dXNlcjpww6Rzc3dvcmQ=\r\n"), sent);
        assertTrue(sent.contains("\r\nAuthorization: Bearer s3cr3t\r\n"), sent);
        assertEquals(List.of("PROXY localhost Basic"), asked);
    }

    @Test
    void serviceIsNotToldThePasswordOfAProxy() throws IOException {
        List<String> asked = new ArrayList<>();
        ConnectionOptions options = ConnectionOptions.defaults()
                .withProxy(HttpClient.Builder.NO_PROXY)
                .withProxyAuthenticator(authenticator(asked));
        for (String challenge : List.of("", "WWW-Authenticate: Basic realm=a\r\n")) {
            try (RawServer refusing = new RawServer(RawServer.answering(Calls.answer("401 x", challenge, "why")));
                    ApiCaller caller = withToken(refusing, options)) {
                AnswerDecoder<String> text =
                        answer -> answer.status() + " " + answer.body().text();
                assertEquals("401 why", caller.call(SECURED, text, CallOptions.defaults()));
                String sent = refusing.requests().get(0);
                assertTrue(sent.contains("\r\nAuthorization: Bearer s3cr3t\r\n"), sent);
                assertFalse(sent.contains("Proxy-"), sent);
            }
        }
        assertEquals(List.of(), asked);
    }

    private static List<String> lines(RawServer server) {
        return server.requests().stream()
                .map(head -> head.lines().findFirst().orElse(""))
                .toList();
    }
}
