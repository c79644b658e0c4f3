package dev.tenon.runtime.http;

import java.net.Authenticator;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** How a client connects: what a {@link JdkTransport} needs to know beyond requests. Immutable. */
public final class ConnectionOptions {
    private static final ConnectionOptions DEFAULTS =
            new ConnectionOptions(Duration.ofSeconds(10), null, null, null, true);

    private final Duration connectTimeout;
    private final @Nullable ProxySelector proxy;
    private final @Nullable Authenticator proxyAuthenticator;
    private final @Nullable SSLContext sslContext;
    private final boolean http2;

    private ConnectionOptions(
            Duration connectTimeout,
            @Nullable ProxySelector proxy,
            @Nullable Authenticator proxyAuthenticator,
            @Nullable SSLContext sslContext,
            boolean http2) {
        this.connectTimeout = connectTimeout;
        this.proxy = proxy;
        this.proxyAuthenticator = proxyAuthenticator;
        this.sslContext = sslContext;
        this.http2 = http2;
    }

    /**
     * What is used unless set.
     *
     * @return 10 s to connect, the JVM's own settings of proxies and certificates, HTTP/2 where the server offers it over TLS
     */
    public static ConnectionOptions defaults() {
        return DEFAULTS;
    }

    /**
     * These options with another time to connect.
     *
     * @param duration above zero, at most 100 days
     * @return a copy
     */
    public ConnectionOptions withConnectTimeout(Duration duration) {
        return new ConnectionOptions(
                Deadlines.checked("connecting", duration), proxy, proxyAuthenticator, sslContext, http2);
    }

    /**
     * These options with a proxy (RFC 9110 §3.7).
     *
     * @param selector says which proxy is used for which URL; {@link java.net.http.HttpClient.Builder#NO_PROXY} for none
     * @return a copy
     */
    public ConnectionOptions withProxy(ProxySelector selector) {
        Objects.requireNonNull(selector, "selector");
        return new ConnectionOptions(connectTimeout, selector, proxyAuthenticator, sslContext, http2);
    }

    /**
     * These options with a user and a password for the proxy (RFC 7617), which each request to it sends. The JDK sends them to a proxy for
     * https only if the system property {@code jdk.http.auth.tunneling.disabledSchemes} does not name {@code Basic}, as it does unless
     * set.
     *
     * @param authenticator gives both, for each request to a proxy; it is not asked for a service's
     * @return a copy
     */
    public ConnectionOptions withProxyAuthenticator(Authenticator authenticator) {
        Objects.requireNonNull(authenticator, "authenticator");
        return new ConnectionOptions(connectTimeout, proxy, authenticator, sslContext, http2);
    }

    /**
     * These options with other certificates: those that are trusted, and the client's own for mutual TLS (RFC 8446 §4.4.2).
     *
     * @param context makes secure connections
     * @return a copy
     */
    public ConnectionOptions withSslContext(SSLContext context) {
        Objects.requireNonNull(context, "context");
        return new ConnectionOptions(connectTimeout, proxy, proxyAuthenticator, context, http2);
    }

    /**
     * These options without HTTP/2.
     *
     * @return a copy that speaks HTTP/1.1 alone
     */
    public ConnectionOptions withoutHttp2() {
        return new ConnectionOptions(connectTimeout, proxy, proxyAuthenticator, sslContext, false);
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Optional<ProxySelector> proxy() {
        return Optional.ofNullable(proxy);
    }

    Optional<Authenticator> proxyAuthenticator() {
        return Optional.ofNullable(proxyAuthenticator);
    }

    Optional<SSLContext> sslContext() {
        return Optional.ofNullable(sslContext);
    }

    boolean http2() {
        return http2;
    }

    @Override
    public String toString() {
        return "ConnectionOptions[connect within " + connectTimeout + (proxy == null ? "" : ", a proxy")
                + (sslContext == null ? "" : ", certificates of its own") + (http2 ? "" : ", no HTTP/2") + "]";
    }
}
