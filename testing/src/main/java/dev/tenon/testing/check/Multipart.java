package dev.tenon.testing.check;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a multipart body apart, strictly (RFC 2046 §5.1.1, RFC 7578). */
final class Multipart {
    private static final Pattern NAME = Pattern.compile(";\\s*name=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]+))");

    private Multipart() {}

    /**
     * A part.
     *
     * @param name the name in its {@code Content-Disposition}; empty if it has none
     * @param headers its header fields
     * @param body its octets
     */
    record Part(String name, HttpHeaders headers, byte[] body) {}

    /** A body is not made of parts; the message says why. */
    static final class MultipartException extends Exception {
        private static final long serialVersionUID = 1L;

        MultipartException(String message) {
            super(message);
        }
    }

    static List<Part> parse(byte[] body, String boundary) throws MultipartException {
        // In ISO 8859-1 an octet is a character, so that positions agree.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary;
        if (!text.startsWith(delimiter)) {
            throw new MultipartException("does not begin with the boundary '" + boundary + "'");
        }
        List<Part> parts = new ArrayList<>();
        int position = delimiter.length();
        while (!text.startsWith("--", position)) {
            if (!text.startsWith("\r\n", position)) {
                throw new MultipartException("has something behind a boundary");
            }
            int next = text.indexOf("\r\n" + delimiter, position);
            if (next < 0) {
                throw new MultipartException("does not end with the boundary '" + boundary + "--'");
            }
            parts.add(part(text, position + 2, next, body));
            position = next + 2 + delimiter.length();
        }
        return parts;
    }

    private static Part part(String text, int start, int end, byte[] body) throws MultipartException {
        int blank = text.startsWith("\r\n", start) ? start - 2 : text.indexOf("\r\n\r\n", start);
        if (blank + 4 > end + 2 || blank < start - 2) {
            throw new MultipartException("has a part without an empty line behind its header fields");
        }
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line :
                blank < start ? new String[0] : text.substring(start, blank).split("\r\n")) {
            String[] field = line.split(":", 2);
            if (field.length != 2) {
                throw new MultipartException("has a part with the line '" + line + "', which is no header field");
            }
            String value = new String(field[1].strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            fields.computeIfAbsent(field[0], name -> new ArrayList<>()).add(value);
        }
        HttpHeaders headers = HttpHeaders.of(fields, (name, value) -> true);
        Matcher name = NAME.matcher(headers.firstValue("Content-Disposition").orElse(""));
        String found = name.find() ? name.group(1) == null ? name.group(2) : name.group(1) : "";
        return new Part(
                found.replace("%22", "\"").replace("\\\"", "\""),
                headers,
                Arrays.copyOfRange(body, Math.min(blank + 4, end), end));
    }
}
