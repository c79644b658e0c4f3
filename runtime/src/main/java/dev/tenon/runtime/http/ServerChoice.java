package dev.tenon.runtime.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which server a request goes to. An operation may have a server of its own in the contract; a caller who has chosen the endpoint, for
 * example a server for tests, is not sent elsewhere by that.
 */
final class ServerChoice {
    private final String base;
    private final boolean chosen;
    private final Map<String, String> others;

    private ServerChoice(String base, boolean chosen, Map<String, String> others) {
        this.base = base;
        this.chosen = chosen;
        this.others = others;
    }

    /**
     * Checks the URLs.
     *
     * @param endpoint where requests go
     * @param chosen whether the caller said so, not the contract
     * @param others what the caller said of the servers of single operations, by their URL in the contract
     */
    static ServerChoice of(URI endpoint, boolean chosen, Map<String, URI> others) {
        return new ServerChoice(
                base(endpoint),
                chosen,
                others.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> base(entry.getValue()))));
    }

    String base() {
        return base;
    }

    String base(ApiRequest request) {
        Optional<String> server = request.server();
        if (server.isEmpty()) {
            return base;
        }
        String other = others.get(server.get());
        if (other != null) {
            return other;
        }
        return chosen ? base : contractBase(server.get());
    }

    /**
     * Whether the caller's credentials may go to a request's server: to the endpoint's origin (RFC 6454 §4), and to a server that the
     * caller has set. What is only written in the contract is not the caller's word.
     */
    boolean isTrusted(ApiRequest request) {
        return request.server().map(others::containsKey).orElse(true)
                || Route.origin(URI.create(base(request))).equals(Route.origin(URI.create(base)));
    }

    private String contractBase(String url) {
        try {
            return base(URI.create(base + "/").resolve(url));
        } catch (IllegalArgumentException incomplete) {
            throw new IllegalStateException("the server " + Excerpts.of(url, 200) + " has to be set", incomplete);
        }
    }

    private static String base(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("an endpoint holds no user and password: set a credential instead");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("an endpoint has no query and no fragment");
        }
        if ((!scheme.equals("http") && !scheme.equals("https")) || uri.getHost() == null) {
            throw new IllegalArgumentException("an endpoint is an absolute http or https URL with a host, not "
                    + Excerpts.of(uri.toString(), 200));
        }
        String text = uri.toASCIIString();
        int end = text.length();
        while (text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
