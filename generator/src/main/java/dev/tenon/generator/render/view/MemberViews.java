package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the views of properties: what each of the four presence cells means for field, accessor and builder. */
final class MemberViews {
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);

    /** Java widens the literal {@code 60} to these, but not to their boxes: callers need a method with the primitive. */
    private static final Set<TypeName> WIDENED = Set.of(TypeName.LONG, TypeName.FLOAT, TypeName.DOUBLE);

    private final JavaApi api;
    private final Identifier model;
    private final String noun;
    private final Set<String> demanded;
    private final Set<String> inherited;

    /** Calls the members by a noun, for example parameters. */
    MemberViews(JavaApi api, Identifier model, String noun) {
        this(api, model, noun, Set.of(), Set.of());
    }

    /** Some of the members, by their names in JSON, are required one way, and some accessors are those of an interface. */
    MemberViews(JavaApi api, Identifier model, String noun, Set<String> demanded, Set<String> inherited) {
        this.api = api;
        this.model = model;
        this.noun = noun;
        this.demanded = demanded;
        this.inherited = inherited;
    }

    MemberView of(Member member) {
        Cell cell = Cell.of(member);
        return new MemberView(
                new Identifier(member.name()),
                Identifier.variable(member.name()),
                cell.fieldType(),
                accessorDocs(member),
                member.docs().deprecated(),
                inherited.contains(member.name()),
                cell.accessorType(),
                cell.accessorValue(),
                cell.fromBuilder(),
                cell.builderField(),
                cell.toBuilder(),
                setters(member),
                member.fallback().map(fallback -> Fallbacks.view(api, member, fallback)));
    }

    /** What the presence of a property means for its fields and its accessor. */
    private record Cell(
            TypeToken fieldType,
            TypeToken accessorType,
            Code accessorValue,
            Code fromBuilder,
            Code builderField,
            Code toBuilder) {
        static Cell of(Member member) {
            Identifier name = Identifier.variable(member.name());
            TypeToken type = TypeToken.of(member.type().typeName());
            TypeName boxed = member.type().typeName().box();
            TypeToken nullable = TypeToken.nullable(boxed);
            TypeName optional = ParameterizedTypeName.get(OPTIONAL, boxed);
            TypeToken presence = TypeToken.of(ParameterizedTypeName.get(RuntimeTypes.PRESENCE, boxed));
            Code field = Code.of("#", name);
            Code wrapped = Code.of("#.ofNullable(#)", TypeToken.of(OPTIONAL), name);
            Code built = Code.of("builder.#", name);
            return switch (member.presence()) {
                case REQUIRED -> new Cell(type, type, field, built, Code.of("# #", nullable, name), field);
                case REQUIRED_NULLABLE ->
                    new Cell(
                            nullable,
                            TypeToken.of(optional),
                            wrapped,
                            Code.of("#.orElse(null)", built),
                            Code.of("# #", TypeToken.nullable(optional), name),
                            wrapped);
                case OPTIONAL ->
                    new Cell(nullable, TypeToken.of(optional), wrapped, built, Code.of("# #", nullable, name), field);
                case OPTIONAL_NULLABLE -> {
                    Code absent = Code.of("# # = #.absent()", presence, name, TypeToken.of(RuntimeTypes.PRESENCE));
                    yield new Cell(presence, presence, field, built, absent, field);
                }
            };
        }
    }

    private List<JavadocLine> accessorDocs(Member member) {
        String empty = switch (member.presence()) {
            case REQUIRED -> "";
            case REQUIRED_NULLABLE -> ", empty if null";
            case OPTIONAL -> ", empty if absent";
            case OPTIONAL_NULLABLE -> ": absent, null or a value";
        };
        Javadoc docs = new Javadoc()
                .description(
                        member.docs(),
                        "{@return the " + Javadoc.code(member.wireName()) + " " + noun + empty + "}",
                        direction(member));
        return docs.lines();
    }

    /** What most properties do, both ways, is not worth a sentence. */
    private String direction(Member member) {
        boolean needed = demanded.contains(member.wireName());
        return switch (member.direction()) {
            case RECEIVED -> needed ? "Only the service sets it, in every answer." : "Only the service sets it.";
            case SENT -> needed ? "It is sent with every request, never returned." : "It is only sent, never returned.";
            case BOTH -> "";
        };
    }

    private List<SetterView> setters(Member member) {
        Identifier name = Identifier.variable(member.name());
        TypeName type = member.type().typeName();
        List<SetterView> setters = new ArrayList<>();
        switch (member.presence()) {
            case REQUIRED ->
                // Null is what build() reports by its name.
                setters.add(setter(member, Code.of("#", TypeToken.of(type)), CopyCode.orNull(member.type(), name), ""));
            case REQUIRED_NULLABLE -> {
                if (WIDENED.contains(type)) {
                    Code present = Code.of("#.of(#)", TypeToken.of(OPTIONAL), name);
                    setters.add(setter(member, Code.of("#", TypeToken.of(type)), present, ""));
                }
                setters.add(setter(
                        member,
                        Code.of("#", TypeToken.nullable(type.box())),
                        Code.of("#.ofNullable(#)", TypeToken.of(OPTIONAL), CopyCode.orNull(member.type(), name)),
                        ", which may be null"));
            }
            case OPTIONAL -> {
                if (WIDENED.contains(type)) {
                    setters.add(setter(member, Code.of("#", TypeToken.of(type)), Code.of("#", name), ""));
                }
                setters.add(setter(
                        member,
                        Code.of("#", TypeToken.nullable(type.box())),
                        CopyCode.orNull(member.type(), name),
                        "; null leaves it out"));
            }
            case OPTIONAL_NULLABLE -> {
                setters.add(setter(
                        member,
                        Code.of("#", TypeToken.of(type)),
                        Code.of("#.of(#)", TypeToken.of(RuntimeTypes.PRESENCE), CopyCode.of(member.type(), name)),
                        ""));
                setters.add(setter(
                        member,
                        Code.of("#", TypeToken.of(ParameterizedTypeName.get(RuntimeTypes.PRESENCE, type.box()))),
                        CopyCode.presence(member.type(), name),
                        ": absent, null or a value"));
            }
        }
        return setters;
    }

    private SetterView setter(Member member, Code type, Code value, String meaning) {
        Identifier name = new Identifier(member.name());
        Identifier variable = Identifier.variable(member.name());
        List<JavadocLine> docs = new Javadoc()
                .paragraph("Sets {@link " + model.text() + "#" + name.text() + "()}" + meaning + ".")
                .lines();
        return new SetterView(
                docs,
                member.docs().deprecated(),
                name,
                Code.of("# #", type, variable),
                Code.of("this.# = #;", variable, value));
    }

    static boolean isRequired(Member member) {
        return member.presence() == Presence.REQUIRED || member.presence() == Presence.REQUIRED_NULLABLE;
    }
}
