package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The stage that reads a contract. */
public final class ContractReader {
    private static final Pattern VERSION = Pattern.compile("3\\.[01](?:\\.[0-9]+.*)?");

    /** It is made one of OpenAPI 3.0. */
    private static final String SWAGGER_2 = "2.0";

    /** Starts a reader; it has no state. */
    public ContractReader() {}

    /**
     * Reads a contract and everything that it refers to.
     *
     * @param spec where its root document is
     * @param diagnostics where everything is reported that is wrong with it
     * @return the contract, or empty if it cannot be read
     */
    public Optional<ParsedSpec> read(SpecLocation spec, Diagnostics diagnostics) {
        DocumentSet documents = new DocumentSet(DocumentUris.canonical(spec.uri()), diagnostics);
        Optional<Node> tree = documents.root(spec.name());
        Optional<String> version = tree.flatMap(node -> version(node, diagnostics));
        if (version.isEmpty() || !(tree.orElseThrow() instanceof Node.ObjectNode root)) {
            return Optional.empty();
        }
        References references = new References(documents, diagnostics);
        boolean old = version.get().equals(SWAGGER_2);
        ReferenceCheck check = new ReferenceCheck(references, old, diagnostics);
        Set<Location> wrong = check.check(root);
        if (!new ComposedSchemas(references, diagnostics).areShallow(check.schemas())) {
            return Optional.empty();
        }
        boolean siblingsCount = version.get().startsWith("3.1");
        if (!siblingsCount) {
            new IgnoredSiblings(references, diagnostics).report(check.schemas());
        }
        Node.ObjectNode inlined =
                new Inliner(references, wrong, siblingsCount).inline(root, old ? Part.SWAGGER_DOCUMENT : Part.DOCUMENT);
        Node.ObjectNode document = old ? new Swagger2Document(inlined, diagnostics).converted() : inlined;
        return SwaggerModel.of(document, diagnostics)
                .map(model -> new ParsedSpec(document, model, version.get(), documents.texts(), references));
    }

    private static Optional<String> version(Node root, Diagnostics diagnostics) {
        if (!(root instanceof Node.ObjectNode)) {
            diagnostics.error(
                    "not-openapi",
                    root.location(),
                    "an OpenAPI document is an object; this is " + root.kind(),
                    "check that this is the right file");
            return Optional.empty();
        }
        Optional<Node> field = root.get("openapi").or(() -> root.get("swagger"));
        if (field.isEmpty()) {
            diagnostics.error(
                    "not-openapi",
                    root.location(),
                    "the field 'openapi' with the version of the specification is missing",
                    "begin the document with 'openapi: 3.0.3' or 'openapi: 3.1.0'");
            return Optional.empty();
        }
        String version = field.get() instanceof Node.StringNode text
                ? text.value()
                : field.get() instanceof Node.NumberNode number ? number.value().toPlainString() : "";
        boolean old = root.get("openapi").isEmpty();
        if (old ? version.equals(SWAGGER_2) : VERSION.matcher(version).matches()) {
            return Optional.of(version);
        }
        diagnostics.error(
                "unsupported-version",
                field.get().location(),
                (old ? "Swagger " : "OpenAPI ") + version
                        + " is not known; OpenAPI 3.0, OpenAPI 3.1 and Swagger 2.0 are",
                old
                        ? "convert the document to Swagger 2.0 or OpenAPI 3.0"
                        : "convert the document to OpenAPI 3.0 or 3.1");
        return Optional.empty();
    }
}
