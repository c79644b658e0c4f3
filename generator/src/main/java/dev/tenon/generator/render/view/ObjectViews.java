package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import dev.tenon.generator.render.text.ValueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the view of a class with a builder. */
public final class ObjectViews {
    private ObjectViews() {}

    /**
     * The view of a model.
     *
     * @param api the output
     * @param model the model
     * @return what its template sees
     */
    public static ObjectView of(JavaApi api, ModelClass.ObjectClass model) {
        Identifier name = new Identifier(model.type().name().simpleName());
        MemberViews views = new MemberViews(api, name, "property", demanded(model), model.inherited());
        List<MemberView> members =
                new ArrayList<>(model.members().stream().map(views::of).toList());
        if (model.extras() instanceof ModelClass.Extras.Kept kept) {
            String which = kept.names().isEmpty() ? "that the contract does not name" : "that other cases declare";
            members.add(extras("properties " + which, "of the document", kept.name(), kept.values()));
        }
        return new ObjectView(
                FileHead.of(api, api.modelPackage()),
                ModelDocs.of(api, model),
                name,
                TypeToken.of(RuntimeTypes.MODEL),
                interfaces(model),
                presets(api, model),
                members,
                missing(name, model.members()),
                TypeToken.nullable(ClassName.get(Object.class)),
                fields(model.members(), model.extras()));
    }

    private static Set<String> demanded(ModelClass.ObjectClass model) {
        return model.assertions().stream()
                .filter(Assertion.Demanded.class::isInstance)
                .map(condition -> ((Assertion.Demanded) condition).property())
                .collect(Collectors.toSet());
    }

    private static Code interfaces(ModelClass.ObjectClass model) {
        if (model.interfaces().isEmpty()) {
            return new Code("");
        }
        return Code.of(
                " implements #",
                Code.join(", ", model.interfaces().stream().map(TypeToken::of).toList()));
    }

    private static List<Code> presets(JavaApi api, ModelClass.ObjectClass model) {
        List<Code> presets = new ArrayList<>();
        for (Member member : model.members()) {
            member.preset()
                    .ifPresent(only -> presets.add(Code.of(
                            "builder.# = #;",
                            Identifier.variable(member.name()),
                            ValueCode.boxed(api, member.type(), only.value()))));
        }
        if (presets.isEmpty()) {
            return List.of(new Code("return new Builder();"));
        }
        presets.add(0, new Code("Builder builder = new Builder();"));
        presets.add(new Code("return builder;"));
        return presets;
    }

    /** A map beside the declared members, for example of properties that the contract does not name. */
    static MemberView extras(String what, String order, String member, TypeUse values) {
        Identifier name = new Identifier(member);
        JavaType type = new JavaType.MapOf(values, List.of());
        TypeToken map = TypeToken.of(type.typeName());
        List<JavadocLine> setterDocs = new Javadoc()
                .paragraph("Sets the " + what + ", replacing earlier ones.")
                .lines();
        return new MemberView(
                name,
                name,
                map,
                new Javadoc()
                        .paragraph("{@return the " + what + ", in the order " + order + "}")
                        .lines(),
                false,
                false,
                map,
                Code.of("#", name),
                Code.of("builder.#", name),
                Code.of("# # = #.of()", map, name, TypeToken.of(ClassName.get(Map.class))),
                Code.of("#", name),
                List.of(new SetterView(
                        setterDocs,
                        false,
                        name,
                        Code.of("# #", map, name),
                        Code.of("this.# = #;", name, CopyCode.of(type, name)))),
                Optional.empty());
    }

    /** The check for required members of a class, if it has any. */
    static Optional<ObjectView.MissingView> missing(Identifier name, List<Member> members) {
        List<Member> required = members.stream().filter(MemberViews::isRequired).toList();
        if (required.isEmpty()) {
            return Optional.empty();
        }
        List<Code> conditions = new ArrayList<>();
        List<Code> arguments = new ArrayList<>(List.of(Code.of("#", Literal.of(name.text()))));
        for (Member member : required) {
            Identifier field = Identifier.variable(member.name());
            conditions.add(Code.of("# == null", field));
            arguments.add(Code.pair(Literal.of(member.wireName()), field));
        }
        TypeToken exception = TypeToken.of(RuntimeTypes.MISSING_PROPERTIES);
        return Optional.of(new ObjectView.MissingView(
                exception,
                List.of(
                        Code.of("if (#) {", Code.grouped(" || ", conditions)),
                        Code.of("throw new #(#);", exception, Code.join(", ", arguments))
                                .indented(),
                        new Code("}"))));
    }

    /** The names and values of members in turn. */
    static Code fields(List<Member> members, ModelClass.Extras extras) {
        List<Code> fields = new ArrayList<>();
        members.forEach(member -> fields.add(field(member.wireName(), member.name(), member.secret())));
        if (extras instanceof ModelClass.Extras.Kept kept) {
            fields.add(field(kept.name(), kept.name(), kept.secret()));
        }
        TypeToken values = TypeToken.nullable(ClassName.get(Object.class));
        return Code.of("new #[] {#}", values, Code.join(", ", fields));
    }

    private static Code field(String text, String name, boolean secret) {
        return Code.pair(Literal.of(text), Code.of(secret ? "masked(#)" : "#", Identifier.variable(name)));
    }
}
