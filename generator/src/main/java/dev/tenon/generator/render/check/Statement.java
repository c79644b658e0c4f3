package dev.tenon.generator.render.check;

import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement of a method that checks values, and adds what is wrong to the variable {@code found}. */
public sealed interface Statement {
    /** Of calls: compilers follow a chain by recursion. */
    int LONGEST_CHAIN = 50;

    /**
     * How the statement is written.
     *
     * @return its lines; those of a block further to the right
     */
    List<Code> lines();

    /**
     * Adds to the variable {@code found}.
     *
     * @param call of a method of it, for example {@code minLength("/name", value.name, 1)}
     */
    record Found(Code call) implements Statement {
        @Override
        public List<Code> lines() {
            return List.of(Code.of("found = found.#;", call));
        }
    }

    /**
     * Declares a variable, which the statements after it use.
     *
     * @param type its type
     * @param name its name
     * @param value what it is
     */
    record Declaration(TypeToken type, Identifier name, Code value) implements Statement {
        @Override
        public List<Code> lines() {
            return List.of(Code.of("# # = #;", type, name, value));
        }
    }

    /**
     * Statements under a condition.
     *
     * @param condition when they are executed
     * @param body the statements
     */
    record If(Code condition, List<Statement> body) implements Statement {
        /** Copies the list. */
        public If {
            body = List.copyOf(body);
        }

        /** The same as one condition, if the body is a condition and nothing else. */
        If joined() {
            return body.size() == 1 && body.get(0) instanceof If inner
                    ? new If(Code.of("# && #", condition, operand(inner.condition)), inner.body)
                    : this;
        }

        private static Code operand(Code condition) {
            String text = condition.text();
            return text.contains(" || ") || text.contains(" ? ") ? Code.of("(#)", condition) : condition;
        }

        @Override
        public List<Code> lines() {
            return block(Code.of("if (#) {", condition), body);
        }
    }

    /**
     * Statements that are repeated.
     *
     * @param control what stands between the parentheses of {@code for}
     * @param body the statements
     */
    record For(Code control, List<Statement> body) implements Statement {
        /** Copies the list. */
        public For {
            body = List.copyOf(body);
        }

        @Override
        public List<Code> lines() {
            return block(Code.of("for (#) {", control), body);
        }
    }

    /**
     * How statements are written one after the other.
     *
     * @param statements the statements
     * @return their lines
     */
    static List<Code> lines(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.lines().stream())
                .toList();
    }

    /**
     * An expression for all that was found, if each check is one call and they are not too many for a chain.
     *
     * @param start the violations before
     * @param statements the checks
     * @return empty if there has to be a variable
     */
    static Optional<Code> chained(Code start, List<Statement> statements) {
        if (statements.size() > LONGEST_CHAIN || !statements.stream().allMatch(Found.class::isInstance)) {
            return Optional.empty();
        }
        List<Code> chain = new ArrayList<>(List.of(start));
        statements.forEach(statement -> chain.add(((Found) statement).call()));
        return Optional.of(Code.join(".", chain));
    }

    /**
     * The body of a method that returns what it finds.
     *
     * @param statements the checks
     * @param end what is called on all that was found, or nothing
     * @return its lines
     */
    static List<Code> returned(List<Statement> statements, Code end) {
        TypeToken violations = TypeToken.of(RuntimeTypes.VIOLATIONS);
        Optional<Code> chain = chained(Code.of("#.none()", violations), statements);
        if (chain.isPresent()) {
            return List.of(Code.of("return ##;", chain.get(), end));
        }
        List<Code> lines = new ArrayList<>();
        lines.add(Code.of("# found = #.none();", violations, violations));
        lines.addAll(lines(statements));
        lines.add(Code.of("return found#;", end));
        return lines;
    }

    private static List<Code> block(Code head, List<Statement> body) {
        List<Code> lines = new ArrayList<>(List.of(head));
        lines(body).forEach(line -> lines.add(line.indented()));
        lines.add(new Code("}"));
        return lines;
    }
}
