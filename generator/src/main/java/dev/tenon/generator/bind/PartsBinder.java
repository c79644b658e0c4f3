package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.PartEncoding;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Binds the class of a multipart body: files are what the caller supplies, everything else has the type of its schema. */
final class PartsBinder {
    /** What the class and its builder have already. */
    private static final Set<String> MEMBERS = Set.of("builder", "build", "toBody", "parts", "item");

    private static final JavaType FILE = new JavaType.Supplied(RuntimeTypes.FILE_PART);
    private static final Pattern ONE_TYPE = Pattern.compile("[^*,]+/[^*,]+");

    private final Contract contract;
    private final TypeBinder types;
    private final Diagnostics diagnostics;

    PartsBinder(Contract contract, TypeBinder types, Diagnostics diagnostics) {
        this.contract = contract;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    PartsClass bind(RequestBody.Form form, RequestBody body, ClassName name) {
        Schema.ObjectSchema object =
                (Schema.ObjectSchema) contract.schema(form.content().schema().orElseThrow());
        NameReport names = new NameReport(new NameScope(MEMBERS), diagnostics);
        List<PartsClass.Part> parts = new ArrayList<>();
        for (Property property : object.properties()) {
            if (property.direction() != Direction.RECEIVED) {
                boolean required = property.required() || isDemanded(object, property);
                parts.add(part(
                        property, required, Optional.ofNullable(form.encodings().get(property.name())), names));
            }
        }
        Optional<String> text = object.info().prose().description().or(body::description);
        return new PartsClass(name, new Docs(text, object.info().prose().deprecated()), parts);
    }

    /** A body that is made of parts travels one way, even where its schema does not. */
    private static boolean isDemanded(Schema.ObjectSchema object, Property property) {
        return object.assertions().stream()
                .anyMatch(condition -> condition instanceof Assertion.Demanded demanded
                        && demanded.property().equals(property.name()));
    }

    private PartsClass.Part part(
            Property property, boolean required, Optional<PartEncoding> encoding, NameReport names) {
        Optional<String> contentType = encoding.flatMap(PartEncoding::contentType);
        Set<FileShape> files = FileShape.of(contract, property.schema());
        PartsClass.Part.Kind kind =
                FileShape.isFile(files) ? PartsClass.Part.Kind.FILE : kind(property.schema(), contentType);
        if (FileShape.isFile(files) && files.contains(FileShape.OTHER)) {
            reportChoice(property);
        }
        encoding.filter(said -> kind != PartsClass.Part.Kind.FILE)
                .ifPresent(said -> reportUnsaid(property.name(), kind, said));
        boolean list =
                files.contains(FileShape.SEVERAL) || contract.schema(property.schema()) instanceof Schema.ArraySchema;
        JavaType type = kind == PartsClass.Part.Kind.FILE
                ? list ? new JavaType.ListOf(new TypeUse(FILE, false), List.of()) : FILE
                : types.type(property.schema());
        Member member = new Member(
                property.name(),
                names.give(
                        property.location(),
                        "the part '" + property.name() + "'",
                        JavaNames.member(property.name()),
                        JavaNames.distinctMember(property.name())),
                type,
                required && !property.schema().nullable() ? Presence.REQUIRED : Presence.OPTIONAL,
                Docs.of(property.prose()),
                property.direction(),
                property.direction() == Direction.SENT || types.isSecret(property.schema()),
                Optional.empty(),
                Optional.empty());
        return new PartsClass.Part(
                member,
                kind,
                contentType
                        .map(String::strip)
                        .filter(one -> ONE_TYPE.matcher(one).matches()));
    }

    private void reportChoice(Property property) {
        diagnostics.note(
                "part-choice",
                property.location(),
                "the part '" + property.name() + "' is a file or something else; its Java type is that of a file",
                "send anything else as a FilePart with its media type, such as application/json");
    }

    private void reportUnsaid(String name, PartsClass.Part.Kind kind, PartEncoding encoding) {
        if (encoding.styled().isPresent()) {
            diagnostics.note(
                    "part-style",
                    encoding.location(),
                    "the part '" + name + "' is sent as " + (kind == PartsClass.Part.Kind.TEXT ? "text" : "JSON")
                            + ", whatever its style",
                    "remove the style, or use application/x-www-form-urlencoded");
        }
        if (!encoding.headers().isEmpty()) {
            diagnostics.note(
                    "part-headers",
                    encoding.location(),
                    "the part '" + name + "' is sent without its header fields "
                            + String.join(", ", encoding.headers()),
                    "only parts of the format binary, or of a media type that is neither text nor JSON, can have some");
        }
    }

    /** The type of a part follows from that of an array's items (OpenAPI, Encoding Object). */
    private PartsClass.Part.Kind kind(SchemaUse use, Optional<String> contentType) {
        Schema schema = contract.schema(use);
        SchemaUse item = schema instanceof Schema.ArraySchema array ? array.items() : use;
        boolean json = contentType.isEmpty() || contentType.get().contains("json");
        JavaType type = types.type(item);
        boolean text = ParameterForms.isText(type) && !types.use(item).nullable();
        if (text && (contentType.isEmpty() || contentType.get().startsWith("text/"))) {
            return PartsClass.Part.Kind.TEXT;
        }
        return json ? PartsClass.Part.Kind.JSON : PartsClass.Part.Kind.FILE;
    }
}
