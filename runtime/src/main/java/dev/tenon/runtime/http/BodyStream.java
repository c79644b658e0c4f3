package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The body of an answer while it comes: of any length, to be read once. It holds a connection until it is read to its end or
 * closed.
 *
 * <pre>{@code
 * try (BodyStream report = client.getReport(id)) {
 *     report.writeTo(Path.of("report.pdf"));
 * }
 * }</pre>
 */
public final class BodyStream implements AutoCloseable {
    private final AnswerBody body;

    BodyStream(AnswerBody body) {
        this.body = body;
    }

    /**
     * Status and header fields, for example {@code Content-Disposition}.
     *
     * @return the answer's head
     */
    public ResponseHead head() {
        return body.head();
    }

    /**
     * The value of {@code Content-Type} (RFC 9110 §8.3).
     *
     * @return empty if the answer has none
     */
    public Optional<String> contentType() {
        return body.head().header("content-type");
    }

    /**
     * How many octets the service announces.
     *
     * @return empty if it announces none, or sends a coded body
     */
    public OptionalLong length() {
        Optional<String> length = body.head().header("content-length");
        return length.filter(text -> text.matches("[0-9]{1,18}")).isPresent()
                ? OptionalLong.of(Long.parseLong(length.get()))
                : OptionalLong.empty();
    }

    /**
     * The octets.
     *
     * @return a stream that fails with an {@link IOException} if the body is cut off, or pauses for longer than
     *     {@link CallOptions#idleTimeout()}; closing it closes this
     */
    public InputStream inputStream() {
        return body.octets().open();
    }

    /**
     * The octets as characters, decoded as {@code charset} of {@code Content-Type} says, else as UTF-8.
     *
     * @return a reader that gives U+FFFD for what cannot be decoded; closing it closes this
     */
    public Reader reader() {
        return new InputStreamReader(
                inputStream(), MediaTypes.charset(contentType().orElse("")));
    }

    /**
     * The whole body, then closes.
     *
     * @return the octets
     * @throws ResponseTooLargeException if there are more than {@link CallOptions#maxResponseBytes()}
     * @throws TransportException if the body is cut off
     */
    public Bytes bytes() {
        return body.whole();
    }

    /**
     * The whole body as text, then closes.
     *
     * @return decoded as {@code charset} of {@code Content-Type} says, else as UTF-8; what cannot be decoded is U+FFFD
     * @throws ResponseTooLargeException if there are more octets than {@link CallOptions#maxResponseBytes()}
     * @throws TransportException if the body is cut off
     */
    public String text() {
        return RawBody.of(bytes(), contentType().orElse(null)).text();
    }

    /**
     * Writes the body to a file, then closes. The file is there once the whole body is: until then it has another name in the same
     * folder, and goes if the body is cut off.
     *
     * @param file where to write; what is there is replaced
     * @return the file
     * @throws IOException if the file cannot be written
     * @throws TransportException if the body is cut off
     */
    public Path writeTo(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try (InputStream in = inputStream()) {
            Path part = folder.resolve(".download" + UUID.randomUUID() + ".part");
            try {
                copy(in, part);
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return file;
    }

    private void copy(InputStream in, Path file) throws IOException {
        byte[] chunk = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            int count;
            while ((count = read(in, chunk)) >= 0) {
                out.write(chunk, 0, count);
            }
        }
    }

    /** Tells trouble with the connection from trouble with the file. */
    private int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException broken) {
            throw body.failure(broken);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException none) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Ends the connection unless the whole body has come. */
    @Override
    public void close() {
        body.octets().close();
    }

    /** Status, header fields and nothing of the body. */
    @Override
    public String toString() {
        return "BodyStream[" + body.head() + "]";
    }
}
