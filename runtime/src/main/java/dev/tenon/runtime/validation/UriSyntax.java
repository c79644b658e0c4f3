package dev.tenon.runtime.validation;

/** URIs (RFC 3986 appendix A) and IRIs (RFC 3987 §2.2). */
final class UriSyntax {
    private static final String UNRESERVED_SIGNS = "-._~";
    private static final String SUB_DELIMS = "!$&'()*+,;=";

    private final String text;
    private final boolean international;

    private UriSyntax(String text, boolean international) {
        this.text = text;
        this.international = international;
    }

    static boolean accepts(String text, boolean international, boolean withScheme) {
        return new UriSyntax(text, international).accepts(withScheme);
    }

    private boolean accepts(boolean withScheme) {
        int scheme = afterScheme();
        if (withScheme && scheme == 0) {
            return false;
        }
        int at = scheme;
        if (text.startsWith("//", at)) {
            int end = firstOf("/?#", at + 2);
            if (!isAuthority(at + 2, end)) {
                return false;
            }
            at = end;
        } else if (scheme == 0 && text.lastIndexOf(':', firstOf("/?#", 0) - 1) >= 0) {
            // The colon would end a scheme, and there is none.
            return false;
        }
        int path = firstOf("?#", at);
        int query = firstOf("#", path);
        return consistsOf(at, path, ":@/", false)
                && (path == query || consistsOf(path + 1, query, ":@/?", true))
                && (query == text.length() || consistsOf(query + 1, text.length(), ":@/?", false));
    }

    /** The index behind a scheme and its colon; 0 if there is none. */
    private int afterScheme() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i == 0 ? 0 : i + 1;
            }
            boolean inScheme = Ascii.isLetter(c) || i > 0 && (Ascii.isDigit(c) || "+-.".indexOf(c) >= 0);
            if (!inScheme) {
                return 0;
            }
        }
        return 0;
    }

    private int firstOf(String signs, int from) {
        int at = from;
        while (at < text.length() && signs.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private boolean isAuthority(int from, int to) {
        int at = text.indexOf('@', from);
        boolean userinfo = at >= 0 && at < to;
        if (userinfo && !consistsOf(from, at, ":", false)) {
            return false;
        }
        int host = userinfo ? at + 1 : from;
        int end = text.startsWith("[", host) && host < to ? afterLiteral(host, to) : afterName(host, to);
        return end == to || end > 0 && text.charAt(end) == ':' && Ascii.afterDigits(text, end + 1) == to;
    }

    /** The index behind a host's name, or -1. */
    private int afterName(int from, int to) {
        int colon = text.indexOf(':', from);
        int end = colon < 0 || colon > to ? to : colon;
        return consistsOf(from, end, "", false) ? end : -1;
    }

    /** The index behind an address in brackets, or -1. */
    private int afterLiteral(int from, int to) {
        int end = text.indexOf(']', from);
        if (end < 0 || end >= to) {
            return -1;
        }
        boolean address = IpAddresses.isV6(text, from + 1, end) || isFutureAddress(from + 1, end);
        return !address ? -1 : end + 1 == to || text.charAt(end + 1) == ':' ? end + 1 : -1;
    }

    private boolean isFutureAddress(int from, int to) {
        int dot = text.indexOf('.', from);
        if (dot < from + 2 || dot + 1 >= to || text.charAt(from) != 'v' && text.charAt(from) != 'V') {
            return false;
        }
        for (int i = from + 1; i < dot; i++) {
            if (!Ascii.isHex(text.charAt(i))) {
                return false;
            }
        }
        for (int i = dot + 1; i < to; i++) {
            if (!isSign(text.charAt(i), ":")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a part has nothing but unreserved characters, percent encoding, sub-delimiters and some more signs. */
    private boolean consistsOf(int from, int to, String more, boolean inQuery) {
        int at = from;
        while (at < to) {
            int c = text.codePointAt(at);
            if (c == '%') {
                if (!Ascii.isPercentEncoded(text, at, to)) {
                    return false;
                }
                at += 3;
            } else if (c < 0x80 ? isSign(c, more) : international && (isUcs(c) || inQuery && isPrivate(c))) {
                at += Character.charCount(c);
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(int c, String more) {
        return Ascii.isLetterOrDigit(c)
                || UNRESERVED_SIGNS.indexOf(c) >= 0
                || SUB_DELIMS.indexOf(c) >= 0
                || more.indexOf(c) >= 0;
    }

    /** {@code ucschar} of RFC 3987 §2.2. */
    static boolean isUcs(int c) {
        if (c < 0x10000) {
            return c >= 0xA0 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFDCF || c >= 0xFDF0 && c <= 0xFFEF;
        }
        return c < 0xF0000 && (c & 0xFFFF) <= 0xFFFD && (c < 0xE0000 || c >= 0xE1000);
    }

    /** {@code iprivate} of RFC 3987 §2.2. */
    static boolean isPrivate(int c) {
        return c >= 0xE000 && c <= 0xF8FF || c >= 0xF0000 && (c & 0xFFFF) <= 0xFFFD;
    }
}
