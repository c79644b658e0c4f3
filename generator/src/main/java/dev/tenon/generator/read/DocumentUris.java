package dev.tenon.generator.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of a contract's documents: how references lead from one to another, and what messages call them. */
final class DocumentUris {
    /** The visible characters of ASCII that a path has percent-encoded (RFC 3986 §3.3), but for backslashes and percent signs. */
    private static final String ENCODED_MARKS = "\"<>[]^`{|}";

    /** One that begins no escape. */
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private DocumentUris() {}

    /** One form for one file: {@code file:/a} and {@code file:///a} are the same. */
    static URI canonical(URI uri) {
        return "file".equals(uri.getScheme()) ? Path.of(uri).normalize().toUri() : uri;
    }

    /**
     * The document that a relative reference leads to.
     *
     * @param from the document with the reference
     * @param reference the reference without its fragment
     * @return the document in the same file system or the same jar; empty if the reference is not a relative path
     */
    static Optional<URI> resolve(URI from, String reference) {
        try {
            URI relative = URI.create(escaped(reference));
            String inside = path(from);
            boolean absolutePath = reference.startsWith("/") && !isInJar(from);
            boolean path =
                    relative.getScheme() == null && relative.getAuthority() == null && relative.getQuery() == null;
            if (!path || absolutePath) {
                return Optional.empty();
            }
            String prefix = from.toString().substring(0, from.toString().length() - inside.length());
            return Optional.of(canonical(URI.create(
                    prefix + URI.create(inside).resolve(relative).normalize().getRawPath())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A path as people write it, with spaces, umlauts, braces or a percent sign. A backslash stays, which no URI has. */
    private static String escaped(String path) {
        String reference = LONE_PERCENT.matcher(path).replaceAll("%25");
        StringBuilder escaped = new StringBuilder(reference.length());
        for (byte octet : reference.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 127 && ENCODED_MARKS.indexOf(octet) < 0) {
                escaped.append((char) octet);
            } else {
                escaped.append(String.format("%%%02X", octet));
            }
        }
        return escaped.toString();
    }

    /** What messages call a document: its path as seen from the root document's folder, never an absolute one. */
    static String name(URI root, URI document) {
        String from = path(root);
        String to = path(document);
        int common = 0;
        for (int i = 0; i < Math.min(from.length(), to.length()) && from.charAt(i) == to.charAt(i); i++) {
            common = from.charAt(i) == '/' ? i + 1 : common;
        }
        long up = from.substring(common).chars().filter(c -> c == '/').count();
        String relative = "../".repeat((int) up) + to.substring(common);
        String decoded = URI.create(relative.replace(":", "%3A")).getPath();
        return decoded == null ? relative : decoded;
    }

    private static boolean isInJar(URI uri) {
        return uri.toString().startsWith("jar:");
    }

    /** The part that relative references are resolved against: of a jar, the path inside it. */
    private static String path(URI uri) {
        String text = uri.toString();
        int jar = isInJar(uri) ? text.lastIndexOf("!/") : -1;
        return jar >= 0 ? text.substring(jar + 1) : uri.getRawPath();
    }
}
