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

/** What the message of an exception shows of the answer's body. */
final class ExcerptCode {
    /** The members of problem details; one that says more, such as which fields are wrong, is shown whole. */
    private static final Set<String> PROBLEM = Set.of("type", "title", "status", "detail", "instance");

    private ExcerptCode() {}

    static Code of(JavaApi api, ExceptionClass.Case error) {
        if (error.body().isEmpty()) {
            return new Code("\"\"");
        }
        if (error.problem()
                && error.body().get() instanceof AnswerBody.Json json
                && !json.use().nullable()) {
            List<Member> members = api.models().members(json.use().type());
            Optional<Code> title = text(members, "title");
            Optional<Code> detail = text(members, "detail");
            boolean more = members.stream().anyMatch(member -> !PROBLEM.contains(member.wireName()));
            if (title.isPresent() && detail.isPresent() && !more) {
                return Code.of("problem(#, #)", title.get(), detail.get());
            }
        }
        boolean primitive = error.body().get().declared().isPrimitive();
        return new Code(primitive ? "String.valueOf(body)" : "body.toString()");
    }

    /** The expression of a text that may be absent. */
    private static Optional<Code> text(List<Member> members, String name) {
        return members.stream()
                .filter(member -> member.wireName().equals(name) && !member.secret())
                .filter(member -> member.type().is(ScalarKind.STRING))
                .findFirst()
                .flatMap(member -> {
                    Code value = Code.of("body.#()", new Identifier(member.name()));
                    return switch (member.presence()) {
                        case REQUIRED ->
                            Optional.of(Code.of("#.of(#)", TypeToken.of(ClassName.get(Optional.class)), value));
                        case REQUIRED_NULLABLE, OPTIONAL -> Optional.of(value);
                        case OPTIONAL_NULLABLE -> Optional.empty();
                    };
                });
    }
}
