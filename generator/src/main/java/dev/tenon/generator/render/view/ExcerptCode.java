package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.ExceptionClass;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the message of an exception shows of the answer's body. */
final class ExcerptCode {
    /** The members of problem details; one that says more, such as which fields are wrong, is shown whole. */
    private static final Set<String> PROBLEM = Set.of("type", "title", "status", "detail", "instance");

    private ExcerptCode() {}

    static Code of(JavaApi api, ExceptionClass.Case error) {
        if (error.body().isEmpty()) {
            return new Code("\"\"");
        }
        AnswerBody body = error.body().get();
        if (body instanceof AnswerBody.Json json && json.use().nullable()) {
            return Code.of(
                    "body.map(#).orElse(\"null\")",
                    problem(api, error, "value")
                            .map(problem -> Code.of("value -> #", problem))
                            .orElse(new Code("Object::toString")));
        }
        return problem(api, error, "body")
                .orElse(new Code(body.declared().isPrimitive() ? "String.valueOf(body)" : "body.toString()"));
    }

    /** The text of problem details: those of the media type for them, and those that have all members of RFC 9457 §3.1. */
    private static Optional<Code> problem(JavaApi api, ExceptionClass.Case error, String variable) {
        if (!(error.body().orElseThrow() instanceof AnswerBody.Json json)) {
            return Optional.empty();
        }
        List<Member> members = api.models().members(json.use().type());
        Set<String> names = members.stream().map(Member::wireName).collect(Collectors.toSet());
        if (!PROBLEM.containsAll(names) || !error.problem() && !names.containsAll(PROBLEM)) {
            return Optional.empty();
        }
        Optional<Code> title = text(members, "title", variable);
        Optional<Code> detail = text(members, "detail", variable);
        if (title.isEmpty() || detail.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(api.models()
                .kept(json.use().type())
                .filter(extensions -> !extensions.secret())
                .map(extensions -> Code.of(
                        "problem(#, #, #.#())",
                        title.get(),
                        detail.get(),
                        new Identifier(variable),
                        new Identifier(extensions.name())))
                .orElseGet(() -> Code.of("problem(#, #)", title.get(), detail.get())));
    }

    /** The expression of a text that may be absent. */
    private static Optional<Code> text(List<Member> members, String name, String variable) {
        return members.stream()
                .filter(member -> member.wireName().equals(name) && !member.secret())
                .filter(member -> !member.docs().deprecated())
                .filter(member -> member.type().is(ScalarKind.STRING))
                .findFirst()
                .map(member -> {
                    Code value = Code.of("#.#()", new Identifier(variable), new Identifier(member.name()));
                    return switch (member.presence()) {
                        case REQUIRED -> Code.of("#.of(#)", TypeToken.of(ClassName.get(Optional.class)), value);
                        case REQUIRED_NULLABLE, OPTIONAL -> value;
                        case OPTIONAL_NULLABLE -> Code.of("#.toOptional()", value);
                    };
                });
    }
}
