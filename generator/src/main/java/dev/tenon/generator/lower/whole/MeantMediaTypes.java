package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Response;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Media types that say something else than their schemas. Frameworks document what they negotiate as any media type, and what they have
 * for an object, an array, a number or a boolean is JSON; octets and texts stay what they are. And they document downloads as JSON with
 * a schema of octets, which JSON has none of.
 */
public final class MeantMediaTypes {
    private static final Set<String> RANGES = Set.of("*/*", "application/*");
    private static final String JSON = "application/json";
    private static final String ANY = "*/*";

    private final Map<SchemaId, Schema> schemas;
    private final Diagnostics diagnostics;

    /**
     * Takes schemas.
     *
     * @param schemas all schemas
     * @param diagnostics where everything is reported
     */
    public MeantMediaTypes(Map<SchemaId, Schema> schemas, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.diagnostics = diagnostics;
    }

    /**
     * The operations with the media types that are meant.
     *
     * @param operations the operations as they are written
     * @return the operations in the same order
     */
    public List<Operation> of(List<Operation> operations) {
        return operations.stream()
                .map(operation -> operation.withBodies(
                        operation.body().map(this::narrowed),
                        operation.responses().stream().map(this::narrowed).toList()))
                .toList();
    }

    private RequestBody narrowed(RequestBody body) {
        List<Content> contents =
                body.contents().stream().map(RequestBody.Form::content).toList();
        return new RequestBody(
                body.location(),
                body.description(),
                body.required(),
                body.contents().stream()
                        .map(form -> new RequestBody.Form(
                                narrowed(form.content(), contents, body.location()),
                                form.encodings(),
                                form.untypedIsOctets()))
                        .toList());
    }

    private Response narrowed(Response response) {
        return new Response(
                response.status(),
                response.location(),
                response.description(),
                response.headers(),
                response.contents().stream()
                        .map(content -> narrowed(content, response.contents(), response.location()))
                        .map(content -> opened(content, response.location()))
                        .toList(),
                response.links());
    }

    /** Beside a body that is JSON, a range means others. */
    private Content narrowed(Content content, List<Content> all, Location place) {
        boolean only = all.stream().noneMatch(Content::isJson)
                && all.stream()
                        .filter(other -> RANGES.contains(other.essence()))
                        .findFirst()
                        .filter(first -> first == content)
                        .isPresent();
        if (!only
                || content.schema().filter(use -> isValue(use, new HashSet<>())).isEmpty()) {
            return content;
        }
        diagnostics.note(
                "assumed-json",
                place,
                "the body is documented as " + content.essence() + ", which does not say how its schema is written;"
                        + " JSON is assumed",
                "document it as application/json");
        return new Content(JSON, content.schema());
    }

    private Content opened(Content content, Location place) {
        boolean octets = content.isJson()
                && content.schema()
                        .filter(use -> schemas.get(use.target()) instanceof Schema.StringSchema text
                                && text.format() == StringFormat.BINARY)
                        .isPresent();
        if (!octets) {
            return content;
        }
        diagnostics.note(
                "assumed-octets",
                place,
                "the answer is documented as " + content.essence()
                        + " with octets, which are no JSON; octets of any media type" + " are assumed",
                "document it as what it is, for example application/pdf or application/octet-stream");
        return new Content(ANY, content.schema());
    }

    /** Whether instances are no octets and no texts, which stand for themselves. */
    private boolean isValue(SchemaUse use, Set<SchemaId> within) {
        Schema schema = schemas.get(use.target());
        if (schema instanceof Schema.UnionSchema union) {
            return !within.add(use.target()) || union.variants().stream().allMatch(variant -> isValue(variant, within));
        }
        return schema instanceof Schema.ObjectSchema
                || schema instanceof Schema.ArraySchema
                || schema instanceof Schema.NumberSchema
                || schema instanceof Schema.BooleanSchema;
    }
}
