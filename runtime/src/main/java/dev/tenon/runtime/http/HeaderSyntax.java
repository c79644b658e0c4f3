package dev.tenon.runtime.http;

import java.util.List;
import java.util.function.IntPredicate;

/** What a header field may consist of (RFC 9110 §5.1, §5.5 and §5.6.2). */
final class HeaderSyntax {
    /** The transport writes these itself; a second one would make two readers see two requests. */
    private static final List<String> TRANSPORT_OWN = List.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private HeaderSyntax() {}

    static boolean isToken(String text) {
        return !text.isEmpty() && consistsOf(text, c -> isAlphanumeric(c) || (c < 128 && TOKEN_MARKS.indexOf(c) >= 0));
    }

    static boolean isTransportOwn(String name) {
        for (String own : TRANSPORT_OWN) {
            if (own.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** US-ASCII only, as RFC 9110 §5.5 asks of senders: {@code java.net.http} would turn anything else into {@code ?}. */
    static boolean isValue(String text) {
        return consistsOf(text, c -> c == '\t' || (c >= ' ' && c < 127));
    }

    /** The {@code cookie-octet} of RFC 6265 §4.1.1. */
    static boolean isCookieValue(String text) {
        return consistsOf(text, c -> c > ' ' && c < 127 && c != '"' && c != ',' && c != ';' && c != '\\');
    }

    /** Refuses a name that the user gave; the value never shows. */
    static void checkName(String name) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("no name of a header field: " + Excerpts.of(name, 100));
        }
        if (isTransportOwn(name)) {
            throw new IllegalArgumentException("the transport sets the header field " + name + " itself");
        }
    }

    /** Refuses a field that foreign code gave. */
    static void check(HeaderField field) {
        checkName(field.name());
        if (!isValue(field.value())) {
            throw new IllegalArgumentException(
                    "the value of " + field.name() + " holds a character that a header field cannot carry");
        }
    }

    /** No stream: every request asks this of each of its fields. */
    private static boolean consistsOf(String text, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
