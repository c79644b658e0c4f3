package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.PartsClass;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.PartEncoding;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.TextContent;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import dev.tenon.generator.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Binds the class of a multipart body: files are what the caller supplies, everything else has the type of its schema. */
final class PartsBinder {
    /** What the class and its builder have already. */
    private static final Set<String> MEMBERS = Set.of("builder", "build", "toBody", "parts", "item", "entry");

    private static final JavaType FILE = new JavaType.Supplied(RuntimeTypes.FILE_PART);
    private static final Pattern ONE_TYPE = Pattern.compile("[^*,]+/[^*,]+");
    private static final Pattern ANY_TYPE = Pattern.compile("[\\w.+*-]+/[\\w.+*-]+");

    private final Contract contract;
    private final TypeBinder types;
    private final FormStyles styles;
    private final PartHeaders headers;
    private final Diagnostics diagnostics;

    PartsBinder(Contract contract, TypeBinder types, Diagnostics diagnostics) {
        this.contract = contract;
        this.types = types;
        this.diagnostics = diagnostics;
        this.styles = new FormStyles(contract, diagnostics);
        this.headers = new PartHeaders(types, diagnostics);
    }

    PartsClass bind(RequestBody.Form form, RequestBody body, ClassName name) {
        Schema.ObjectSchema object =
                (Schema.ObjectSchema) contract.schema(form.content().schema().orElseThrow());
        NameReport names = new NameReport(new NameScope(MEMBERS), diagnostics);
        List<PartsClass.Part> parts = new ArrayList<>();
        for (Property property : object.properties()) {
            if (property.direction() != Direction.RECEIVED) {
                names.keepSpelling(
                        property.location(), what(property), property.name(), JavaNames.members(property.name()));
            }
        }
        for (Property property : object.properties()) {
            if (property.direction() != Direction.RECEIVED) {
                boolean required = property.required() || isDemanded(object, property);
                Optional<PartEncoding> encoding =
                        Optional.ofNullable(form.encodings().get(property.name()));
                boolean untyped = form.untypedIsOctets()
                        && encoding.flatMap(PartEncoding::contentType).isEmpty();
                parts.add(
                        part(property, required, FileShape.of(contract, property.schema(), untyped), encoding, names));
            }
        }
        reportUnchecked(object);
        Optional<PartsClass.Extras> extras = object.additional() instanceof AdditionalProperties.Typed typed
                ? Optional.of(extras(object, typed.values(), names))
                : Optional.empty();
        Optional<String> text = object.info().prose().description().or(body::description);
        return new PartsClass(name, new Docs(text, object.info().prose().deprecated()), parts, extras);
    }

    private static String what(Property property) {
        return "the part '" + property.name() + "'";
    }

    /** A body that is made of parts travels one way, even where its schema does not. */
    private static boolean isDemanded(Schema.ObjectSchema object, Property property) {
        return object.assertions().stream()
                .anyMatch(condition -> condition instanceof Assertion.Demanded demanded
                        && demanded.property().equals(property.name()));
    }

    /** What parts must fulfil together: a part may be a file, which is read while it is sent. */
    private void reportUnchecked(Schema.ObjectSchema object) {
        object.assertions().stream()
                .filter(condition -> !(condition instanceof Assertion.Demanded))
                .forEach(condition -> diagnostics.note(
                        "unchecked-parts",
                        condition.location(),
                        "parts are sent one by one: what this says of all of them together is not checked",
                        "say what you can in the schema of each part, or check it before you send them"));
    }

    private PartsClass.Part part(
            Property property,
            boolean required,
            Set<FileShape> files,
            Optional<PartEncoding> encoding,
            NameReport names) {
        Optional<String> contentType = encoding.flatMap(PartEncoding::contentType);
        PartsClass.Kind kind = FileShape.isFile(files)
                ? new PartsClass.Kind.File(listed(contentType))
                : encoding.flatMap(said -> styles.of(property, said))
                        .<PartsClass.Kind>map(style -> new PartsClass.Kind.Styled(ParameterForms.constant(style)))
                        .orElseGet(() -> kind(property.schema(), contentType));
        boolean file = kind instanceof PartsClass.Kind.File;
        if (FileShape.isFile(files) && files.contains(FileShape.OTHER)) {
            reportChoice(property.location(), what(property) + " is");
        }
        encoding.filter(said -> file && said.styled().isPresent())
                .ifPresent(said -> diagnostics.note(
                        "unused-style",
                        said.location(),
                        what(property) + " is a file, of which its style says nothing",
                        "remove the style"));
        boolean list =
                files.contains(FileShape.SEVERAL) || contract.schema(property.schema()) instanceof Schema.ArraySchema;
        JavaType type = file ? files(list) : types.type(property.schema());
        Member member = new Member(
                property.name(),
                names.give(property.location(), what(property), JavaNames.members(property.name())),
                type,
                presence(property, required, kind, list),
                docs(property, kind),
                property.direction(),
                types.isSecret(property),
                Optional.empty(),
                Optional.empty());
        Optional<String> one = contentType
                .or(() -> file || kind instanceof PartsClass.Kind.Text ? content(property) : Optional.empty())
                .map(String::strip)
                .filter(written -> ONE_TYPE.matcher(written).matches());
        return new PartsClass.Part(
                member,
                kind,
                one,
                encoding.map(said -> headers.bind(member, kind, said.headers(), names))
                        .orElse(List.of()));
    }

    /** The media types and ranges of which a file has one. */
    private static List<String> listed(Optional<String> contentType) {
        return contentType
                .map(String::strip)
                .filter(written -> !ONE_TYPE.matcher(written).matches())
                .map(written -> Stream.of(written.split(",")).map(String::strip).toList())
                .filter(types ->
                        types.stream().allMatch(type -> ANY_TYPE.matcher(type).matches()))
                .orElse(List.of());
    }

    /** What the schema of a file or a text, or of an array's items, says that it holds. */
    private Optional<String> content(Property property) {
        SchemaUse use = contract.schema(property.schema()) instanceof Schema.ArraySchema array
                ? array.items()
                : property.schema();
        return property.prose()
                .content()
                .or(() -> contract.schema(use).info().prose().content())
                .filter(content -> content.encoding().isEmpty())
                .flatMap(TextContent::mediaType);
    }

    /** Which of several media types a file has, the caller knows; they stand for what the schema says of its content. */
    private static Docs docs(Property property, PartsClass.Kind kind) {
        Docs docs = Docs.of(property.prose());
        if (!(kind instanceof PartsClass.Kind.File file) || file.mediaTypes().isEmpty()) {
            return docs;
        }
        String text = docs.description()
                .map(String::strip)
                .orElseGet(() -> "The part `" + property.name().replace('`', '\'') + "`.");
        String choice = "Its media type is one of `" + String.join("`, `", file.mediaTypes())
                + "`, set by `FilePart.withContentType` or told by the end of its file name.";
        return new Docs(
                Optional.of(text + "\n\n" + choice),
                docs.example(),
                docs.externalDocs(),
                Optional.empty(),
                docs.values(),
                docs.deprecated());
    }

    private static JavaType files(boolean several) {
        return several ? new JavaType.ListOf(new TypeUse(FILE, false), List.of()) : FILE;
    }

    private PartsClass.Extras extras(Schema.ObjectSchema object, SchemaUse values, NameReport names) {
        Location place = object.info().location();
        String name = names.give(
                place, "the parts that the schema does not name", Candidates.of("additionalParts", "otherParts"));
        Set<FileShape> files = FileShape.of(contract, values, false);
        if (FileShape.isFile(files)) {
            if (files.contains(FileShape.OTHER)) {
                reportChoice(place, "a part that the schema does not name is");
            }
            TypeUse use = new TypeUse(files(files.contains(FileShape.SEVERAL)), false);
            return new PartsClass.Extras(name, use, new PartsClass.Kind.File(List.of()));
        }
        PartsClass.Kind kind = kind(values, Optional.empty());
        boolean json = kind instanceof PartsClass.Kind.Json;
        return new PartsClass.Extras(name, json ? types.use(values) : new TypeUse(types.type(values), false), kind);
    }

    /** Null, of which neither text nor file nor style says anything, is no way around a part that is needed. */
    private static Presence presence(Property property, boolean required, PartsClass.Kind kind, boolean list) {
        if (!required) {
            return Presence.OPTIONAL;
        }
        boolean json = kind instanceof PartsClass.Kind.Json && !list;
        return json && property.schema().nullable() ? Presence.REQUIRED_NULLABLE : Presence.REQUIRED;
    }

    private void reportChoice(Location place, String what) {
        diagnostics.note(
                "part-choice",
                place,
                what + " a file or something else; its Java type is that of a file",
                "send anything else as a FilePart with its media type, such as application/json");
    }

    /** The type of a part follows from that of an array's items (OpenAPI, Encoding Object), of which each is sent, also null. */
    private PartsClass.Kind kind(SchemaUse use, Optional<String> contentType) {
        Schema schema = contract.schema(use);
        boolean list = schema instanceof Schema.ArraySchema;
        SchemaUse item = schema instanceof Schema.ArraySchema array ? array.items() : use;
        boolean json = contentType.isEmpty() || contentType.get().contains("json");
        JavaType type = types.type(item);
        boolean text = type.isText() && !(list && item.nullable());
        if (text && (contentType.isEmpty() || contentType.get().startsWith("text/"))) {
            return new PartsClass.Kind.Text();
        }
        return json ? new PartsClass.Kind.Json() : new PartsClass.Kind.File(listed(contentType));
    }
}
