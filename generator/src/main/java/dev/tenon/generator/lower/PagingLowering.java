package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.contract.Response;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;

/** Finds out whether the answers of an operation are pages of a list. */
final class PagingLowering {
    private final Fields fields;

    PagingLowering(Fields fields) {
        this.fields = fields;
    }

    Optional<Paging> lower(Node operation, String method, List<Response> responses) {
        Optional<Node> pageable = operation.get("x-ms-pageable");
        if (pageable.isPresent()) {
            boolean single = pageable.get()
                    .get("nextLinkName")
                    .filter(Node.NullNode.class::isInstance)
                    .isPresent();
            return Optional.of(new Paging.InBody(
                    single ? Optional.empty() : fields.text(pageable.get(), "nextLinkName"),
                    fields.text(pageable.get(), "itemName").orElse("value")));
        }
        boolean linked = method.equals("GET") && responses.stream().anyMatch(PagingLowering::hasLink);
        return linked ? Optional.of(new Paging.LinkHeader()) : Optional.empty();
    }

    private static boolean hasLink(Response response) {
        return response.status() instanceof Status.Exact exact
                && exact.code() / 100 == 2
                && response.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase("Link"));
    }
}
