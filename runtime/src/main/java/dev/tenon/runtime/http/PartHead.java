package dev.tenon.runtime.http;

import java.util.List;
import java.util.Optional;

/**
 * What stands before the content of a part (RFC 2046 §5.1.1, RFC 7578 §4).
 *
 * @param boundary what separates the parts
 * @param name the part's name
 * @param fileName the name of the file that it is, if it is one
 * @param mediaType its media type, if it says one
 * @param fields its other header fields
 */
record PartHead(
        String boundary, String name, Optional<String> fileName, Optional<String> mediaType, List<HeaderField> fields) {
    /**
     * The lines, up to the empty one.
     *
     * @throws IllegalArgumentException if no header field can carry the media type
     */
    String text() {
        StringBuilder text = new StringBuilder("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                .append(quoted(name))
                .append('"');
        fileName.ifPresent(
                file -> text.append("; filename=\"").append(quoted(file)).append('"'));
        text.append("\r\n");
        mediaType.ifPresent(type -> field(text, "Content-Type", FilePart.checked("Content-Type", type)));
        fields.forEach(field -> field(text, field.name(), field.value()));
        return text.append("\r\n").toString();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }

    /** Names are UTF-8 (RFC 7578 §5.1); what would end them is percent-encoded as browsers do (HTML §4.10.21.8). */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
