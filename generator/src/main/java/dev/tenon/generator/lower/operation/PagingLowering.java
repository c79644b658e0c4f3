package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Link;
import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.contract.Response;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out whether the answers of an operation are pages of a list. */
final class PagingLowering {
    private final Fields fields;
    private final Diagnostics diagnostics;

    PagingLowering(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    Optional<Paging> lower(Node operation, String id, String method, List<Response> responses) {
        Optional<Node> pageable = operation.get("x-ms-pageable");
        if (pageable.isPresent()) {
            return inBody(pageable.get());
        }
        if (!method.equals("GET")) {
            return Optional.empty();
        }
        Optional<Paging> header = Response.successes(responses).stream()
                .flatMap(response -> response.headers().stream())
                .filter(field -> field.name().equalsIgnoreCase("Link"))
                .findFirst()
                .map(field -> new Paging.LinkHeader(field.location()));
        return header.isPresent() ? header : byLink(operation, id, responses);
    }

    private static Optional<Paging> byLink(Node operation, String id, List<Response> responses) {
        return Response.successes(responses).stream()
                .flatMap(response -> response.links().stream())
                .filter(link -> isNext(link, id, operation))
                .flatMap(link -> byLink(link).stream())
                .findFirst();
    }

    /** A link to the same operation may lead elsewhere, for example to the page itself. */
    private static boolean isNext(Link link, String id, Node operation) {
        boolean same = link.target() instanceof Link.Target.Id target
                ? target.id().equals(id)
                : ((Link.Target.Place) link.target()).location().equals(operation.location());
        boolean next = link.name().toLowerCase(Locale.ROOT).contains("next");
        return same && next && link.server().isEmpty() && link.body().isEmpty();
    }

    /** One value is the page's, all others are those of the request before. */
    private static Optional<Paging> byLink(Link link) {
        Optional<Paging> found = Optional.empty();
        for (Link.Parameter parameter : link.parameters()) {
            boolean kept = List.of("$request.query." + parameter.name(), "$request.path." + parameter.name())
                    .contains(parameter.text());
            if (parameter.value() instanceof Link.Value.Body body && found.isEmpty()) {
                found = Optional.of(new Paging.ByLink(link.location(), parameter.name(), body.pointer()));
            } else if (!kept) {
                return Optional.empty();
            }
        }
        return found;
    }

    private Optional<Paging> inBody(Node pageable) {
        Optional<Node> link = pageable.get("nextLinkName");
        if (link.isEmpty()) {
            // As tools leave it that drop null.
            diagnostics.note(
                    "unusable-paging",
                    pageable.location(),
                    "'nextLinkName' is missing; there is no method that reads page after page",
                    "name the property with the URL of the next page, or write null if there is one page only");
            return Optional.empty();
        }
        if (!isTextOrNull(link.get())
                || !pageable.get("itemName").map(PagingLowering::isTextOrNull).orElse(true)) {
            diagnostics.warning(
                    "unusable-paging",
                    pageable.location(),
                    "'nextLinkName' and 'itemName' are the names of properties, and one of these is no text; there is no method"
                            + " that reads page after page",
                    "write the names as strings");
            return Optional.empty();
        }
        boolean single = link.get() instanceof Node.NullNode;
        return Optional.of(new Paging.InBody(
                pageable.location(),
                single ? Optional.empty() : fields.text(pageable, "nextLinkName"),
                fields.text(pageable, "itemName").orElse("value"),
                pageable.get("operationName")
                        .flatMap(name -> fields.text(pageable, "operationName")
                                .map(id -> new Paging.Named(id, name.location())))));
    }

    private static boolean isTextOrNull(Node node) {
        return node instanceof Node.StringNode || node instanceof Node.NullNode;
    }
}
