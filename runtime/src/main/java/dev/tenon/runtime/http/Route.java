package dev.tenon.runtime.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the next attempt of a call goes: to its operation's own URL, or to where a redirect points.
 *
 * @param method the method
 * @param target the URL of a redirect, or empty for the operation's own
 * @param foreign whether the redirects left the endpoint's origin; there is no way back
 * @param withBody whether the request's body is sent
 * @param visited method and URL of the attempts that were redirected
 */
record Route(String method, Optional<URI> target, boolean foreign, boolean withBody, List<String> visited) {
    static Route of(ApiRequest request) {
        return new Route(
                request.method(), Optional.empty(), false, request.body().isPresent(), List.of());
    }

    /** To another URL of the same origin, for what was asked for before: a page after the first. */
    static Route to(URI url) {
        return new Route("GET", Optional.of(url), false, false, List.of());
    }

    /**
     * The route after an answer.
     *
     * @param sent the request that was answered
     * @return empty if the answer is no redirect, or one that is not followed
     * @throws RedirectException if it is one too many
     */
    Optional<Route> after(ApiRequest request, TransportRequest sent, ResponseHead head, RedirectPolicy policy) {
        Optional<URI> location = policy.reach() == RedirectPolicy.Reach.NOWHERE || !isRedirect(head.status())
                ? Optional.empty()
                : head.header("location").flatMap(text -> resolved(sent.uri(), text));
        if (location.isEmpty()) {
            return Optional.empty();
        }
        URI next = location.get();
        boolean toGet = becomesGet(head.status());
        boolean bodyStays = withBody && !toGet;
        if (bodyStays && !request.isReplayable()) {
            return Optional.empty();
        }
        boolean leaves = !origin(next).equals(origin(sent.uri()));
        boolean downgraded =
                "https".equalsIgnoreCase(sent.uri().getScheme()) && !"https".equalsIgnoreCase(next.getScheme());
        if (leaves && (policy.reach() != RedirectPolicy.Reach.ANY_ORIGIN || downgraded || bodyStays)) {
            return Optional.empty();
        }
        Route route =
                new Route(toGet ? "GET" : method, Optional.of(next), foreign || leaves, bodyStays, withVisited(sent));
        route.check(request.operation(), next, policy.limit());
        return Optional.of(route);
    }

    private void check(String operation, URI next, int limit) {
        String shown = origin(next) + next.getRawPath();
        if (visited.contains(method + " " + next)) {
            throw new RedirectException(operation, "the service redirects in a circle, again to " + shown);
        }
        if (visited.size() > limit) {
            throw new RedirectException(
                    operation, "the service redirects more than " + limit + " times, at last to " + shown);
        }
    }

    private List<String> withVisited(TransportRequest sent) {
        List<String> all = new ArrayList<>(visited);
        all.add(sent.method() + " " + sent.uri());
        return List.copyOf(all);
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** RFC 9110 §15.4: 303 always changes the method, 301 and 302 that of a POST as user agents always did. */
    private boolean becomesGet(int status) {
        return switch (status) {
            case 303 -> !method.equals("HEAD");
            case 301, 302 -> method.equals("POST");
            default -> false;
        };
    }

    /** RFC 9110 §10.2.2. Empty if the text is no http or https URL, or holds a user. */
    private static Optional<URI> resolved(URI base, String location) {
        try {
            URI next = References.target(base, location.trim());
            String scheme = next.getScheme().toLowerCase(Locale.ROOT);
            boolean followable = (scheme.equals("http") || scheme.equals("https"))
                    && next.getHost() != null
                    && next.getRawUserInfo() == null;
            return followable ? Optional.of(next) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** RFC 6454 §4: scheme, host and port, whether the port is written or not. */
    static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
