package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
    private static final Path CERTIFICATES = Path.of("src/test/resources/certificates.yaml");
    private static final char[] PASSWORD = "changeit".toCharArray();

    /** A key with a certificate for the loopback interface that vouches for itself. */
    private static KeyStore key(Path folder) throws Exception {
        Path file = folder.resolve("key.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-dname",
                "CN=server",
                "-keyalg",
                "EC",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        assertEquals(
                0,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /** Trusts the certificate of a key, and has the key if it is wanted. */
    private static SSLContext context(KeyStore store, boolean own) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own ? keys.getKeyManagers() : null, trust.getTrustManagers(), null);
        return context;
    }

    private static int get(ContractServer server, HttpClient client, String target)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.endpoint() + target))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Test
    void requestsAreCheckedAndAnswered(@TempDir Path folder) throws Exception {
        SSLContext context = context(key(folder), true);
        try (ContractServer server = ContractServer.start(Asking.PETS, context)) {
            HttpClient client = HttpClient.newBuilder().sslContext(context).build();
            assertTrue(server.endpoint().toString().startsWith("https://127.0.0.1:"));
            assertEquals(200, get(server, client, "/pets/1"));
            assertEquals(200, get(server, client, "/pets/1"));
            server.requireValid();
            server.on("getPet").answer(Answer.documented(200).cut(Cut.RESET_IN_BODY));
            assertThrows(IOException.class, () -> get(server, client, "/pets/1"));
            HttpClient plain = HttpClient.newHttpClient();
            URI http = URI.create(server.endpoint().toString().replace("https", "http"));
            HttpRequest request =
                    HttpRequest.newBuilder(http).timeout(Duration.ofSeconds(20)).build();
            assertThrows(IOException.class, () -> plain.send(request, HttpResponse.BodyHandlers.discarding()));
        }
    }

    @Test
    void aCertificateIsNeeded(@TempDir Path folder) throws Exception {
        KeyStore key = key(folder);
        SSLContext context = context(key, true);
        SSLParameters parameters = new SSLParameters();
        parameters.setNeedClientAuth(true);
        try (ContractServer server = ContractServer.start(CERTIFICATES, context, parameters)) {
            parameters.setNeedClientAuth(false);
            HttpClient known = HttpClient.newBuilder().sslContext(context).build();
            assertEquals(204, get(server, known, "/closed"));
            server.requireValid();
            ReceivedRequest request = server.requests().get(0);
            assertEquals(
                    "CN=server",
                    request.clientCertificates()
                            .get(0)
                            .getSubjectX500Principal()
                            .getName());
            HttpClient unknown =
                    HttpClient.newBuilder().sslContext(context(key, false)).build();
            assertThrows(IOException.class, () -> get(server, unknown, "/open"));
        }
    }

    @Test
    void aCertificateIsWantedWhereItIsACredential(@TempDir Path folder) throws Exception {
        KeyStore key = key(folder);
        SSLParameters parameters = new SSLParameters();
        parameters.setWantClientAuth(true);
        try (ContractServer server = ContractServer.start(CERTIFICATES, context(key, true), parameters)) {
            HttpClient known =
                    HttpClient.newBuilder().sslContext(context(key, true)).build();
            HttpClient unknown =
                    HttpClient.newBuilder().sslContext(context(key, false)).build();
            assertEquals(204, get(server, known, "/closed"));
            assertEquals(204, get(server, unknown, "/open"));
            server.requireValid();
            assertEquals(List.of(), server.requests().get(1).clientCertificates());
            assertEquals(400, get(server, unknown, "/closed"));
            assertEquals(
                    "there is no credential of 'certificate' (a certificate of the client)",
                    server.violations().get(0).message());
        }
    }

    @Test
    void noCertificateIsAskedFor(@TempDir Path folder) throws Exception {
        SSLContext context = context(key(folder), true);
        try (ContractServer server = ContractServer.start(CERTIFICATES, context)) {
            assertEquals(
                    204, get(server, HttpClient.newBuilder().sslContext(context).build(), "/closed"));
            server.requireValid();
            assertEquals(List.of(), server.requests().get(0).clientCertificates());
        }
    }
}
