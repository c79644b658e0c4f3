package dev.tenon.generator.read;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The addresses of a contract's documents: how references lead from one to another, and what messages call them. */
final class DocumentUris {
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
            URI relative = URI.create(reference.replace(" ", "%20"));
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
