package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.LinkMethod;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.OptionsClass;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;

/** The method that builds the request of a link from an answer. */
final class LinkRequestCode {
    private static final TypeToken LINKS = TypeToken.of(RuntimeTypes.LINKS);
    private static final Identifier ANSWER = new Identifier("answer");

    private final JavaApi api;
    private final LinkMethod link;

    LinkRequestCode(JavaApi api, LinkMethod link) {
        this.api = api;
        this.link = link;
    }

    OperationView.RequestMethodView method() {
        Identifier target = new Identifier(link.target().calls().simpleName());
        return new OperationView.RequestMethodView(
                link.arguments().stream().anyMatch(LinkRequestCode::usesDeprecated),
                Code.of("static #", TypeToken.of(RuntimeTypes.API_REQUEST)),
                new Identifier(link.name()),
                Code.of("# #", TypeToken.of(link.source().type()), ANSWER),
                List.of(Code.of(
                        "return #.#(#);",
                        target,
                        CallNames.request(link.target().name()),
                        Code.join(", ", arguments()))));
    }

    private static boolean usesDeprecated(LinkMethod.Argument argument) {
        Member parameter = argument.parameter().member();
        return parameter.docs().deprecated() && !argument.parameter().isRequired()
                || argument.value() instanceof LinkMethod.Value.Property property
                        && property.path().stream()
                                .anyMatch(member -> member.docs().deprecated());
    }

    private List<Code> arguments() {
        List<Code> arguments = new ArrayList<>();
        for (OperationMethod.Argument parameter : link.target().arguments()) {
            if (parameter.isRequired()) {
                link.arguments().stream()
                        .filter(argument -> argument.parameter().equals(parameter))
                        .forEach(argument -> arguments.add(required(argument)));
            }
        }
        link.target().options().ifPresent(options -> arguments.add(options(options)));
        return arguments;
    }

    private Code required(LinkMethod.Argument argument) {
        LinkValueCode value = LinkValueCode.of(api, link.source(), argument, ANSWER);
        return value.definite()
                ? value.code()
                : Code.of("#.required(#, #)", LINKS, value.code(), Literal.of(argument.text()));
    }

    private Code options(OptionsClass options) {
        Identifier name = new Identifier(options.name().simpleName());
        List<Code> setters = new ArrayList<>();
        for (LinkMethod.Argument argument : link.arguments()) {
            if (!argument.parameter().isRequired()) {
                LinkValueCode value = LinkValueCode.of(api, link.source(), argument, ANSWER);
                setters.add(Code.of(
                        value.definite() ? ".#(#)" : ".#(#.orElse(null))",
                        new Identifier(argument.parameter().member().name()),
                        value.code()));
            }
        }
        return setters.isEmpty()
                ? Code.of("#.none()", name)
                : Code.of("#.builder()#.build()", name, Code.join("", setters));
    }
}
