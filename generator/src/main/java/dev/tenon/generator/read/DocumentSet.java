package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import dev.tenon.generator.source.Position;
import dev.tenon.generator.source.SourceText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of a contract, each read once. */
final class DocumentSet {
    private static final int MOST_DOCUMENTS = 10_000;

    private final URI root;
    private final Diagnostics diagnostics;
    private final Map<URI, Optional<Node>> trees = new HashMap<>();
    private final List<SourceText> texts = new ArrayList<>();

    DocumentSet(URI root, Diagnostics diagnostics) {
        this.root = root;
        this.diagnostics = diagnostics;
    }

    List<SourceText> texts() {
        return List.copyOf(texts);
    }

    /** The tree of a document; empty if it cannot be read, which is reported once. */
    Optional<Node> tree(URI uri, String name, Optional<Location> usedBy) {
        Optional<Node> known = trees.get(uri);
        if (known != null) {
            return known;
        }
        Optional<Node> tree = trees.size() < MOST_DOCUMENTS ? load(uri, name, usedBy) : Optional.empty();
        trees.put(uri, tree);
        return tree;
    }

    private Optional<Node> load(URI uri, String name, Optional<Location> usedBy) {
        SourceText source;
        try {
            source = new SourceText(uri, name, TextLoader.load(uri));
        } catch (IOException | IllegalArgumentException e) {
            Location place =
                    usedBy.orElseGet(() -> new Location(new SourceText(uri, name, ""), Pointer.ROOT, Position.START));
            diagnostics.error(
                    "unreadable-document",
                    place,
                    "the document '" + name + "' cannot be read: " + reason(e),
                    "check the path and the permissions of the file");
            return Optional.empty();
        }
        texts.add(source);
        try {
            return Optional.of(parse(source));
        } catch (DocumentException e) {
            diagnostics.error(e.id(), new Location(source, Pointer.ROOT, e.position()), e.getMessage(), e.hint());
            return Optional.empty();
        }
    }

    private static String reason(Exception e) {
        boolean missing = e instanceof FileNotFoundException || e instanceof NoSuchFileException;
        return missing ? "there is no such file" : String.valueOf(e.getMessage());
    }

    private static Node parse(SourceText source) throws DocumentException {
        String text = source.text();
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        boolean json = source.name().endsWith(".json") || start < text.length() && text.charAt(start) == '{';
        return json ? JsonDocument.parse(source) : YamlDocument.parse(source);
    }

    /** The document that a reference names, with the name by which messages call it. */
    Optional<Node> resolve(URI from, String reference, Location usedBy) {
        Optional<URI> uri = resolve(from, reference);
        if (uri.isEmpty() || !TextLoader.isLocal(uri.get())) {
            diagnostics.error(
                    "remote-reference",
                    usedBy,
                    "'" + reference + "' is not a local document; nothing is fetched during a build",
                    "download the document and refer to the file");
            return Optional.empty();
        }
        return tree(uri.get(), name(uri.get()), Optional.of(usedBy));
    }

    private static Optional<URI> resolve(URI from, String reference) {
        try {
            String base = from.toString();
            int inside = base.startsWith("jar:") ? base.lastIndexOf("!/") + 1 : 0;
            URI path = URI.create(base.substring(inside)).resolve(reference);
            boolean other = path.isAbsolute() && inside > 0;
            return Optional.of(other ? path : URI.create(base.substring(0, inside) + path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The path below the root document's folder, or the file's name if it is elsewhere. */
    private String name(URI uri) {
        String folder = root.toString().substring(0, root.toString().lastIndexOf('/') + 1);
        String text = uri.toString();
        return text.startsWith(folder) ? text.substring(folder.length()) : text.substring(text.lastIndexOf('/') + 1);
    }
}
