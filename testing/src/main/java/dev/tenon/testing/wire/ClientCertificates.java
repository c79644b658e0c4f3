package dev.tenon.testing.wire;

import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/**
 * The certificates by which a client says who it is.
 *
 * @param asked whether the server asks for one
 * @param chain the client's own one first, then those that vouch for it; empty if it has none
 */
public record ClientCertificates(boolean asked, List<X509Certificate> chain) {
    private static final ClientCertificates NOT_ASKED = new ClientCertificates(false, List.of());

    /** Copies the list. */
    public ClientCertificates {
        chain = List.copyOf(chain);
    }

    /** Those of a connection whose handshake is over, if it has one. */
    static ClientCertificates of(Socket connection) {
        if (!(connection instanceof SSLSocket secured)
                || !secured.getNeedClientAuth() && !secured.getWantClientAuth()) {
            return NOT_ASKED;
        }
        try {
            Certificate[] chain = secured.getSession().getPeerCertificates();
            return new ClientCertificates(
                    true, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
        } catch (SSLPeerUnverifiedException none) {
            return new ClientCertificates(true, List.of());
        }
    }
}
