package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelClass;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.OptionsClass;
import dev.tenon.generator.bind.api.PartsClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        MemberViews views = new MemberViews(api, name, "parameter");
        return new InputView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .paragraph("The optional parameters of " + Javadoc.link(operation.owner(), operation.name())
                                + ". Immutable.")
                        .lines(),
                name,
                options.members().stream().map(views::of).toList(),
                Optional.empty(),
                true,
                TypeToken.of(RuntimeTypes.MODEL),
                TypeToken.nullable(ClassName.get(Object.class)),
                ObjectViews.fields(options.members(), new ModelClass.Extras.Skipped()),
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
        MemberViews views = new MemberViews(api, name, "part");
        List<Member> members = parts.members();
        List<MemberView> shown = new ArrayList<>();
        for (PartsClass.Part part : parts.parts()) {
            shown.add(views.of(part.member()));
            MemberViews fields = new MemberViews(
                    api,
                    name,
                    "header field of the part " + Javadoc.code(part.member().wireName()));
            part.headers().forEach(header -> shown.add(fields.of(header.member())));
        }
        parts.extras()
                .ifPresent(extras -> shown.add(ObjectViews.extras(
                        "parts that the contract does not name",
                        "in which they are sent",
                        extras.name(),
                        extras.values())));
        return new InputView(
                FileHead.of(api, api.basePackage()),
                new Javadoc()
                        .description(
                                parts.docs(), "The body of " + Javadoc.link(operation.owner(), body.method()) + ".")
                        .paragraph("Immutable but for streams in it.")
                        .lines(),
                name,
                shown,
                ObjectViews.missing(name, members),
                false,
                TypeToken.of(RuntimeTypes.MODEL),
                TypeToken.nullable(ClassName.get(Object.class)),
                ObjectViews.fields(members, extras(parts)),
                Optional.of(new InputView.BodyView(TypeToken.of(RuntimeTypes.MULTIPART_BODY), PartsCode.of(parts))));
    }

    private static ModelClass.Extras extras(PartsClass parts) {
        return parts.extras()
                .<ModelClass.Extras>map(
                        extras -> new ModelClass.Extras.Kept(extras.name(), extras.values(), false, Optional.empty()))
                .orElseGet(ModelClass.Extras.Skipped::new);
    }
}
