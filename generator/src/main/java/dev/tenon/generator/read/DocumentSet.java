package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import dev.tenon.generator.source.Position;
import dev.tenon.generator.source.SourceText;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents of a contract, each read once. The policy: documents are reached by relative paths in the file system or the jar
 * of the root document; nothing is fetched, no other scheme is followed, and size and number are limited.
 */
final class DocumentSet {
    private static final int MOST_DOCUMENTS = 10_000;
    private static final long MOST_CHARACTERS = 256L * 1024 * 1024;

    /** What became of a document: its tree, or why there is none; the reason is empty if it was reported inside the document. */
    private record Entry(Optional<Node> tree, String reason) {}

    private final URI root;
    private final Diagnostics diagnostics;
    private final Map<URI, Entry> entries = new HashMap<>();
    private final List<SourceText> texts = new ArrayList<>();
    private long characters;
    /** Whether the root, and with it every document, speaks of schemas as Swagger 2.0 does. */
    private boolean old;

    DocumentSet(URI root, Diagnostics diagnostics) {
        this.root = root;
        this.diagnostics = diagnostics;
    }

    /** The documents that could be loaded, the root first. */
    List<SourceText> texts() {
        return List.copyOf(texts);
    }

    /** The tree of the root document; empty if it cannot be read, which is reported. */
    Optional<Node> root(String name) {
        return tree(
                root,
                name,
                new Location(new SourceText(root, name, ""), Pointer.ROOT, Position.START),
                Optional.empty());
    }

    /** The tree of a document that is loaded already. */
    Optional<Node> tree(SourceText document) {
        return Optional.ofNullable(entries.get(document.uri())).flatMap(Entry::tree);
    }

    /** The tree of the document that a reference names; empty if it cannot be read, which is reported for each reference. */
    Optional<Node> resolve(URI from, String reference, Location usedBy) {
        Optional<URI> uri = DocumentUris.resolve(from, reference);
        if (uri.isEmpty()) {
            diagnostics.error(
                    "remote-reference",
                    usedBy,
                    "'" + reference + "' is not a relative path; a build reads local documents of the contract only",
                    DocumentUris.resolve(from, reference.replace('\\', '/')).isPresent()
                            ? "write '" + reference.replace('\\', '/') + "': a reference has '/' between names"
                            : "put the document beside this one and refer to it by a relative path");
            return Optional.empty();
        }
        return tree(uri.get(), DocumentUris.name(root, uri.get()), usedBy, meant(from, reference));
    }

    /** The same of a document that need not be there: nothing is reported but what is wrong inside it. */
    Optional<Node> ifReadable(URI from, String reference) {
        return DocumentUris.resolve(from, reference)
                .flatMap(uri -> entry(uri, DocumentUris.name(root, uri)).tree());
    }

    /** Whoever writes {@code Pet} for {@code #/components/schemas/Pet} names no document. */
    private Optional<String> meant(URI from, String reference) {
        return Optional.ofNullable(entries.get(from))
                .flatMap(Entry::tree)
                .flatMap(document -> Suggestions.elsewhere(document, reference));
    }

    private Optional<Node> tree(URI uri, String name, Location usedBy, Optional<String> meant) {
        Entry entry = entry(uri, name);
        if (!entry.reason().isEmpty()) {
            diagnostics.error(
                    "unreadable-document",
                    usedBy,
                    "the document '" + name + "' cannot be read: " + entry.reason(),
                    meant.map(component -> "did you mean '" + component + "'?")
                            .orElse("correct the path, or make the document readable"));
        }
        return entry.tree();
    }

    private Entry entry(URI uri, String name) {
        Entry entry = entries.get(uri);
        if (entry == null) {
            entry = load(uri, name);
            entries.put(uri, entry);
        }
        return entry;
    }

    private Entry load(URI uri, String name) {
        if (entries.size() >= MOST_DOCUMENTS) {
            return new Entry(Optional.empty(), "the contract has more than " + MOST_DOCUMENTS + " documents");
        }
        TextLoader.Loaded loaded;
        try {
            loaded = TextLoader.load(uri);
        } catch (TextLoader.UnreadableException e) {
            return new Entry(Optional.empty(), e.getMessage());
        }
        characters += loaded.text().length();
        if (characters > MOST_CHARACTERS) {
            return new Entry(Optional.empty(), "the documents of the contract are larger than 256 MiB together");
        }
        SourceText source = new SourceText(uri, name, loaded.text());
        texts.add(source);
        return new Entry(parse(source, loaded.malformed()), "");
    }

    private Optional<Node> parse(SourceText source, Optional<Position> malformed) {
        if (malformed.isPresent()) {
            diagnostics.error(
                    "encoding",
                    new Location(source, Pointer.ROOT, malformed.get()),
                    "the document is not written in UTF-8; the first wrong byte is here",
                    "save the document as UTF-8");
            return Optional.empty();
        }
        try {
            Node tree =
                    isJson(source) ? JsonDocument.parse(source, diagnostics) : YamlDocument.parse(source, diagnostics);
            boolean swagger =
                    tree.get("swagger").isPresent() && tree.get("openapi").isEmpty();
            if (texts.size() == 1) {
                old = swagger;
            } else {
                compare(tree, swagger);
            }
            return Optional.of(old ? Swagger2Schemas.rewritten(tree) : tree);
        } catch (DocumentException e) {
            diagnostics.error(e.id(), new Location(source, Pointer.ROOT, e.position()), e.getMessage(), e.hint());
            return Optional.empty();
        }
    }

    /** A document is read as the root is, whatever it says of itself. */
    private void compare(Node tree, boolean swagger) {
        tree.get(swagger ? "swagger" : "openapi")
                .filter(version -> swagger != old)
                .ifPresent(version -> diagnostics.warning(
                        "mixed-versions",
                        version.location(),
                        "the contract that refers to this document is one of " + (old ? "Swagger 2.0" : "OpenAPI 3")
                                + ", and this one is read so, too",
                        "convert one of them, so that they have the same version"));
    }

    /**
     * By the name; where that says nothing, by the first character: YAML that begins with a brace is rare. What is JSON is read as
     * such whatever its name is: to YAML 1.2 it is the same (§1.2), but SnakeYAML reads not all of it.
     */
    private static boolean isJson(SourceText source) {
        String name = source.name();
        boolean brace = source.text().stripLeading().startsWith("{");
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return brace && JsonDocument.isJson(source);
        }
        return name.endsWith(".json") || brace;
    }
}
