package dev.tenon.testing.contract;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The documents of a contract as they hold for one direction. */
final class Documents {
    private final ContractFiles files;
    private final Map<URI, JsonNode> read = new LinkedHashMap<>();
    private final URI root;
    private final Consumer<JsonNode> conversion;
    private final boolean stylesOfParts;

    private Documents(ContractFiles files, URI root, Consumer<JsonNode> conversion, boolean stylesOfParts) {
        this.files = files;
        this.root = root;
        this.conversion = conversion;
        this.stylesOfParts = stylesOfParts;
    }

    static Documents of(ContractFiles files, Path file, Direction direction) {
        URI root = file.toAbsolutePath().normalize().toUri();
        JsonNode document = files.tree(root);
        String version = document.path("openapi").asString("");
        if (version.startsWith("3.0")) {
            return new Documents(files, root, new Dialect(true, direction)::convert, false).reading(document);
        } else if (version.startsWith("3.1")) {
            return new Documents(files, root, new Dialect(false, direction)::convert, true).reading(document);
        } else if (version.isEmpty() && document.path("swagger").asString("").equals("2.0")) {
            Value written = new Documents(files, root, node -> {}, true)
                    .reading(document)
                    .root();
            Consumer<JsonNode> rewriting = Swagger2Schemas::rewrite;
            return new Documents(files, root, rewriting.andThen(new Dialect(true, direction)::convert), true)
                    .reading(new Swagger2(written).converted());
        }
        throw new IllegalArgumentException(file.getFileName()
                + " is no OpenAPI 3.0 or 3.1 and no Swagger 2.0: its field 'openapi' is " + document.path("openapi"));
    }

    private Documents reading(JsonNode document) {
        conversion.accept(document);
        read.put(root, document);
        return this;
    }

    /** Whether a style says something of the parts of {@code multipart/form-data}. */
    boolean hasStylesOfParts() {
        return stylesOfParts;
    }

    Value root() {
        return new Value(this, root, "", read.get(root));
    }

    /** The document of that address, with its schemas as JSON Schema 2020-12; null if it is not a file of this contract. */
    synchronized @Nullable JsonNode document(URI uri) {
        JsonNode known = read.get(uri);
        if (known != null || !"file".equals(uri.getScheme())) {
            return known;
        }
        JsonNode document = files.tree(uri);
        conversion.accept(document);
        read.put(uri, document);
        return document;
    }

    /** What stands in a place of a document of the contract. */
    Value at(URI uri, String pointer) {
        return new Value(
                this, uri, pointer, Objects.requireNonNull(document(uri)).at(pointer));
    }

    /** What a reference names. */
    Value resolve(URI base, String reference) {
        int hash = reference.indexOf('#');
        String pointer = hash < 0 ? "" : Value.decoded(reference.substring(hash + 1));
        URI uri = hash == 0 ? base : base.resolve(hash < 0 ? reference : reference.substring(0, hash));
        JsonNode document = document(uri);
        boolean whole = pointer.isEmpty() || pointer.startsWith("/");
        JsonNode node = document == null || !whole ? null : document.at(pointer);
        if (node == null || node.isMissingNode()) {
            throw new IllegalArgumentException("the contract has nothing at '" + reference + "'");
        }
        return new Value(this, uri, pointer, node);
    }
}
