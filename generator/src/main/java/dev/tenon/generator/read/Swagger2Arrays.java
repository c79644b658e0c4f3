package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says in OpenAPI's styles how Swagger 2.0 puts the items of arrays together; what no style says is reported. */
final class Swagger2Arrays {
    private static final String FORMAT = "collectionFormat";
    private static final String COMMAS = "csv";

    private final Swagger2Texts texts;
    private final Diagnostics diagnostics;

    Swagger2Arrays(Diagnostics diagnostics) {
        this.texts = new Swagger2Texts(diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The members {@code style} and {@code explode} of an array in a query or a form; without a word on it, commas are meant. */
    Map<String, Node> queryStyle(Node owner) {
        if (!isArray(owner)) {
            return Map.of();
        }
        nested(owner);
        Node place = owner.get(FORMAT).orElse(owner);
        String written = format(owner);
        String style = switch (written) {
            case "ssv" -> "spaceDelimited";
            case "pipes" -> "pipeDelimited";
            case COMMAS, "multi" -> "form";
            default -> {
                unsupported(place, written, "in a query or a form");
                yield "form";
            }
        };
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("style", new Node.StringNode(place.location(), style));
        members.put("explode", new Node.BooleanNode(place.location(), written.equals("multi")));
        return members;
    }

    /** Reports what is not said by the style {@code simple} of an array in a path or a header field. */
    void simpleStyle(Node owner) {
        if (isArray(owner)) {
            nested(owner);
            if (!format(owner).equals(COMMAS)) {
                unsupported(owner.get(FORMAT).orElse(owner), format(owner), "in paths and header fields");
            }
        }
    }

    /** No style of OpenAPI says how arrays in arrays are written. */
    private void nested(Node owner) {
        Optional<Node> items = owner.get("items").filter(Swagger2Arrays::isArray);
        if (items.isPresent()) {
            items.get()
                    .get(FORMAT)
                    .ifPresent(place -> diagnostics.warning(
                            "unsupported-collection-format",
                            place.location(),
                            "OpenAPI 3 has no style for arrays in arrays; '" + format(items.get()) + "' is not used",
                            "use a string"));
            nested(items.get());
        }
    }

    private void unsupported(Node place, String written, String where) {
        diagnostics.warning(
                "unsupported-collection-format",
                place.location(),
                "OpenAPI 3 has no style for '" + written + "' " + where + "; commas stand between the items",
                where.startsWith("in a query") ? "use csv, ssv, pipes or multi" : "use csv, or a string");
    }

    private String format(Node owner) {
        String written = texts.given(owner, FORMAT);
        return owner.get(FORMAT).orElse(owner) instanceof Node.StringNode ? written : COMMAS;
    }

    private static boolean isArray(Node owner) {
        return owner.get("type").orElse(owner) instanceof Node.StringNode type
                && type.value().equals("array");
    }
}
