package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.JavaType;
import dev.tenon.generator.bind.Member;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.OptionsClass;
import dev.tenon.generator.bind.PartsClass;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.bind.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the views of the classes that a caller fills for a call. */
public final class InputViews {
    private InputViews() {}

    /**
     * The view of an operation's options.
     *
     * @param api the output
     * @param operation the operation
     * @param options its options
     * @return what the template sees
     */
    public static InputView of(JavaApi api, OperationMethod operation, OptionsClass options) {
        Identifier name = new Identifier(options.name().simpleName());
        MemberViews views = new MemberViews(name, "parameter", Set.of());
        return new InputView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .paragraph("The optional parameters of " + link(operation, operation.name()) + ". Immutable.")
                        .lines(),
                name,
                options.members().stream().map(views::of).toList(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    /**
     * The view of a multipart body.
     *
     * @param api the output
     * @param operation the operation
     * @param body its body
     * @param parts its class
     * @return what the template sees
     */
    public static InputView of(JavaApi api, OperationMethod operation, OperationMethod.Body body, PartsClass parts) {
        Identifier name = new Identifier(parts.name().simpleName());
        MemberViews views = new MemberViews(name, "part", Set.of());
        List<Member> members =
                parts.parts().stream().map(PartsClass.Part::member).toList();
        return new InputView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .description(parts.docs(), "The body of " + link(operation, body.method()) + ".")
                        .paragraph("Immutable but for streams in it.")
                        .lines(),
                name,
                members.stream().map(views::of).toList(),
                ObjectViews.missing(name, members),
                false,
                Optional.of(new InputView.BodyView(TypeToken.of(RuntimeTypes.MULTIPART_BODY), statements(parts))));
    }

    private static String link(OperationMethod operation, String method) {
        return "{@link " + operation.owner().simpleName() + "#" + method + "}";
    }

    private static List<Code> statements(PartsClass parts) {
        TypeToken type = TypeToken.of(RuntimeTypes.MULTIPART_BODY);
        List<Code> statements = new ArrayList<>();
        statements.add(Code.of("#.Builder parts = #.builder();", type, type));
        for (PartsClass.Part part : parts.parts()) {
            Identifier name = new Identifier(part.member().name());
            if (MemberViews.isRequired(part.member())) {
                statements.addAll(added(part, name));
            } else {
                statements.add(Code.of("if (# != null) {", name));
                added(part, name).forEach(line -> statements.add(line.indented()));
                statements.add(new Code("}"));
            }
        }
        List<Literal> needed = parts.parts().stream()
                .map(PartsClass.Part::member)
                .filter(member -> MemberViews.isRequired(member) && member.type() instanceof JavaType.ListOf)
                .map(member -> Literal.of(member.wireName()))
                .toList();
        statements.add(
                needed.isEmpty()
                        ? new Code("return parts.build();")
                        : Code.of("return parts.required(#).build();", Code.join(", ", needed)));
        return statements;
    }

    private static List<Code> added(PartsClass.Part part, Identifier name) {
        if (!(part.member().type() instanceof JavaType.ListOf list)) {
            return List.of(added(part, new TypeUse(part.member().type(), false), name));
        }
        Identifier item = new Identifier("item");
        return List.of(
                Code.of("for (# # : #) {", TypeToken.of(list.items().reference()), item, name),
                added(part, list.items(), item).indented(),
                new Code("}"));
    }

    private static Code added(PartsClass.Part part, TypeUse use, Identifier value) {
        Literal wireName = Literal.of(part.member().wireName());
        Optional<Literal> type = part.contentType().map(Literal::of);
        return switch (part.kind()) {
            case FILE ->
                type.isPresent()
                        ? Code.of("parts.file(#, #, #);", wireName, type.get(), value)
                        : Code.of("parts.file(#, #);", wireName, value);
            case TEXT -> {
                Code text = Expressions.text(use.type(), Code.of("#", value));
                yield type.isPresent()
                        ? Code.of("parts.text(#, #, #);", wireName, type.get(), text)
                        : Code.of("parts.text(#, #);", wireName, text);
            }
            case JSON ->
                Code.of(
                        "parts.json(#, #, #, #);",
                        wireName,
                        type.orElse(Literal.of("application/json")),
                        Expressions.codec(use),
                        value);
        };
    }
}
