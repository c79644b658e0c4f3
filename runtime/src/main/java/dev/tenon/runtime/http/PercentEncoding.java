package dev.tenon.runtime.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986 §2.1) in UTF-8. */
final class PercentEncoding {
    private static final String DIGITS = "0123456789ABCDEF";
    private static final String UNRESERVED_MARKS = "-._~";
    /** The reserved characters (RFC 3986 §2.2) that a query may hold and that do not end a value in it. */
    private static final String QUERY_MARKS = UNRESERVED_MARKS + ":/?@!$'()*,;=";

    private PercentEncoding() {}

    /**
     * Encodes everything but the unreserved characters (RFC 3986 §2.3).
     *
     * @throws CharacterCodingException if the text holds half a surrogate pair, which UTF-8 cannot express
     */
    static String encode(String text) throws CharacterCodingException {
        return encode(text, UNRESERVED_MARKS, false);
    }

    /**
     * Encodes a value of a query in which reserved characters are allowed, as RFC 6570 §3.2.3 does: what is percent-encoded already
     * stays. {@code & + # [ ]} are encoded nevertheless: they would end the value, stand for a space, or are allowed in no query.
     *
     * @throws CharacterCodingException if the text holds half a surrogate pair, which UTF-8 cannot express
     */
    static String encodeButReserved(String text) throws CharacterCodingException {
        return encode(text, QUERY_MARKS, true);
    }

    private static String encode(String text, String marks, boolean keepsTriplets) throws CharacterCodingException {
        if (text.chars().allMatch(c -> isPlain(c, marks))) {
            return text;
        }
        ByteBuffer octets = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        StringBuilder encoded = new StringBuilder(octets.remaining() * 2);
        while (octets.hasRemaining()) {
            int octet = octets.get() & 0xff;
            if (isPlain(octet, marks) || (keepsTriplets && octet == '%' && isTriplet(octets))) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(DIGITS.charAt(octet >> 4)).append(DIGITS.charAt(octet & 15));
            }
        }
        return encoded.toString();
    }

    /** Whether UTF-8 can express a text: it cannot with half a surrogate pair. */
    static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static boolean isTriplet(ByteBuffer rest) {
        int at = rest.position();
        return rest.remaining() >= 2
                && Character.digit(rest.get(at), 16) >= 0
                && Character.digit(rest.get(at + 1), 16) >= 0;
    }

    private static boolean isPlain(int c, String marks) {
        return HeaderSyntax.isAlphanumeric(c) || (c < 128 && marks.indexOf(c) >= 0);
    }
}
