package dev.tenon.runtime.http;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a multipart body that is sent as it is, such as a file (RFC 7578 §4). Immutable but for a stream in it. */
public final class FilePart {
    private static final Set<String> OWN = Set.of("content-disposition", "content-type");

    private final RequestBody body;
    private final @Nullable String fileName;
    private final @Nullable String contentType;
    private final List<HeaderField> headers;

    private FilePart(
            RequestBody body, @Nullable String fileName, @Nullable String contentType, List<HeaderField> headers) {
        this.body = Objects.requireNonNull(body, "body");
        this.fileName = fileName;
        this.contentType = contentType;
        this.headers = headers;
    }

    /**
     * A file, read while it is sent.
     *
     * @param file an existing file; the service is told the last name of its path
     * @return a part
     */
    public static FilePart of(Path file) {
        Path name = file.getFileName();
        return new FilePart(RequestBody.of(file), name == null ? null : name.toString(), null, List.of());
    }

    /**
     * Octets with the name of a file.
     *
     * @param fileName the name that the service is told
     * @param body the octets
     * @return a part
     */
    public static FilePart of(String fileName, RequestBody body) {
        return new FilePart(body, Objects.requireNonNull(fileName, "fileName"), null, List.of());
    }

    /**
     * Octets without a name. Many services take only parts with a name for files.
     *
     * @param body the octets
     * @return a part
     */
    public static FilePart of(RequestBody body) {
        return new FilePart(body, null, null, List.of());
    }

    /**
     * This part with another media type.
     *
     * @param mediaType the part's {@code Content-Type}; unless set, what the contract says, or of several media types the one that the
     *     file's name tells
     * @return a copy
     */
    public FilePart withContentType(String mediaType) {
        return new FilePart(body, fileName, checked("Content-Type", mediaType), headers);
    }

    /**
     * This part with another header field, which takes the place of those of this name that all parts have.
     *
     * @param name the field's name
     * @param value the field's value
     * @return a copy
     * @throws IllegalArgumentException if name or value cannot be sent, or the field is one that each part has already: {@code
     *     Content-Disposition}, or {@code Content-Type}, for which there is {@link #withContentType}
     */
    public FilePart withHeader(String name, String value) {
        if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("each part has a " + name + " already");
        }
        List<HeaderField> more = new ArrayList<>(headers);
        more.add(new HeaderField(name, checked(name, value)));
        return new FilePart(body, fileName, contentType, List.copyOf(more));
    }

    static String checked(String name, String value) {
        HeaderSyntax.checkName(name);
        if (!HeaderSyntax.isValue(value)) {
            throw new IllegalArgumentException(
                    "the value of " + name + " holds a character that a header field cannot carry");
        }
        return value;
    }

    RequestBody body() {
        return body;
    }

    Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    List<HeaderField> headers() {
        return headers;
    }

    /** File name and media type. */
    @Override
    public String toString() {
        return "FilePart[" + (fileName == null ? "no name" : Excerpts.of(fileName, 100))
                + (contentType == null ? "" : ", " + Excerpts.of(contentType, 100)) + "]";
    }
}
