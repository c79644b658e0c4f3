package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Link;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lowers the links of an answer; one that leads to no operation of the contract is reported and left out. */
final class LinkLowering {
    private static final String LEFT_OUT = "; the link is left out";

    private final Node root;
    private final Fields fields;
    private final Diagnostics diagnostics;

    LinkLowering(Node root, Fields fields, Diagnostics diagnostics) {
        this.root = root;
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    List<Link> lower(Node response) {
        List<Link> links = new ArrayList<>();
        fields.map(response, "links").forEach((name, link) -> {
            if (!name.startsWith("x-")) {
                target(name, link).ifPresent(target -> links.add(link(name, link, target)));
            }
        });
        return links;
    }

    private Link link(String name, Node node, Link.Target target) {
        List<Link.Parameter> parameters = new ArrayList<>();
        fields.map(node, "parameters").forEach((key, value) -> parameters.add(parameter(name, key, value)));
        return new Link(
                name,
                node.location(),
                target,
                parameters,
                node.get("requestBody").map(LinkLowering::text),
                node.get("server").flatMap(server -> fields.text(server, "url")),
                fields.prose(node, "description"));
    }

    private Optional<Link.Target> target(String name, Node link) {
        Optional<String> id = fields.text(link, "operationId");
        if (id.isPresent()) {
            return Optional.of(new Link.Target.Id(id.get()));
        }
        Optional<String> reference = fields.text(link, "operationRef");
        if (reference.isEmpty()) {
            diagnostics.warning(
                    "unresolved-link",
                    link.location(),
                    "the link '" + name + "' names no operation" + LEFT_OUT,
                    "add the operationId of the operation that it leads to");
            return Optional.empty();
        }
        Optional<Node> operation = at(reference.get());
        if (operation.isEmpty()) {
            diagnostics.warning(
                    "unresolved-link",
                    link.get("operationRef").orElse(link).location(),
                    "'" + reference.get() + "' is no operation of this document" + LEFT_OUT,
                    "write '#/paths/' with the path, in which ~1 stands for a slash, and the method, or an operationId");
        }
        return operation.map(node -> new Link.Target.Place(node.location()));
    }

    private Optional<Node> at(String reference) {
        if (!reference.startsWith("#/paths/")) {
            return Optional.empty();
        }
        try {
            String pointer = URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            return root.at(Pointer.parse(pointer));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The name may say where the parameter travels: {@code path.id}. */
    private Link.Parameter parameter(String link, String key, Node node) {
        Optional<Link.Value> value = RuntimeExpression.value(node);
        if (value.isEmpty()) {
            diagnostics.warning(
                    "wrong-expression",
                    node.location(),
                    "'" + text(node) + "' is no runtime expression; no method follows the link '" + link + "'",
                    "write for example '$response.body#/id'");
        }
        Optional<Parameter.In> in = Optional.empty();
        for (Parameter.In place : Parameter.In.values()) {
            if (key.startsWith(place.name().toLowerCase(Locale.ROOT) + ".")) {
                in = Optional.of(place);
            }
        }
        return new Link.Parameter(
                key.substring(in.map(place -> place.name().length() + 1).orElse(0)),
                in,
                node.location(),
                value.orElse(new Link.Value.Unreadable()),
                text(node));
    }

    private static String text(Node node) {
        return node instanceof Node.StringNode text ? text.value() : JsonText.of(node);
    }
}
