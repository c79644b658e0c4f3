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

    /** How the pages of an operation are read; its success is a list, or an object with one. */
    static PagesCode of(JavaApi api, OperationMethod operation, Paging paging) {
        TypeUse page = ((AnswerBody.Json) ((OperationMethod.Success.Body) operation.success()).body()).use();
        if (paging instanceof Paging.InBody inBody) {
            Code link = inBody.nextLink().isEmpty()
                    ? Code.of("#.none()", LINK)
                    : url(member(api, page.type(), inBody.nextLink().get()));
            return ofMember(page, link, member(api, page.type(), inBody.items()));
        }
        Code next =
                paging instanceof Paging.ByLink byLink ? query(api, page.type(), byLink) : Code.of("#.header()", LINK);
        if (page.type() instanceof JavaType.ListOf list) {
            return new PagesCode(type(page, list), next, new Code("page -> page"));
        }
        return ofMember(
                page,
                next,
                api.members(page.type()).stream()
                        .filter(member -> member.type() instanceof JavaType.ListOf)
                        .findFirst()
                        .orElseThrow());
    }

    private static Member member(JavaApi api, JavaType page, String wireName) {
        return api.members(page).stream()
                .filter(member -> member.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
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
            Member next = member(api, type, name);
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

    private static Code url(Member member) {
        Identifier name = new Identifier(member.name());
        return switch (member.presence()) {
            case REQUIRED -> Code.of("#.url(page -> #.of(page.#()))", LINK, OPTIONAL, name);
            case REQUIRED_NULLABLE, OPTIONAL -> Code.of("#.url(page -> page.#())", LINK, name);
            case OPTIONAL_NULLABLE -> Code.of("#.url(page -> page.#().toOptional())", LINK, name);
        };
    }
}
