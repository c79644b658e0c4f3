package dev.tenon.runtime.http;

import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986 §2.1) of everything that is not unreserved (§2.3). */
final class PercentEncoding {
    private static final String UNRESERVED_SIGNS = "-._~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            boolean unreserved = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c < 0x80 && UNRESERVED_SIGNS.indexOf(c) >= 0;
            if (unreserved) {
                encoded.append((char) c);
            } else {
                encoded.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
        return encoded.toString();
    }
}
