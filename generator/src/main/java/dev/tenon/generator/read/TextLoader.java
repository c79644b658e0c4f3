package dev.tenon.generator.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Fetches the text of local documents. */
final class TextLoader {
    private static final int LARGEST = 64 * 1024 * 1024;

    private TextLoader() {}

    static boolean isLocal(URI uri) {
        String text = uri.toString();
        return text.startsWith("file:") || text.startsWith("jar:file:");
    }

    /** Reads UTF-8 without its byte order mark; the exception's message says what is wrong and can be shown. */
    static String load(URI uri) throws IOException {
        URLConnection connection = uri.toURL().openConnection();
        // The jar may have been rebuilt since it was opened last.
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            byte[] octets = in.readNBytes(LARGEST + 1);
            if (octets.length > LARGEST) {
                throw new IOException("it is larger than 64 MiB");
            }
            return decode(octets);
        }
    }

    private static String decode(byte[] octets) throws IOException {
        boolean utf16 = octets.length >= 2
                && (octets[0] == (byte) 0xFE && octets[1] == (byte) 0xFF
                        || octets[0] == (byte) 0xFF && octets[1] == (byte) 0xFE);
        if (utf16) {
            throw new IOException("it is written in UTF-16; save it as UTF-8");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException("it is not written in UTF-8", e);
        }
    }
}
