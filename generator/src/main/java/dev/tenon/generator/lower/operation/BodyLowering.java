package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.PartEncoding;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Serialization;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.schema.PartNames;
import dev.tenon.generator.lower.schema.Schemas;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lowers what operations send. */
final class BodyLowering {
    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
    /** RFC 9110 §8.3.1, with the ranges that contracts write instead of a type. */
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "( *;[\\x20-\\x7E]*)?");

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Fields fields;
    private final Schemas schemas;
    private final Dialect dialect;
    private final Diagnostics diagnostics;
    private final StyleLowering styles;
    private final HeaderLowering headers;
    private final UnusedEncodings unused;
    private final ItemSchemas items;

    BodyLowering(Fields fields, Schemas schemas, Dialect dialect, Diagnostics diagnostics) {
        this.fields = fields;
        this.schemas = schemas;
        this.dialect = dialect;
        this.diagnostics = diagnostics;
        this.headers = new HeaderLowering(fields, schemas);
        this.styles = new StyleLowering(fields, diagnostics);
        this.unused = new UnusedEncodings(fields, diagnostics);
        this.items = new ItemSchemas(diagnostics);
    }

    /** The body of an operation, if there is one; without a media type if none can be sent of one that is required. */
    Optional<RequestBody> lower(PartOwner operation, Node node) {
        return node.get("requestBody").flatMap(body -> {
            String writer = operation.of(body.location());
            List<String> owner = PartNames.owner(body.location(), writer);
            List<String> names = PartNames.of(body.location(), "request", List.of(writer, "request"));
            boolean required = fields.flag(body, "required");
            List<RequestBody.Form> contents = new ArrayList<>();
            Set<String> known = new HashSet<>();
            Map<String, Node> media = fields.map(body, "content");
            UnaryOperator<Node> alike = AlikeSchemas.among(media);
            Map<String, Node> wrong = new LinkedHashMap<>();
            media.forEach((mediaType, content) -> {
                String lower = mediaType.toLowerCase(Locale.ROOT);
                if (MEDIA_TYPE.matcher(mediaType).matches() && known.add(lower)) {
                    contents.add(form(owner, names, lower, content, alike));
                } else if (known.contains(lower)) {
                    diagnostics.warning(
                            "repeated-media-type",
                            content.location(),
                            "the media type '" + mediaType
                                    + "' differs from an earlier one in case alone; it is left out",
                            "remove one of them");
                } else {
                    wrong.put(mediaType, content);
                }
            });
            boolean nothing = contents.isEmpty();
            wrong.forEach((mediaType, content) ->
                    noMediaType("'" + mediaType + "' is no media type", content, nothing && required));
            body.get("content")
                    .filter(content -> content instanceof Node.ObjectNode && media.isEmpty())
                    .ifPresent(content -> noMediaType("this names no media type", content, required));
            return nothing && !required
                    ? Optional.empty()
                    : Optional.of(
                            new RequestBody(body.location(), fields.prose(body, "description"), required, contents));
        });
    }

    /** Beside others, one that cannot be sent leaves a body that can; without others, it leaves none. */
    private void noMediaType(String what, Node content, boolean needed) {
        diagnostics.warning(
                "wrong-value",
                content.location(),
                what + "; " + (needed ? "the operation needs such a body, and is left out" : "it is left out"),
                "write a type and a subtype, for example application/json");
    }

    private RequestBody.Form form(
            List<String> owner, List<String> names, String mediaType, Node content, UnaryOperator<Node> alike) {
        Optional<Node> item = items.of(mediaType, content);
        Content lowered = new Content(
                mediaType,
                item.or(() -> Fields.schema(content)).map(schema -> schemas.use(alike.apply(schema), names)),
                item.isPresent());
        return new RequestBody.Form(
                lowered, encodings(owner, lowered.essence(), content), dialect.hasOctetsWithoutType());
    }

    private Map<String, PartEncoding> encodings(List<String> owner, String essence, Node content) {
        Map<String, PartEncoding> encodings = new LinkedHashMap<>();
        if (essence.startsWith("multipart/") || essence.equals(FORM)) {
            fields.map(content, "encoding")
                    .forEach((property, encoding) ->
                            encodings.put(property, encoding(owner, essence, property, encoding)));
        } else {
            unused.report(content, "in " + essence);
        }
        return encodings;
    }

    private PartEncoding encoding(List<String> owner, String essence, String property, Node node) {
        return new PartEncoding(
                node.location(),
                fields.text(node, "contentType").filter(types -> areMediaTypes(types, node)),
                essence.startsWith("multipart/") ? headers.lower(owner, node) : List.of(),
                style(essence, property, node));
    }

    /** One, which may have parameters, or several with commas between them (OpenAPI 3.1 §4.8.15). */
    private boolean areMediaTypes(String types, Node encoding) {
        boolean valid = MEDIA_TYPE.matcher(types).matches()
                || Stream.of(types.split(",", -1))
                        .allMatch(type -> MEDIA_TYPE.matcher(type.strip()).matches());
        if (!valid) {
            diagnostics.warning(
                    "wrong-value",
                    encoding.get("contentType").orElse(encoding).location(),
                    "'" + types + "' names no media types; it is ignored",
                    "write a type and a subtype, such as image/png, or several with commas between them");
        }
        return valid;
    }

    /** What stands for the media type, unless it is one for which a style says nothing. */
    private Optional<Serialization.Styled> style(String essence, String property, Node node) {
        boolean written = node.get("style").isPresent()
                || node.get("explode").isPresent()
                || node.get("allowReserved").isPresent();
        boolean form = essence.equals(FORM);
        boolean parts = essence.equals("multipart/form-data") && dialect.hasStylesOfParts();
        if (written && !form && !parts) {
            diagnostics.note(
                    "unused-style",
                    node.location(),
                    "the style of the property '" + property + "' says nothing in " + essence
                            + (essence.equals("multipart/form-data") ? " before OpenAPI 3.1" : ""),
                    "remove it, or use application/x-www-form-urlencoded");
        }
        return written && (form || parts) ? styles.of(node, StyleLowering.QUERY) : Optional.empty();
    }
}
