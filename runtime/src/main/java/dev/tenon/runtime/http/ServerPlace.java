package dev.tenon.runtime.http;

import java.util.regex.Pattern;

/** Where a variable stands in the URL of a server, and what may stand there so that the URL's other parts stay what they are. */
enum ServerPlace {
    /** Before {@code ://}. */
    SCHEME("[A-Za-z0-9+.-]*+", "a part of a URL's scheme"),
    /** In a host, or in a port. */
    HOST_PART("[A-Za-z0-9._-]*+", "a part of a host's name or a port"),
    /** At the end of a host, where a port may follow. */
    HOST_END("[A-Za-z0-9._-]*+(?::[0-9]*+)?", "a part of a host's name, with or without a port"),
    /** The host and the port. */
    HOST("(?:[A-Za-z0-9._-]*+|\\[[0-9A-Fa-f:.]++])(?::[0-9]*+)?", "a host with or without a port"),
    /** From the scheme into the host. */
    START("(?:[A-Za-z][A-Za-z0-9+.-]*+://)?[A-Za-z0-9._-]*+", "the beginning of a URL up to its host"),
    /** All that comes before a path. */
    WHOLE("[^?#\\\\\\s\\p{Cntrl}]*+", "a URL without a query and a fragment"),
    /** In the path. */
    PATH("(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*+", "a part of a percent-encoded path");

    private final Pattern syntax;
    /** What may stand there, in words. */
    final String meaning;

    ServerPlace(String syntax, String meaning) {
        this.syntax = Pattern.compile(syntax);
        this.meaning = meaning;
    }

    boolean allows(String text) {
        return syntax.matcher(text).matches();
    }

    /**
     * The place of a variable.
     *
     * @param shape the URL with one character for each variable
     * @param at where that of the variable is
     */
    static ServerPlace of(String shape, int at) {
        int slashes = shape.indexOf("//");
        if (hasHost(shape) && at < slashes) {
            return SCHEME;
        }
        int host = hasHost(shape) ? slashes + 2 : 0;
        int slash = shape.indexOf('/', host);
        int path = slash < 0 ? shape.length() : slash;
        if (at > path || isPath(shape)) {
            return PATH;
        }
        if (at == 0) {
            return path == 1 ? WHOLE : START;
        }
        if (at + 1 < path || shape.substring(host, at).contains(":")) {
            return HOST_PART;
        }
        return at == host ? HOST : HOST_END;
    }

    /** Whether the URL is a path on the contract's own server; one that begins with a variable can be any. */
    static boolean isPath(String shape) {
        return !hasHost(shape) && shape.charAt(0) != ServerUrl.MARK;
    }

    private static boolean hasHost(String shape) {
        int slashes = shape.indexOf("//");
        return slashes == 0 || slashes > 0 && shape.indexOf(':') == slashes - 1;
    }
}
