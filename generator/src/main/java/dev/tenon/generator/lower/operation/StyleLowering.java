package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Serialization;
import dev.tenon.generator.contract.Style;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lowers {@code style}, {@code explode} and {@code allowReserved}. */
final class StyleLowering {
    /** The styles of queries and forms, the default first. */
    static final List<Style> QUERY =
            List.of(Style.FORM, Style.SPACE_DELIMITED, Style.PIPE_DELIMITED, Style.DEEP_OBJECT);

    private final Fields fields;
    private final Diagnostics diagnostics;

    StyleLowering(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /** The style of a node that may have any of some styles, the first of them unless it says so; empty if it has another one. */
    Optional<Serialization.Styled> of(Node node, List<Style> allowed) {
        String written = fields.text(node, "style").orElse(allowed.get(0).text());
        Optional<Style> style = Style.of(written).filter(allowed::contains);
        if (style.isEmpty()) {
            diagnostics.error(
                    "wrong-value",
                    node.get("style").orElse(node).location(),
                    "the style '" + written + "' is none that may stand here",
                    "write one of " + allowed.stream().map(Style::text).collect(Collectors.joining(", ")));
        }
        // Unexploded deepObject is undefined, so that one without a word on it is meant to be exploded.
        boolean unsaid = style.isPresent() && (style.get() == Style.FORM || style.get() == Style.DEEP_OBJECT);
        boolean explode = node.get("explode").isPresent() ? fields.flag(node, "explode") : unsaid;
        return style.map(known -> new Serialization.Styled(
                explode ? exploded(known, node) : known, explode, fields.flag(node, "allowReserved")));
    }

    /** Where each item has the name there is nothing to delimit, which OpenAPI does not define and most tools take for form. */
    private Style exploded(Style style, Node node) {
        if (style != Style.SPACE_DELIMITED && style != Style.PIPE_DELIMITED) {
            return style;
        }
        diagnostics.note(
                "undefined-style",
                node.get("explode").orElse(node).location(),
                "OpenAPI does not define the style " + style.text()
                        + ", exploded; it is written as form, exploded, with nothing to delimit",
                "set explode to false, or write 'style: form'");
        return Style.FORM;
    }

    /** The style of a parameter outside the query, which keeps no reserved characters (OpenAPI 3.1.1 §4.8.12.2.2). */
    Serialization.Styled outsideQuery(Serialization.Styled styled, Node node) {
        if (styled.allowReserved()) {
            diagnostics.note(
                    "unused-style",
                    node.get("allowReserved").orElse(node).location(),
                    "'allowReserved' is for parameters of the query; it says nothing here",
                    "remove it");
        }
        return new Serialization.Styled(styled.style(), styled.explode(), false);
    }
}
