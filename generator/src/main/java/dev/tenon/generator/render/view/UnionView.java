package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import dev.tenon.generator.render.text.ValueDocs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code union} sees.
 *
 * @param head the file's head
 * @param docs the interface's comment
 * @param name the interface's simple name
 * @param extended an {@code extends} clause with a space before it, or nothing
 * @param permitted the names of all cases
 * @param shared the accessors that all cases have
 * @param wrappers the records that wrap a value which is no object of its own class
 * @param json the type of an unknown case's value
 */
public record UnionView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        Code extended,
        Code permitted,
        List<SharedView> shared,
        List<WrapperView> wrappers,
        TypeToken json) {

    /**
     * An accessor that all cases have.
     *
     * @param docs its comment
     * @param deprecated whether the contract marks the property so
     * @param type what it returns
     * @param name its name
     * @param unknown the expression that an unknown case returns
     */
    public record SharedView(
            List<JavadocLine> docs, boolean deprecated, TypeToken type, Identifier name, Code unknown) {}

    /**
     * A record around a value.
     *
     * @param docs its comment
     * @param name its simple name
     * @param type the value's type
     * @param union the interface's simple name
     * @param copied how its constructor copies the value, if it is a list or a map
     */
    public record WrapperView(
            List<JavadocLine> docs, Identifier name, TypeToken type, Identifier union, Optional<CopyView> copied) {}

    /**
     * A constructor that copies the value.
     *
     * @param name the record's simple name
     * @param value the unmodifiable copy
     */
    public record CopyView(Identifier name, Code value) {}

    /**
     * The view of a union.
     *
     * @param api the output
     * @param model the union
     * @return what its template sees
     */
    public static UnionView of(JavaApi api, ModelClass.UnionClass model) {
        Identifier name = new Identifier(model.type().name().simpleName());
        List<WrapperView> wrappers = new ArrayList<>();
        for (ModelClass.Variant variant : model.variants()) {
            if (variant.wraps()) {
                Identifier wrapper = new Identifier(variant.name().simpleName());
                wrappers.add(new WrapperView(
                        new Javadoc()
                                .description(
                                        variant.docs(),
                                        "The case " + Javadoc.code(variant.schema()) + ".",
                                        only(variant.use().type()))
                                .lines(),
                        wrapper,
                        TypeToken.of(variant.use().declared()),
                        name,
                        CopyCode.ifNeeded(variant.use(), new Identifier("value"))
                                .map(value -> new CopyView(wrapper, value))));
            }
        }
        List<TypeToken> permitted = new ArrayList<>(
                model.kinship().permitted().stream().map(TypeToken::of).toList());
        permitted.add(TypeToken.of(model.type().name().nestedClass("Unknown")));
        return new UnionView(
                FileHead.of(api, api.modelPackage()),
                ModelDocs.of(model),
                name,
                extended(model),
                Code.join(", ", permitted),
                shared(api, model, name),
                wrappers,
                TypeToken.of(RuntimeTypes.JSON_VALUE));
    }

    /** The only text that a case can be: callers have to write it. */
    private static String only(JavaType type) {
        return type instanceof JavaType.Scalar scalar
                ? scalar.assertions().stream()
                        .filter(Assertion.Constant.class::isInstance)
                        .map(constant -> ValueDocs.always(((Assertion.Constant) constant).value()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static Code extended(ModelClass.UnionClass model) {
        List<TypeToken> extended =
                model.kinship().superinterfaces().stream().map(TypeToken::of).toList();
        return extended.isEmpty() ? new Code("") : Code.of(" extends #", Code.join(", ", extended));
    }

    private static List<SharedView> shared(JavaApi api, ModelClass.UnionClass model, Identifier name) {
        MemberViews views = new MemberViews(api, name, "property");
        List<SharedView> shared = new ArrayList<>();
        for (Member member : model.shared()) {
            MemberView view = views.of(member);
            shared.add(new SharedView(
                    view.accessorDocs(), view.deprecated(), view.accessorType(), view.name(), unknown(member)));
        }
        return shared;
    }

    /** What an unknown case has for a property, read from its value. */
    private static Code unknown(Member member) {
        TypeToken properties = TypeToken.of(RuntimeTypes.JSON_PROPERTIES);
        Literal wireName = Literal.of(member.wireName());
        Code codec = Expressions.codec(new TypeUse(member.type(), false));
        return switch (member.presence()) {
            case REQUIRED -> Code.of("#.required(value, #, #)", properties, wireName, codec);
            case OPTIONAL, REQUIRED_NULLABLE -> Code.of("#.optional(value, #, #)", properties, wireName, codec);
            case OPTIONAL_NULLABLE -> Code.of("#.presence(value, #, #)", properties, wireName, codec);
        };
    }
}
