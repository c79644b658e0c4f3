package dev.tenon.runtime.http;

import java.net.URI;

/** References to resources, as RFC 3986 §5.2 resolves them; {@link URI#resolve(URI)} does as the older RFC 2396 says. */
final class References {
    private References() {}

    /**
     * What a request is sent to that follows a reference.
     *
     * @param base the URL of the answer that has the reference
     * @return a URL in US-ASCII without fragment, which is not sent (RFC 9110 §4.2.4)
     * @throws IllegalArgumentException if the reference is none
     */
    static URI target(URI base, String reference) {
        String relative = withoutFragment(reference);
        if (relative.isEmpty() || relative.startsWith("?")) {
            String whole = withoutFragment(base.toString());
            int query = whole.indexOf('?');
            String found = relative.isEmpty() ? whole : (query < 0 ? whole : whole.substring(0, query)) + relative;
            return ascii(URI.create(found));
        }
        return ascii(withoutParents(base.resolve(relative)));
    }

    private static String withoutFragment(String reference) {
        int fragment = reference.indexOf('#');
        return fragment < 0 ? reference : reference.substring(0, fragment);
    }

    /** There is nothing above the root (RFC 3986 §5.2.4). */
    private static URI withoutParents(URI resolved) {
        String path = resolved.getRawPath();
        int start = 0;
        while (path != null
                && (path.startsWith("/../", start) || path.substring(start).equals("/.."))) {
            start += 3;
        }
        if (start == 0) {
            return resolved;
        }
        String query = resolved.getRawQuery() == null ? "" : "?" + resolved.getRawQuery();
        String rest = start == path.length() ? "/" : path.substring(start);
        return URI.create(resolved.getScheme() + "://" + resolved.getRawAuthority() + rest + query);
    }

    private static URI ascii(URI uri) {
        return URI.create(uri.toASCIIString());
    }
}
