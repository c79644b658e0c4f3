package dev.tenon.generator.pipeline;

import dev.tenon.generator.write.Manifest;
import dev.tenon.generator.write.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents of a contract as a manifest lists them: by hash, and by a place relative to the root document, so that a
 * project can be moved or copied with its manifests.
 */
final class Documents {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Documents() {}

    static List<Manifest.Input> inputsOf(URI root, List<HashedDocument> documents) {
        List<Manifest.Input> inputs = new ArrayList<>();
        for (HashedDocument document : documents) {
            inputs.add(new Manifest.Input(relative(root, document.source().uri()), document.sha256()));
        }
        return inputs;
    }

    /** Whether all documents are still what they were; not if one of them cannot be read any more. */
    static boolean areUnchanged(URI root, List<Manifest.Input> inputs) {
        for (Manifest.Input input : inputs) {
            try {
                URI place = input.reference().isEmpty() ? root : resolve(root, input.reference());
                if (!Sha256.of(text(place)).equals(input.sha256())) {
                    return false;
                }
            } catch (IOException | IllegalArgumentException e) {
                // The reader will say what is the matter with it.
                return false;
            }
        }
        return !inputs.isEmpty();
    }

    /** The place of a document seen from the root document: empty, a relative path, or the whole URI. */
    static String relative(URI root, URI document) {
        String from = root.toString();
        String to = document.toString();
        if (from.equals(to)) {
            return "";
        }
        int common = 0;
        for (int i = 0; i < Math.min(from.length(), to.length()) && from.charAt(i) == to.charAt(i); i++) {
            if (from.charAt(i) == '/') {
                common = i + 1;
            }
        }
        int path = startOfPath(from);
        if (path < 0 || common <= path) {
            return to;
        }
        long up = from.substring(common).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + to.substring(common);
    }

    private static URI resolve(URI root, String reference) {
        String from = root.toString();
        int path = startOfPath(from);
        if (path < 0 || URI.create(reference).isAbsolute()) {
            return URI.create(reference);
        }
        // A jar: URI is opaque, so that only the path inside the jar can be resolved.
        return URI.create(from.substring(0, path)
                + URI.create(from.substring(path)).resolve(reference).normalize());
    }

    private static int startOfPath(String uri) {
        int insideJar = uri.lastIndexOf("!/");
        return insideJar >= 0 ? insideJar + 1 : uri.indexOf('/');
    }

    private static String text(URI place) throws IOException {
        URLConnection connection = place.toURL().openConnection();
        // The jar may have been rebuilt since it was opened last.
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException("not UTF-8: " + place, e);
        }
    }
}
