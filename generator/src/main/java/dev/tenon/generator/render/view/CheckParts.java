package dev.tenon.generator.render.view;

import dev.tenon.generator.render.check.Statement;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The checks of a method, in further methods where one has no room for all.
 *
 * @param statements the method's own checks, or the calls of the further ones
 * @param further the further methods
 */
record CheckParts(List<Statement> statements, List<Part> further) {
    /** Lines of a check take up to 60 octets of a method, which has room for 65,535 (JVMS §4.7.3). */
    static final int MOST_LINES = 1000;

    /**
     * A method with some of the checks.
     *
     * @param name its name
     * @param body its statements
     */
    record Part(Identifier name, List<Code> body) {}

    /**
     * Divides checks by their lines; what follows a variable stays with it.
     *
     * @param statements the checks
     * @param mostLines how many a method has room for
     * @param name the name of each further method by its number
     * @param arguments what is handed to each
     */
    static CheckParts of(List<Statement> statements, int mostLines, IntFunction<Identifier> name, Code arguments) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int lines = 0;
        boolean declared = false;
        for (int to = 1; to <= statements.size(); to++) {
            Statement last = statements.get(to - 1);
            lines += last.lines().size();
            declared |= last instanceof Statement.Declaration;
            if (to == statements.size() || lines >= mostLines && !declared) {
                parts.add(new Part(
                        name.apply(parts.size() + 1), Statement.returned(statements.subList(from, to), new Code(""))));
                from = to;
                lines = 0;
            }
        }
        return parts.size() > 1
                ? new CheckParts(calls(parts, arguments), parts)
                : new CheckParts(statements, List.of());
    }

    private static List<Statement> calls(List<Part> parts, Code arguments) {
        return parts.stream()
                .<Statement>map(
                        part -> new Statement.Found(Code.of("addAll(#, #(#))", Literal.of(""), part.name(), arguments)))
                .toList();
    }
}
