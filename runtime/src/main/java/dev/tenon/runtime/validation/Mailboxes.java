package dev.tenon.runtime.validation;

/** E-mail addresses: {@code Mailbox} of RFC 5321 §4.1.2, and with characters beyond ASCII as in RFC 6531 §3.3. */
final class Mailboxes {
    private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~";

    private final String text;
    private final boolean international;

    private Mailboxes(String text, boolean international) {
        this.text = text;
        this.international = international;
    }

    static boolean accepts(String text, boolean international) {
        return new Mailboxes(text, international).accepts();
    }

    private boolean accepts() {
        int at = text.startsWith("\"") ? afterQuoted() : afterDotted(0, ATOM_SIGNS);
        if (at < 0 || at >= text.length() || text.charAt(at) != '@') {
            return false;
        }
        int domain = at + 1;
        return text.startsWith("[", domain) ? isLiteral(domain + 1) : isDomain(domain);
    }

    /** The index behind a quoted string, or -1. */
    private int afterQuoted() {
        int at = 1;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\') {
                at++;
                if (at == text.length() || text.charAt(at) < ' ' || text.charAt(at) > '~') {
                    return -1;
                }
                at++;
            } else if (c >= ' ' && c <= '~' || isBeyond(c)) {
                at += Character.charCount(c);
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** The index behind parts with a dot between each two, or -1. */
    private int afterDotted(int from, String signs) {
        int at = from;
        boolean dot = true;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Ascii.isLetterOrDigit(c) || signs.indexOf(c) >= 0 || isBeyond(c)) {
                dot = false;
            } else if (c == '.' && !dot) {
                dot = true;
            } else {
                break;
            }
            at += Character.charCount(c);
        }
        return dot ? -1 : at;
    }

    private boolean isDomain(int from) {
        if (afterDotted(from, "-") != text.length()) {
            return false;
        }
        // A hyphen is neither the first nor the last sign of a part.
        return text.charAt(from) != '-'
                && !text.endsWith("-")
                && text.indexOf("-.", from) < 0
                && text.indexOf(".-", from) < 0;
    }

    private boolean isLiteral(int from) {
        int end = text.length() - 1;
        if (end < from || text.charAt(end) != ']') {
            return false;
        }
        int colon = text.indexOf(':', from);
        if (colon < 0) {
            return IpAddresses.isV4(text, from, end);
        }
        if (text.regionMatches(true, from, "IPv6:", 0, 5)) {
            return IpAddresses.isV6(text, from + 5, end);
        }
        return isTag(from, colon) && isContent(colon + 1, end);
    }

    private boolean isTag(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Ascii.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return from < to && text.charAt(to - 1) != '-';
    }

    private boolean isContent(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || c >= '[' && c <= ']') {
                return false;
            }
        }
        return from < to;
    }

    private boolean isBeyond(int c) {
        return international && c >= 0x80 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }
}
