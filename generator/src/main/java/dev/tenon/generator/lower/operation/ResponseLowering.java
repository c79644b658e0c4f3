package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.MediaTypes;
import dev.tenon.generator.contract.Response;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.schema.EventData;
import dev.tenon.generator.lower.schema.PartNames;
import dev.tenon.generator.lower.schema.Schemas;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lowers the documented answers of an operation. */
final class ResponseLowering {
    private static final Set<Integer> EMPTY = Set.of(204, 205, 304);

    private final Fields fields;
    private final Schemas schemas;
    private final HeaderLowering headers;
    private final LinkLowering links;
    private final Diagnostics diagnostics;
    private final UnusedEncodings unused;
    private final ItemSchemas items;

    ResponseLowering(Fields fields, Schemas schemas, LinkLowering links, Diagnostics diagnostics) {
        this.headers = new HeaderLowering(fields, schemas);
        this.links = links;
        this.fields = fields;
        this.schemas = schemas;
        this.diagnostics = diagnostics;
        this.unused = new UnusedEncodings(fields, diagnostics);
        this.items = new ItemSchemas(diagnostics);
    }

    List<Response> lower(PartOwner operation, String method, Node node) {
        List<Response> responses = new ArrayList<>();
        Map<Status, Node> documented = new HashMap<>();
        fields.map(node, "responses").forEach((key, response) -> {
            if (!key.startsWith("x-")) {
                status(key, response)
                        .filter(status -> isFirst(key, response, documented.putIfAbsent(status, response)))
                        .ifPresent(status -> responses.add(response(operation, method, key, status, response)));
            }
        });
        responses.sort(Comparator.comparing(Response::status, Status.ORDER));
        return responses;
    }

    /** A range may be written in capitals or not, but once. */
    private boolean isFirst(String key, Node response, @Nullable Node earlier) {
        if (earlier != null) {
            diagnostics.error(
                    "wrong-status",
                    response.location(),
                    "'" + key + "' is here twice; the first one is in "
                            + earlier.location().lineSeenFrom(response.location()),
                    "keep one of them");
        }
        return earlier == null;
    }

    private Optional<Status> status(String key, Node node) {
        if (key.equals("default")) {
            return Optional.of(new Status.Default());
        }
        if (key.matches("[1-5][0-9][0-9]")) {
            return Optional.of(new Status.Exact(Integer.parseInt(key)));
        }
        if (key.matches("[1-5][xX][xX]")) {
            return Optional.of(new Status.Range(key.charAt(0) - '0'));
        }
        diagnostics.error(
                "wrong-status",
                node.location(),
                "'" + key + "' is no status",
                "write a code such as 200, a range such as 4XX, or default");
        return Optional.empty();
    }

    private Response response(PartOwner operation, String method, String key, Status status, Node node) {
        List<Content> contents = new ArrayList<>();
        String owner = operation.of(node.location());
        if (mayHaveContent(method, status, node)) {
            Map<String, Node> media = fields.map(node, "content");
            UnaryOperator<Node> alike = AlikeSchemas.among(media);
            List<String> names = PartNames.of(
                    node.location(), "body", List.of(owner, "response", PartOwner.status(node.location(), key)));
            media.forEach((mediaType, content) -> contents.add(content(names, mediaType, content, alike)));
        }
        return new Response(
                status,
                node.location(),
                fields.prose(node, "description"),
                headers.lower(PartNames.owner(node.location(), owner), node),
                contents,
                links.lower(node));
    }

    /** RFC 9110 §9.3.2 and §15: an answer to HEAD tells of a body and has none; neither has one of these statuses. */
    private boolean mayHaveContent(String method, Status status, Node node) {
        boolean never = status instanceof Status.Exact exact && (exact.code() < 200 || EMPTY.contains(exact.code()));
        if (never && !fields.map(node, "content").isEmpty()) {
            diagnostics.warning(
                    "content-without-body",
                    node.get("content").orElse(node).location(),
                    "an answer of status " + ((Status.Exact) status).code() + " has no body; its content is left out",
                    "remove the content, or document it for the status that it comes with");
        }
        return !never && !method.equals("HEAD");
    }

    private Content content(List<String> names, String written, Node node, UnaryOperator<Node> alike) {
        unused.report(node, "in an answer");
        String mediaType = written.toLowerCase(Locale.ROOT);
        Optional<Node> item = items.of(mediaType, node);
        Optional<Node> schema = item.or(() -> Fields.schema(node));
        Optional<EventData> data = MediaTypes.isEvents(Content.essence(mediaType))
                ? schema.flatMap(event -> schemas.eventData(event, item.isPresent()))
                : Optional.empty();
        if (data.isPresent()) {
            return data.get() instanceof EventData.Json json
                    ? new Content(mediaType, Optional.of(schemas.use(json.schema(), names)), true)
                    : new Content(mediaType, Optional.empty());
        }
        boolean several = item.isPresent()
                || Content.isJson(mediaType)
                        && schema.filter(schemas::isStreamed).isPresent();
        return new Content(mediaType, schema.map(described -> schemas.use(alike.apply(described), names)), several);
    }
}
