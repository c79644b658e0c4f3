package dev.tenon.runtime.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.SerializableString;

/** A text with unpaired surrogates, which the generator refuses; JSON can say them as escapes only (RFC 8259 §8.2). */
final class SurrogateText implements SerializableString {
    private final String text;
    private final String quoted;

    SurrogateText(String text) {
        this.text = text;
        this.quoted = quoted(text);
    }

    static boolean isWellFormed(String text) {
        int length = text.length();
        int bits = 0;
        for (int i = 0; i < length; i++) {
            bits |= text.charAt(i);
        }
        return bits < Character.MIN_SURROGATE || isPaired(text);
    }

    private static boolean isPaired(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) && !isPair(text, i)) {
                quoted.append(String.format("\\u%04X", (int) c));
            } else if (Character.isSurrogate(c)) {
                quoted.append(c).append(text.charAt(++i));
            } else {
                quoted.append(c);
            }
        }
        return quoted.toString();
    }

    @Override
    public String getValue() {
        return text;
    }

    @Override
    public int charLength() {
        return text.length();
    }

    @Override
    public char[] asQuotedChars() {
        return quoted.toCharArray();
    }

    @Override
    public byte[] asQuotedUTF8() {
        return quoted.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] asUnquotedUTF8() {
        throw new UnsupportedOperationException("UTF-8 has no unpaired surrogates");
    }

    /** Says that there is no room, upon which the generator asks for all octets at once; so do its fellows. */
    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        return -1;
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        return -1;
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        return -1;
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        return -1;
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) throws IOException {
        byte[] octets = asQuotedUTF8();
        out.write(octets);
        return octets.length;
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) {
        throw new UnsupportedOperationException("UTF-8 has no unpaired surrogates");
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        return -1;
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        return -1;
    }
}
