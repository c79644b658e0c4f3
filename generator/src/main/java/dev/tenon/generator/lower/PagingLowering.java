package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.contract.Response;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;

/** Finds out whether the answers of an operation are pages of a list. */
final class PagingLowering {
    private final Fields fields;
    private final Diagnostics diagnostics;

    PagingLowering(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    Optional<Paging> lower(Node operation, String method, List<Response> responses) {
        Optional<Node> pageable = operation.get("x-ms-pageable");
        if (pageable.isPresent()) {
            return inBody(pageable.get());
        }
        boolean linked = method.equals("GET") && responses.stream().anyMatch(PagingLowering::hasLink);
        return linked ? Optional.of(new Paging.LinkHeader()) : Optional.empty();
    }

    private Optional<Paging> inBody(Node pageable) {
        Optional<Node> link = pageable.get("nextLinkName");
        if (link.isEmpty()) {
            diagnostics.warning(
                    "unusable-paging",
                    pageable.location(),
                    "'nextLinkName' is missing; there is no method that reads page after page",
                    "name the property with the URL of the next page, or write null if there is one page only");
            return Optional.empty();
        }
        pageable.get("operationName")
                .ifPresent(name -> diagnostics.note(
                        "paging-operation",
                        name.location(),
                        "the next page is asked for by the URL in the page, as this operation does; 'operationName' is not used",
                        "remove it, unless other tools need it"));
        boolean single = link.get() instanceof Node.NullNode;
        return Optional.of(new Paging.InBody(
                pageable.location(),
                single ? Optional.empty() : fields.text(pageable, "nextLinkName"),
                fields.text(pageable, "itemName").orElse("value")));
    }

    private static boolean hasLink(Response response) {
        return response.status() instanceof Status.Exact exact
                && exact.code() / 100 == 2
                && response.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase("Link"));
    }
}
