package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.JavaType;
import dev.tenon.generator.bind.Member;
import dev.tenon.generator.bind.ModelClass;
import dev.tenon.generator.bind.Presence;
import dev.tenon.generator.bind.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes the view of a class with a builder. */
public final class ObjectViews {
    /** Columns for an expression inside a method. */
    private static final int WIDTH = 105;

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
        MemberViews views = new MemberViews(name, "property");
        List<MemberView> members =
                new ArrayList<>(model.members().stream().map(views::of).toList());
        List<Identifier> extras = new ArrayList<>();
        if (model.extras() instanceof ModelClass.Extras.Kept kept) {
            members.add(extras(kept));
            extras.add(new Identifier(kept.name()));
        }
        return new ObjectView(
                FileHead.of(api, api.modelPackage()),
                ModelDocs.of(model),
                name,
                interfaces(model),
                presets(model),
                members,
                missing(name, model.members()),
                equality(model, extras, name),
                hash(model, extras),
                parts(model, extras, name),
                TypeToken.nullable(ClassName.get(Object.class)));
    }

    private static Code interfaces(ModelClass.ObjectClass model) {
        if (model.interfaces().isEmpty()) {
            return new Code("");
        }
        return Code.of(
                " implements #",
                Code.join(", ", model.interfaces().stream().map(TypeToken::of).toList()));
    }

    private static List<Code> presets(ModelClass.ObjectClass model) {
        List<Code> presets = new ArrayList<>();
        for (Member member : model.members()) {
            member.preset().ifPresent(text -> {
                Code value = member.type() instanceof JavaType.Model of
                        ? Code.of("#.of(#)", TypeToken.of(of.name()), Literal.of(text))
                        : Code.of("#", Literal.of(text));
                presets.add(Code.of("builder.# = #;", new Identifier(member.name()), value));
            });
        }
        if (presets.isEmpty()) {
            return List.of(new Code("return new Builder();"));
        }
        presets.add(0, new Code("Builder builder = new Builder();"));
        presets.add(new Code("return builder;"));
        return presets;
    }

    private static MemberView extras(ModelClass.Extras.Kept kept) {
        Identifier name = new Identifier(kept.name());
        TypeToken map = TypeToken.of(ParameterizedTypeName.get(
                ClassName.get(Map.class),
                ClassName.get(String.class),
                kept.values().reference()));
        TypeToken copies = TypeToken.of(RuntimeTypes.COPIES);
        List<JavadocLine> setterDocs = new Javadoc()
                .paragraph("Sets the properties that the contract does not name, replacing earlier ones.")
                .lines();
        return new MemberView(
                name,
                Code.of("#", map),
                new Javadoc()
                        .paragraph(
                                "{@return the properties that the contract does not name, in the order of the document}")
                        .lines(),
                false,
                Code.of("#", map),
                Code.of("#", name),
                Code.of("builder.#", name),
                Code.of("# # = #.of()", map, name, TypeToken.of(ClassName.get(Map.class))),
                Code.of("#", name),
                List.of(new SetterView(
                        setterDocs,
                        false,
                        name,
                        Code.of("# #", map, name),
                        Code.of("this.# = #.map(#);", name, copies, name))),
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
            Identifier field = new Identifier(member.name());
            conditions.add(Code.of("# == null", field));
            arguments.add(Code.of("#, #", Literal.of(member.wireName()), field));
        }
        TypeToken exception = TypeToken.of(RuntimeTypes.MISSING_PROPERTIES);
        return Optional.of(new ObjectView.MissingView(
                exception,
                List.of(
                        Code.of("if (#) {", Code.grouped(" || ", conditions)),
                        Code.of("throw #.of(#);", exception, Code.join(", ", arguments))
                                .indented(),
                        new Code("}"))));
    }

    private static List<Code> equality(ModelClass.ObjectClass model, List<Identifier> extras, Identifier name) {
        List<Code> comparisons = new ArrayList<>();
        for (Member member : model.members()) {
            comparisons.add(comparison(member));
        }
        extras.forEach(extra -> comparisons.add(Code.of("#.equals(that.#)", extra, extra)));
        if (comparisons.isEmpty()) {
            return List.of(Code.of("return other instanceof #;", name));
        }
        List<Code> lines = new ArrayList<>(List.of(
                new Code("return this == other"),
                Code.of("|| other instanceof # that", name).indented().indented()));
        for (int i = 0; i < comparisons.size(); i++) {
            String pattern = i + 1 < comparisons.size() ? "&& #" : "&& #;";
            Code line = Code.of(pattern, comparisons.get(i));
            lines.add(line.indented().indented().indented().indented());
        }
        return lines;
    }

    private static Code comparison(Member member) {
        Identifier name = new Identifier(member.name());
        Code own = field(name);
        if (member.presence() == Presence.OPTIONAL || member.presence() == Presence.REQUIRED_NULLABLE) {
            return Code.of("#.equals(#, that.#)", TypeToken.of(ClassName.get(Objects.class)), own, name);
        }
        TypeName type = member.type().typeName();
        if (member.presence() == Presence.OPTIONAL_NULLABLE || !type.isPrimitive()) {
            return Code.of("#.equals(that.#)", own, name);
        }
        if (type.equals(TypeName.FLOAT) || type.equals(TypeName.DOUBLE)) {
            return Code.of("#.compare(#, that.#) == 0", TypeToken.of(type.box()), own, name);
        }
        return Code.of("# == that.#", own, name);
    }

    /** The parameter and the variable of {@code equals} must not hide a property of the same name. */
    private static Code field(Identifier name) {
        boolean hidden = name.text().equals("other") || name.text().equals("that");
        return hidden ? Code.of("this.#", name) : Code.of("#", name);
    }

    private static Code hash(ModelClass.ObjectClass model, List<Identifier> extras) {
        List<Identifier> fields = new ArrayList<>();
        model.members().forEach(member -> fields.add(new Identifier(member.name())));
        fields.addAll(extras);
        if (fields.isEmpty()) {
            return new Code("0");
        }
        return Code.of("#.hash(#)", TypeToken.of(ClassName.get(Objects.class)), Code.join(", ", fields));
    }

    private static List<Code> parts(ModelClass.ObjectClass model, List<Identifier> extras, Identifier name) {
        List<Code> values = new ArrayList<>();
        StringBuilder text = new StringBuilder(name.text()).append('[');
        String separator = "";
        for (Member member : model.members()) {
            text.append(separator).append(member.wireName()).append('=');
            separator = ", ";
            if (member.secret()) {
                text.append("***");
            } else {
                values.add(Code.of("# + #", Literal.of(text.toString()), new Identifier(member.name())));
                text.setLength(0);
            }
        }
        for (Identifier extra : extras) {
            text.append(separator).append(extra.text()).append('=');
            values.add(Code.of("# + #", Literal.of(text.toString()), extra));
            text.setLength(0);
        }
        values.add(Code.of("#;", Literal.of(text.append(']').toString())));
        return filled(values);
    }

    /** As many operands on a line as fit. */
    private static List<Code> filled(List<Code> operands) {
        List<Code> lines = new ArrayList<>();
        Code line = Code.of("return #", operands.get(0));
        for (Code operand : operands.subList(1, operands.size())) {
            if (line.text().length() + operand.text().length() > WIDTH) {
                lines.add(line);
                line = Code.of("+ #", operand).indented().indented();
            } else {
                line = Code.of("# + #", line, operand);
            }
        }
        lines.add(line);
        return lines;
    }
}
