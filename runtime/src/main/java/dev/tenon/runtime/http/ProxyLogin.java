package dev.tenon.runtime.http;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves to a proxy who connects (RFC 9110 §11.7.2), without being asked. The client of the JDK could do so by itself, but one that
 * has an authenticator sends no {@code Authorization} of a request on Java 17, and fails for many an answer 401. It sends the field
 * to proxies alone.
 */
final class ProxyLogin {
    private final Authenticator authenticator;
    private final Optional<ProxySelector> proxies;

    /** @param proxies says which proxy is used; that of the JVM unless given */
    ProxyLogin(Authenticator authenticator, Optional<ProxySelector> proxies) {
        this.authenticator = authenticator;
        this.proxies = proxies;
    }

    /** What a request to a URL tells its proxy; empty if none is used, or the authenticator gives nothing for it. */
    Optional<HeaderField> field(URI target) {
        return proxies.or(() -> Optional.ofNullable(ProxySelector.getDefault())).stream()
                .flatMap(selector -> selector.select(target).stream().limit(1))
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .flatMap(proxy -> Optional.ofNullable(asked((InetSocketAddress) proxy.address(), target)).stream())
                .map(login -> Credential.basicValue(login.getUserName(), String.valueOf(login.getPassword())))
                .map(value -> new HeaderField("Proxy-Authorization", value))
                .findFirst();
    }

    private @Nullable PasswordAuthentication asked(InetSocketAddress proxy, URI target) {
        return authenticator.requestPasswordAuthenticationInstance(
                proxy.getHostString(),
                proxy.getAddress(),
                proxy.getPort(),
                "http",
                "",
                "Basic",
                url(target),
                Authenticator.RequestorType.PROXY);
    }

    private static URL url(URI target) {
        try {
            return target.toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("http and https are known", impossible);
        }
    }
}
