package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.NextPage;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.Presence;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * How the pages of a list are read.
 *
 * @param type what the method returns
 * @param link the rule by which a page names the next one
 * @param items the function that takes the items out of a page
 * @param usesDeprecated whether either uses what is deprecated
 */
record PagesCode(TypeToken type, Code link, Code items, boolean usesDeprecated) {
    private static final TypeToken LINK = TypeToken.of(RuntimeTypes.PAGE_LINK);
    private static final TypeToken OPTIONAL = TypeToken.of(ClassName.get(Optional.class));

    /** In a method whose parameter is called like this, a page is called by a name that no parameter has. */
    private static final String USUAL = "page";

    private static final Identifier OTHER = new Identifier("found");

    /** How the pages of an operation are read; its success is a list, or an object with one. */
    static PagesCode of(JavaApi api, OperationMethod operation, Paging paging) {
        Identifier name = Call.parameters(operation).stream()
                        .anyMatch(parameter -> parameter.name().text().equals(USUAL))
                ? OTHER
                : new Identifier(USUAL);
        TypeUse page = ((AnswerBody.Json) ((OperationMethod.Success.Body) operation.success()).body()).use();
        if (paging instanceof Paging.InBody inBody) {
            Optional<Member> url = inBody.nextLink().map(link -> member(api, page.type(), link));
            Code link = url.map(member -> next(operation, url(member, name), name))
                    .orElseGet(() -> Code.of("#.none()", LINK));
            boolean deprecated = url.filter(member -> member.docs().deprecated())
                            .isPresent()
                    || operation.nextPage().filter(PagesCode::setsDeprecated).isPresent();
            return ofMember(page, link, member(api, page.type(), inBody.items()), name, deprecated);
        }
        List<Member> path = paging instanceof Paging.ByLink byLink ? path(api, page.type(), byLink) : List.of();
        boolean deprecated = path.stream().anyMatch(member -> member.docs().deprecated());
        Code next = paging instanceof Paging.ByLink byLink ? query(path, byLink, name) : Code.of("#.header()", LINK);
        if (page.type() instanceof JavaType.ListOf list) {
            return new PagesCode(type(page, list), next, Code.of("# -> #", name, name), deprecated);
        }
        return ofMember(
                page,
                next,
                api.models().members(page.type()).stream()
                        .filter(member -> member.type() instanceof JavaType.ListOf)
                        .findFirst()
                        .orElseThrow(),
                name,
                deprecated);
    }

    private static boolean setsDeprecated(NextPage page) {
        return !page.link().isRequired() && page.link().member().docs().deprecated();
    }

    private static Member member(JavaApi api, JavaType page, String wireName) {
        return api.models().members(page).stream()
                .filter(member -> member.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }

    private static PagesCode ofMember(
            TypeUse page, Code link, Member member, Identifier name, boolean linkUsesDeprecated) {
        Code items = member.presence() == Presence.REQUIRED
                ? Code.of("#::#", TypeToken.of(page.reference()), new Identifier(member.name()))
                : Code.of(
                        "# -> #.#().orElse(#.of())",
                        name,
                        name,
                        new Identifier(member.name()),
                        TypeToken.of(ClassName.get(List.class)));
        boolean deprecated = linkUsesDeprecated || member.docs().deprecated();
        return new PagesCode(type(page, (JavaType.ListOf) member.type()), link, items, deprecated);
    }

    private static TypeToken type(TypeUse page, JavaType.ListOf list) {
        TypeName item = list.items().reference();
        return TypeToken.of(ParameterizedTypeName.get(RuntimeTypes.PAGES, page.reference(), item));
    }

    private static List<Member> path(JavaApi api, JavaType page, Paging.ByLink paging) {
        List<Member> path = new ArrayList<>();
        JavaType type = page;
        for (String token : paging.value().tokens()) {
            Member next = member(api, type, token);
            path.add(next);
            type = next.type();
        }
        return path;
    }

    private static Code query(List<Member> path, Paging.ByLink paging, Identifier name) {
        LinkValueCode value = LinkValueCode.text(Code.of("#", name), path);
        Code found = value.definite() ? Code.of("#.of(#)", OPTIONAL, value.code()) : value.code();
        return Code.of("#.query(#, # -> #)", LINK, Literal.of(paging.parameter()), name, found);
    }

    private static Code url(Member member, Identifier name) {
        Code link = Code.of("#.#()", name, new Identifier(member.name()));
        Code found = switch (member.presence()) {
            case REQUIRED -> Code.of("#.of(#)", OPTIONAL, link);
            case REQUIRED_NULLABLE, OPTIONAL -> link;
            case OPTIONAL_NULLABLE -> Code.of("#.toOptional()", link);
        };
        return found;
    }

    /** By the URL in the page, or by the operation that takes it. */
    private static Code next(OperationMethod operation, Code found, Identifier name) {
        return operation
                .nextPage()
                .map(page -> Code.of("#.operation(# -> #, # -> #)", LINK, name, found, OTHER, request(page)))
                .orElseGet(() -> Code.of("#.url(# -> #)", LINK, name, found));
    }

    private static Code request(NextPage page) {
        List<Code> arguments = new ArrayList<>();
        Iterator<OperationMethod.Argument> handed = page.handed().iterator();
        for (OperationMethod.Argument parameter : page.target().arguments()) {
            if (parameter.isRequired()) {
                boolean link = parameter.equals(page.link());
                arguments.add(
                        link
                                ? Code.of("#", OTHER)
                                : Code.of(
                                        "#",
                                        new Identifier(handed.next().member().name())));
            }
        }
        page.target().options().ifPresent(options -> {
            Identifier type = new Identifier(options.name().simpleName());
            arguments.add(
                    page.link().isRequired()
                            ? Code.of("#.none()", type)
                            : Code.of(
                                    "#.builder().#(#).build()",
                                    type,
                                    new Identifier(page.link().member().name()),
                                    OTHER));
        });
        return Code.of(
                "#.#(#)",
                new Identifier(page.target().calls().simpleName()),
                CallNames.request(page.target().name()),
                Code.join(", ", arguments));
    }
}
