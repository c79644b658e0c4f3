package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Optional;

/** The stage that reads a contract. */
public final class ContractReader {
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
        DocumentSet documents = new DocumentSet(spec.uri(), diagnostics);
        Optional<Node> tree = documents.tree(spec.uri(), spec.name(), Optional.empty());
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> version = version(tree.get(), diagnostics);
        if (version.isEmpty() || !(tree.get() instanceof Node.ObjectNode root)) {
            return Optional.empty();
        }
        References references = new References(documents, diagnostics);
        new ReferenceCheck(references).check(root);
        Node.ObjectNode inlined = new Inliner(references).inline(root);
        Optional<OpenAPI> model = SwaggerModel.of(inlined, diagnostics);
        return model.map(openApi -> new ParsedSpec(inlined, openApi, version.get(), documents.texts(), references));
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
        if (version.matches("3\\.[01](\\..*)?")) {
            return Optional.of(version);
        }
        diagnostics.error(
                "unsupported-version",
                field.get().location(),
                "the version '" + version + "' is not supported",
                "convert the document to OpenAPI 3.0 or 3.1");
        return Optional.empty();
    }
}
