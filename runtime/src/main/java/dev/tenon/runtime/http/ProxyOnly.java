package dev.tenon.runtime.http;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/** Asks an authenticator for a proxy alone, so that no service that answers 401 is told its password. */
final class ProxyOnly extends Authenticator {
    private final Authenticator authenticator;

    ProxyOnly(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        if (getRequestorType() != RequestorType.PROXY) {
            return null;
        }
        return authenticator.requestPasswordAuthenticationInstance(
                getRequestingHost(),
                getRequestingSite(),
                getRequestingPort(),
                getRequestingProtocol(),
                getRequestingPrompt(),
                getRequestingScheme(),
                getRequestingURL(),
                getRequestorType());
    }
}
