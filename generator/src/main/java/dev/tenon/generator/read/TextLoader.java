package dev.tenon.generator.read;

import dev.tenon.generator.source.Position;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Fetches the text of local documents. */
final class TextLoader {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextLoader() {}

    /**
     * A document's text.
     *
     * @param text the text without its byte order mark
     * @param malformed the first place that is not UTF-8, shown as a replacement character
     */
    record Loaded(String text, Optional<Position> malformed) {}

    /** A document is not read; the message completes "cannot be read: " and holds no absolute path. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String reason) {
            super(reason);
        }
    }

    static Loaded load(URI uri) throws UnreadableException {
        try (InputStream in = open(uri)) {
            byte[] octets = in.readNBytes(LARGEST + 1);
            if (octets.length > LARGEST) {
                throw new UnreadableException("it is larger than 64 MiB");
            }
            if (isUtf16(octets)) {
                throw new UnreadableException("it is written in UTF-16 or UTF-32; save it as UTF-8");
            }
            return decode(octets);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new UnreadableException("there is no such file");
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(
                    "an attempt to read it fails with " + e.getClass().getSimpleName());
        }
    }

    private static InputStream open(URI uri) throws IOException, UnreadableException {
        if ("file".equals(uri.getScheme())) {
            Path file = Path.of(uri);
            // A folder has a listing, and a device or a pipe might never end.
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new UnreadableException(Files.isDirectory(file) ? "it is a folder" : "it is no regular file");
            }
            if (Files.exists(file) && !Files.isReadable(file)) {
                throw new UnreadableException("there is no permission to read it");
            }
            return Files.newInputStream(file);
        }
        URLConnection connection = uri.toURL().openConnection();
        // The jar may have been rebuilt since it was opened last.
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    /** By the byte order mark, or by a zero byte among the first two: a document begins with an ASCII character. */
    private static boolean isUtf16(byte[] octets) {
        if (octets.length < 2) {
            return false;
        }
        int first = octets[0] & 0xFF;
        int second = octets[1] & 0xFF;
        return first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE || first == 0 || second == 0;
    }

    private static Loaded decode(byte[] octets) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(octets.length + 1);
        ByteBuffer bytes = ByteBuffer.wrap(octets);
        CoderResult result = decoder.decode(bytes, chars, true);
        String text = withoutMark(chars.flip().toString());
        if (!result.isError()) {
            return new Loaded(text, Optional.empty());
        }
        Position place = new LineIndex(text).position(text.length());
        return new Loaded(withoutMark(new String(octets, StandardCharsets.UTF_8)), Optional.of(place));
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
