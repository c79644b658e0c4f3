package com.example;

import com.example.api.ApiClient;
import dev.tenon.runtime.http.CallOptions;
import dev.tenon.runtime.http.ConnectionOptions;
import dev.tenon.runtime.http.MissingCredentialException;
import dev.tenon.runtime.http.RetryPolicy;
import dev.tenon.runtime.http.TransportException;
import dev.tenon.testing.ContractServer;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** A server that needs the client's certificate, and clients with and without one. */
final class Check implements Runnable {
    private static final Path CONTRACT = Path.of("src/test/resources/goldens/mutual-tls/contract.yaml");
    private static final char[] PASSWORD = "changeit".toCharArray();

    @Override
    public void run() {
        try {
            KeyStore key = key();
            SSLParameters parameters = new SSLParameters();
            parameters.setNeedClientAuth(true);
            try (ContractServer server = ContractServer.start(CONTRACT, context(key, true), parameters)) {
                calls(server, key);
            }
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static void calls(ContractServer server, KeyStore key) throws Exception {
        try (ApiClient client = client(server).mutualTls(context(key, true)).build()) {
            same("you", client.getName());
            client.getOpen();
        }
        server.requireValid();
        server.requests().forEach(request ->
                same("CN=both", request.clientCertificates().get(0).getSubjectX500Principal().getName()));
        ConnectionOptions trusting = ConnectionOptions.defaults().withSslContext(context(key, false));
        try (ApiClient client = client(server).connection(trusting).build()) {
            try {
                client.getName();
                throw new AssertionError("there is no certificate");
            } catch (MissingCredentialException missing) {
                same("getName: the client has no credential for certificate", missing.getMessage());
            }
            try {
                client.getOpen();
                throw new AssertionError("the server needs a certificate");
            } catch (TransportException refused) {
                same(2, server.requests().size());
            }
        }
    }

    private static ApiClient.Builder client(ContractServer server) {
        return ApiClient.builder()
                .endpoint(server.endpoint())
                .options(CallOptions.defaults().withRetry(RetryPolicy.none()));
    }

    private static void same(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }

    /** A key with a certificate that vouches for itself, for both sides. */
    private static KeyStore key() throws Exception {
        Path folder = Files.createTempDirectory("mutual-tls");
        Path file = folder.resolve("key.p12");
        try {
            String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            String options = " -genkeypair -alias both -dname CN=both -keyalg EC -ext SAN=ip:127.0.0.1 -storetype PKCS12";
            String places = " -storepass " + new String(PASSWORD) + " -keystore " + file;
            Process made = new ProcessBuilder((keytool + options + places).split(" "))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            same(0, made.waitFor());
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD);
            }
            return store;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** Trusts the certificate of a key, and has the key if it is wanted. */
    private static SSLContext context(KeyStore key, boolean own) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(key, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("both", key.getCertificate("both"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own ? keys.getKeyManagers() : null, trust.getTrustManagers(), null);
        return context;
    }
}
