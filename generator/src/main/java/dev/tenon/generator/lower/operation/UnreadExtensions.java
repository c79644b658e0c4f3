package dev.tenon.generator.lower.operation;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;

/** Reports the extensions that say where requests go and are not read: whoever wrote them expects more than is generated. */
public final class UnreadExtensions {
    private final Diagnostics diagnostics;

    /**
     * Starts looking.
     *
     * @param diagnostics where everything is reported
     */
    public UnreadExtensions(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Looks at the extensions of the whole contract, which AutoRest defines.
     *
     * @param root the contract's own document
     */
    public void report(Node root) {
        report(
                root,
                "x-ms-paths",
                "'x-ms-paths' is not read: there are no methods for the operations in it",
                "write them under 'paths'; a query that a path ends in is sent");
        report(
                root,
                "x-ms-parameterized-host",
                "'x-ms-parameterized-host' is not read: the client does not know where its requests go",
                "give the endpoint to the client's builder, or write 'servers' with variables in OpenAPI 3");
    }

    private void report(Node root, String extension, String message, String hint) {
        root.get(extension)
                .ifPresent(found -> diagnostics.warning("unread-extension", found.location(), message, hint));
    }
}
