package dev.tenon.runtime.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of everything but the unreserved characters (RFC 3986 §2.1 and §2.3), in UTF-8. */
final class PercentEncoding {
    private static final String DIGITS = "0123456789ABCDEF";

    private PercentEncoding() {}

    /**
     * Encodes a text.
     *
     * @throws CharacterCodingException if it holds half a surrogate pair, which UTF-8 cannot express
     */
    static String encode(String text) throws CharacterCodingException {
        if (text.chars().allMatch(PercentEncoding::isUnreserved)) {
            return text;
        }
        ByteBuffer octets = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        StringBuilder encoded = new StringBuilder(octets.remaining() * 2);
        while (octets.hasRemaining()) {
            int octet = octets.get() & 0xff;
            if (isUnreserved(octet)) {
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

    private static boolean isUnreserved(int c) {
        return HeaderSyntax.isAlphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
    }
}
