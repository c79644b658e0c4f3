package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.AnswerBody;
import dev.tenon.generator.bind.JavaApi;
import dev.tenon.generator.bind.JavaType;
import dev.tenon.generator.bind.Member;
import dev.tenon.generator.bind.OperationMethod;
import dev.tenon.generator.bind.Presence;
import dev.tenon.generator.bind.RuntimeTypes;
import dev.tenon.generator.bind.ScalarKind;
import dev.tenon.generator.bind.TypeUse;
import dev.tenon.generator.contract.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the pages of a list are read.
 *
 * @param type what the method returns
 * @param link the rule by which a page names the next one
 * @param items the function that takes the items out of a page
 */
record PagesCode(TypeToken type, Code link, Code items) {
    private static final TypeToken LINK = TypeToken.of(RuntimeTypes.PAGE_LINK);
    private static final TypeToken OPTIONAL = TypeToken.of(ClassName.get(Optional.class));

    /** Empty if the operation's success is no list, nor an object with one. */
    static Optional<PagesCode> of(JavaApi api, OperationMethod operation) {
        boolean json = operation.success() instanceof OperationMethod.Success.Body body
                && body.body() instanceof AnswerBody.Json use
                && !use.use().nullable();
        if (operation.paging().isEmpty() || !json) {
            return Optional.empty();
        }
        TypeUse page = ((AnswerBody.Json) ((OperationMethod.Success.Body) operation.success()).body()).use();
        if (operation.paging().get() instanceof Paging.InBody inBody) {
            List<Member> members = api.members(page.type());
            Optional<Code> link =
                    inBody.nextLink().isEmpty() ? Optional.of(Code.of("#.none()", LINK)) : url(members, inBody);
            return members.stream()
                    .filter(member -> member.wireName().equals(inBody.items()))
                    .filter(member -> member.type() instanceof JavaType.ListOf)
                    .findFirst()
                    .flatMap(member -> link.map(code -> ofMember(page, code, member)));
        }
        Code next = operation.paging().get() instanceof Paging.ByLink byLink
                ? query(api, page.type(), byLink)
                : Code.of("#.header()", LINK);
        if (page.type() instanceof JavaType.ListOf list) {
            return Optional.of(new PagesCode(type(page, list), next, new Code("page -> page")));
        }
        List<Member> lists = api.members(page.type()).stream()
                .filter(member -> member.type() instanceof JavaType.ListOf)
                .toList();
        return lists.size() == 1 ? Optional.of(ofMember(page, next, lists.get(0))) : Optional.empty();
    }

    private static PagesCode ofMember(TypeUse page, Code link, Member member) {
        Code items = member.presence() == Presence.REQUIRED
                ? Code.of("#::#", TypeToken.of(page.reference()), new Identifier(member.name()))
                : Code.of(
                        "page -> page.#().orElse(#.of())",
                        new Identifier(member.name()),
                        TypeToken.of(ClassName.get(List.class)));
        return new PagesCode(type(page, (JavaType.ListOf) member.type()), link, items);
    }

    private static TypeToken type(TypeUse page, JavaType.ListOf list) {
        TypeName item = list.items().reference();
        return TypeToken.of(ParameterizedTypeName.get(RuntimeTypes.PAGES, page.reference(), item));
    }

    private static Code query(JavaApi api, JavaType page, Paging.ByLink paging) {
        List<Member> path = new ArrayList<>();
        JavaType type = page;
        for (String name : paging.value().tokens()) {
            Member next = api.members(type).stream()
                    .filter(member -> member.wireName().equals(name))
                    .findFirst()
                    .orElseThrow();
            path.add(next);
            type = next.type();
        }
        LinkValueCode value = LinkValueCode.text(new Code("page"), path);
        return Code.of(
                value.definite() ? "#.query(#, page -> #.of(#))" : "#.query(#, page -> #)",
                value.definite()
                        ? new Printable[] {LINK, Literal.of(paging.parameter()), OPTIONAL, value.code()}
                        : new Printable[] {LINK, Literal.of(paging.parameter()), value.code()});
    }

    private static Optional<Code> url(List<Member> members, Paging.InBody paging) {
        return members.stream()
                .filter(member -> member.wireName().equals(paging.nextLink().orElseThrow()))
                .filter(member -> member.type() instanceof JavaType.Scalar scalar && scalar.kind() == ScalarKind.STRING)
                .findFirst()
                .map(member -> {
                    Identifier name = new Identifier(member.name());
                    return switch (member.presence()) {
                        case REQUIRED -> Code.of("#.url(page -> #.of(page.#()))", LINK, OPTIONAL, name);
                        case REQUIRED_NULLABLE, OPTIONAL -> Code.of("#.url(page -> page.#())", LINK, name);
                        case OPTIONAL_NULLABLE -> Code.of("#.url(page -> page.#().toOptional())", LINK, name);
                    };
                });
    }
}
