package dev.tenon.testing.wire;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** How the connections of a server are secured. */
public final class Tls {
    private final SSLContext context;
    /** Holds a copy of the parameters, which callers may change. */
    private final SSLEngine pattern;

    private Tls(SSLContext context) {
        this.context = context;
        this.pattern = context.createSSLEngine();
        pattern.setUseClientMode(false);
    }

    /**
     * Connections that ask clients for no certificate.
     *
     * @param context the server's key
     * @return how to secure them
     */
    public static Tls of(SSLContext context) {
        return new Tls(context);
    }

    /**
     * Connections with parameters of a caller.
     *
     * @param context the server's key, and whom it trusts
     * @param parameters whether clients are asked for certificates, and what else the caller decides
     * @return how to secure them
     */
    public static Tls of(SSLContext context, SSLParameters parameters) {
        Tls tls = new Tls(context);
        tls.pattern.setSSLParameters(parameters);
        return tls;
    }

    /** The client's first octet begins the handshake. */
    SSLSocket over(Socket connection) throws IOException {
        SSLSocket secured =
                (SSLSocket) context.getSocketFactory().createSocket(connection, null, connection.getPort(), true);
        secured.setUseClientMode(false);
        secured.setSSLParameters(pattern.getSSLParameters());
        return secured;
    }
}
