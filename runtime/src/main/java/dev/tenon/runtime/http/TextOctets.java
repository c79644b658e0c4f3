package dev.tenon.runtime.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Texts as octets in the charset that their media type names (RFC 9110 §8.3.2), or else in UTF-8. */
final class TextOctets {
    private TextOctets() {}

    /** A text cannot be sent as its media type says. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String charset;
        private final String problem;

        private Refused(String charset, String problem) {
            super(problem);
            this.charset = charset;
            this.problem = problem;
        }

        String charset() {
            return charset;
        }

        String problem() {
            return problem;
        }
    }

    static byte[] of(String mediaType, String text) throws Refused {
        String name = MediaTypes.charsetName(mediaType).orElse("UTF-8");
        Charset charset = MediaTypes.charsetOf(name)
                .filter(Charset::canEncode)
                .orElseThrow(() -> new Refused(name, "is in a charset that is not known here"));
        try {
            ByteBuffer octets = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[octets.remaining()];
            octets.get(exact);
            return exact;
        } catch (CharacterCodingException outside) {
            throw new Refused(
                    name,
                    charset.equals(StandardCharsets.UTF_8)
                            ? "holds half a surrogate pair"
                            : "holds a character that its charset cannot express");
        }
    }
}
