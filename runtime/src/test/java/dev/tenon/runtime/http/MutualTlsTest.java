package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server on the loopback interface that demands the client's certificate (RFC 8446 §4.3.2), and clients with and without one. */
@Timeout(60)
class MutualTlsTest {
    private static final AnswerDecoder<String> NAME = answer -> answer.body().text();

    private static ExecutorService workers;
    private static HttpsServer server;
    private static KeyStore serverKey;
    private static KeyStore clientKey;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        KeyStores stores = new KeyStores(directory);
        serverKey = stores.key("server");
        clientKey = stores.key("client");
        workers = Executors.newCachedThreadPool();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(workers);
        server.setHttpsConfigurator(demanding(KeyStores.context(serverKey, KeyStores.certificates(clientKey))));
        server.createContext("/", MutualTlsTest::greet);
        server.start();
    }

    private static HttpsConfigurator demanding(SSLContext context) {
        return new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters demands = context.getDefaultSSLParameters();
                demands.setNeedClientAuth(true);
                parameters.setSSLParameters(demands);
            }
        };
    }

    /** Answers with the name in the client's certificate. */
    private static void greet(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = ((HttpsExchange) exchange)
                    .getSSLSession()
                    .getPeerPrincipal()
                    .getName();
            byte[] body = name.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    private static ApiCaller.Builder builder(String host) {
        return ApiCaller.builder()
                .endpoint(
                        URI.create("https://" + host + ":" + server.getAddress().getPort()))
                .options(CallOptions.defaults().withRetry(Calls.QUICK));
    }

    private static String call(ApiCaller.Builder builder) {
        try (ApiCaller caller = builder.build()) {
            return caller.call(Calls.get(), NAME, CallOptions.defaults());
        }
    }

    private static ConnectionOptions with(SSLContext context) {
        return ConnectionOptions.defaults().withSslContext(context);
    }

    @Test
    void certificateOfTheConnectionIsPresented() throws Exception {
        ConnectionOptions known = with(KeyStores.context(clientKey, KeyStores.certificates(serverKey)));
        assertEquals("CN=client", call(builder("localhost").connection(known)));
        assertEquals("CN=client", call(builder("127.0.0.1").connection(known)));
    }

    @Test
    void certificateOfTheSecuritySchemeIsPresentedInstead() throws Exception {
        KeyStore trusted = KeyStores.certificates(serverKey);
        assertEquals(
                "CN=client",
                call(builder("localhost")
                        .connection(with(KeyStores.context(trusted)))
                        .mutualTls("certificate", KeyStores.context(clientKey, trusted))));
    }

    @Test
    void clientWithoutACertificateIsRefused() throws Exception {
        refused(builder("localhost").connection(with(KeyStores.context(KeyStores.certificates(serverKey)))));
    }

    @Test
    void clientWithAnUnknownCertificateIsRefused() throws Exception {
        KeyStore trusted = KeyStores.certificates(serverKey);
        refused(builder("localhost").connection(with(KeyStores.context(serverKey, trusted))));
    }

    /** A handshake of TLS 1.3 ends before the server looks at the certificate, so that its refusal may cut off the answer. */
    private static void refused(ApiCaller.Builder builder) {
        TransportException refused = assertThrows(TransportException.class, () -> call(builder));
        assertInstanceOf(IOException.class, refused.getCause());
    }

    @Test
    void serverThatIsNotTrustedIsSentNothing() throws Exception {
        ConnectionOptions trusting = with(KeyStores.context(clientKey, KeyStores.certificates(clientKey)));
        TransportException untrusted = assertThrows(
                TransportException.class, () -> call(builder("localhost").connection(trusting)));
        assertInstanceOf(SSLHandshakeException.class, untrusted.getCause());
        assertEquals(
                "readThing: no secure connection to https://localhost:"
                        + server.getAddress().getPort(),
                untrusted.getMessage());
    }
}
