package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.BodyForm;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.Serialization;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds what an operation sends: one form for each media type that is worth a method of its own. */
final class BodyBinder {
    private static final Set<String> NO_BODY = Set.of("GET", "HEAD", "DELETE");
    private static final JavaType ANY = new JavaType.Scalar(ScalarKind.JSON, List.of());
    private static final JavaType STRING = new JavaType.Scalar(ScalarKind.STRING, List.of());

    private final Contract contract;
    private final TypeBinder types;
    private final FormStyles styles;
    private final PartsBinder parts;
    private final EncodingCheck encodings;

    BodyBinder(Contract contract, TypeBinder types, Diagnostics diagnostics) {
        this.contract = contract;
        this.types = types;
        this.styles = new FormStyles(contract, diagnostics);
        this.parts = new PartsBinder(contract, types, diagnostics);
        this.encodings = new EncodingCheck(contract, diagnostics);
    }

    /**
     * A form of the body, and what its method is called after the operation.
     *
     * @param word for example {@code Form}; empty for the form that most callers want
     * @param form the form
     */
    record Bound(String word, BodyForm form) {}

    /**
     * What a service reads: media types of JSON mean the same, but for patches, which say what is done with the members.
     *
     * @param schema the schema
     * @param patch the media type of a patch; empty for any other document
     */
    private record Document(Optional<SchemaUse> schema, String patch) {}

    /** JSON first, since that is what most callers want, then as the contract has them. */
    List<Bound> bind(Operation operation, RequestBody body, ClassName partsName) {
        List<RequestBody.Form> sorted = body.contents().stream()
                .sorted(Comparator.comparing(form -> rank(operation, form)))
                .toList();
        List<Bound> bound = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        boolean partsTaken = false;
        for (RequestBody.Form form : sorted) {
            BodyKind kind = BodyKind.of(contract, form);
            Document document = document(operation, form);
            boolean again = kind == BodyKind.JSON && documents.contains(document);
            if (again || !body.required() && isNothing(operation, kind, form)) {
                continue;
            }
            documents.add(document);
            BodyKind distinct = kind == BodyKind.PARTS && partsTaken ? BodyKind.FREE_PARTS : kind;
            partsTaken |= distinct == BodyKind.PARTS;
            List<String> words = bound.stream().map(Bound::word).toList();
            bound.add(new Bound(word(words, kind, form), form(distinct, encodings.used(kind, form), body, partsName)));
        }
        return bound;
    }

    private int rank(Operation operation, RequestBody.Form form) {
        boolean json = form.content().isJson();
        return json && !isMisnamed(operation, form) ? 0 : json ? 1 : 2;
    }

    private Document document(Operation operation, RequestBody.Form form) {
        String type = form.content().essence();
        boolean patch = type.endsWith("patch+json") && !isMisnamed(operation, form);
        return new Document(form.content().schema(), patch ? type : "");
    }

    /** A JSON Patch is an array, for the method PATCH (RFC 6902 §3): some frameworks name its media type with every body. */
    private boolean isMisnamed(Operation operation, RequestBody.Form form) {
        Optional<Schema> schema = form.content().schema().map(contract::schema);
        return form.content().essence().equals("application/json-patch+json")
                && !(operation.method().equals("PATCH")
                        && schema.filter(Schema.ObjectSchema.class::isInstance).isEmpty());
    }

    /** An object without a property, where a body means nothing (RFC 9110 §9.3.1): some contracts say so of every operation. */
    private boolean isNothing(Operation operation, BodyKind kind, RequestBody.Form form) {
        return kind == BodyKind.FIELDS
                && NO_BODY.contains(operation.method())
                && contract.schema(form.content().schema().orElseThrow()) instanceof Schema.ObjectSchema object
                && object.properties().isEmpty();
    }

    private BodyForm form(BodyKind kind, RequestBody.Form form, RequestBody body, ClassName partsName) {
        String essence = form.content().essence();
        Optional<SchemaUse> schema = form.content().schema();
        boolean range = essence.contains("*");
        return switch (kind) {
            case JSON ->
                new BodyForm.Json(
                        range ? "application/json" : form.content().mediaType(),
                        schema.map(types::use).orElse(new TypeUse(ANY, false)));
            case ITEMS ->
                new BodyForm.Items(
                        form.content().mediaType(),
                        types.use(JsonSequences.item(contract, form.content()).orElseThrow()));
            case FIELDS -> fields(schema.orElseThrow(), rules(schema.orElseThrow(), form));
            case PARTS -> new BodyForm.Parts(essence, parts.bind(form, body, partsName));
            case FREE_PARTS -> new BodyForm.FreeParts(range ? "multipart/form-data" : essence);
            case TEXT ->
                new BodyForm.Text(
                        range ? "text/plain" : form.content().mediaType(),
                        schema.map(types::type).filter(JavaType::isText).orElse(STRING));
            case OCTETS -> new BodyForm.Octets(form.content().mediaType());
        };
    }

    private BodyForm fields(SchemaUse schema, List<BodyForm.FieldRule> rules) {
        List<String> needed = new ArrayList<>();
        if (contract.schema(schema) instanceof Schema.ObjectSchema object) {
            object.properties().stream()
                    .filter(property -> property.required() && mayBeEmpty(property, rules))
                    .forEach(property -> needed.add(property.name()));
        }
        return new BodyForm.Fields(types.use(schema), rules, needed);
    }

    /** Nothing is sent of null, of an empty array, and in a style of an empty object. */
    private boolean mayBeEmpty(Property property, List<BodyForm.FieldRule> rules) {
        Optional<BodyForm.FieldRule> rule = rules.stream()
                .filter(candidate -> candidate.property().equals(property.name()))
                .findFirst();
        boolean json = rule.filter(written -> written.style().isEmpty()).isPresent();
        Schema schema = contract.schema(property.schema());
        boolean text = schema instanceof Schema.EnumSchema || TypeBinder.kindOf(schema) != ScalarKind.JSON;
        boolean array = schema instanceof Schema.ArraySchema;
        return property.schema().nullable() || !json && !text && (array || rule.isPresent());
    }

    private List<BodyForm.FieldRule> rules(SchemaUse schema, RequestBody.Form form) {
        List<BodyForm.FieldRule> rules = new ArrayList<>();
        form.encodings().forEach((name, encoding) -> {
            Optional<Serialization.Styled> style = property(schema, name)
                    .map(property -> styles.of(property, encoding))
                    .orElse(encoding.styled());
            if (style.isPresent()) {
                rules.add(new BodyForm.FieldRule(
                        name, style.map(ParameterForms::constant), style.get().allowReserved()));
            } else if (encoding.contentType()
                    .filter(type -> type.contains("json"))
                    .isPresent()) {
                rules.add(new BodyForm.FieldRule(name, Optional.empty(), false));
            }
        });
        return rules;
    }

    private Optional<Property> property(SchemaUse schema, String name) {
        return contract.schema(schema) instanceof Schema.ObjectSchema object
                ? object.properties().stream()
                        .filter(property -> property.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static String word(List<String> taken, BodyKind kind, RequestBody.Form form) {
        String essence = form.content().essence();
        return taken.isEmpty()
                ? ""
                : MediaTypeNames.free(word(kind, essence), form.content().mediaType(), taken::contains);
    }

    private static String word(BodyKind kind, String essence) {
        return switch (kind) {
            case FIELDS -> "Form";
            case PARTS, FREE_PARTS ->
                essence.equals("multipart/form-data") ? "Multipart" : MediaTypeNames.word(essence);
            case TEXT -> essence.equals("text/plain") ? "Text" : MediaTypeNames.word(essence);
            case JSON, ITEMS -> MediaTypeNames.word(essence);
            case OCTETS ->
                essence.equals("application/octet-stream") || essence.contains("*")
                        ? "Octets"
                        : MediaTypeNames.word(essence);
        };
    }
}
