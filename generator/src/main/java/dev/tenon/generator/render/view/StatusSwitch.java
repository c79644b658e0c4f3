package dev.tenon.generator.render.view;

import dev.tenon.generator.contract.Status;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The statements that return or throw what an answer's status decides. They are statements, and no expression, because compilers look
 * for what the values of an expression have in common, which takes long for classes that answer a thousand operations.
 */
final class StatusSwitch {
    private static final Code DEFAULT = new Code("default");

    private final Map<Status, Outcome> outcomes;
    private final Outcome otherwise;

    /**
     * Starts a switch.
     *
     * @param outcomes what happens at each documented status
     * @param otherwise what happens at any other one, unless {@code default} is documented
     */
    StatusSwitch(Map<Status, Outcome> outcomes, Outcome otherwise) {
        this.outcomes = outcomes;
        this.otherwise = outcomes.getOrDefault(new Status.Default(), otherwise);
    }

    /**
     * What happens at a status.
     *
     * @param guards what happens instead, each on its condition
     * @param end the statement that returns or throws if no condition holds
     */
    record Outcome(List<Guard> guards, Code end) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Outcome that && guards.equals(that.guards) && end.equals(that.end);
        }

        @Override
        public int hashCode() {
            return end.hashCode();
        }

        static Outcome returned(Code value) {
            return new Outcome(List.of(), Code.of("return #;", value));
        }

        static Outcome thrown(Code exception) {
            return new Outcome(List.of(), Code.of("throw #;", exception));
        }

        /** The same, unless a condition holds on which an exception is thrown. */
        Outcome unless(Code condition, Code exception) {
            return new Outcome(List.of(new Guard(condition, Code.of("throw #;", exception))), end);
        }

        private List<Code> statements() {
            List<Code> statements = new ArrayList<>();
            for (Guard guard : guards) {
                statements.add(Code.of("if (#) {", guard.condition()));
                statements.add(guard.end().indented());
                statements.add(new Code("}"));
            }
            statements.add(end);
            return statements;
        }
    }

    /**
     * A condition that is asked first.
     *
     * @param condition the condition
     * @param end the statement that returns or throws if it holds
     */
    record Guard(Code condition, Code end) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Guard that && condition.equals(that.condition) && end.equals(that.end);
        }

        @Override
        public int hashCode() {
            return end.hashCode();
        }
    }

    List<Code> statements() {
        List<Code> codes = arms(Status.Exact.class::isInstance);
        List<Code> ranges = arms(Status.Range.class::isInstance);
        List<Code> last = arm(DEFAULT, otherwise);
        if (codes.isEmpty() && ranges.isEmpty()) {
            return otherwise.statements();
        }
        if (ranges.isEmpty()) {
            return switchOver("answer.status()", codes, last);
        }
        List<Code> statements = new ArrayList<>();
        if (!codes.isEmpty()) {
            statements.addAll(switchOver("answer.status()", codes, List.of()));
        }
        statements.addAll(switchOver("answer.status() / 100", ranges, last));
        return statements;
    }

    private static List<Code> switchOver(String selector, List<Code> arms, List<Code> last) {
        List<Code> lines = new ArrayList<>();
        lines.add(new Code("switch (" + selector + ") {"));
        arms.forEach(line -> lines.add(line.indented()));
        last.forEach(line -> lines.add(line.indented()));
        lines.add(new Code("}"));
        return lines;
    }

    /** Neighbours with the same outcome share an arm. */
    private List<Code> arms(Predicate<Status> kind) {
        List<Code> arms = new ArrayList<>();
        List<Literal> labels = new ArrayList<>();
        List<Map.Entry<Status, Outcome>> entries = outcomes.entrySet().stream()
                .filter(entry -> kind.test(entry.getKey()))
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            Outcome outcome = entries.get(i).getValue();
            labels.add(label(entries.get(i).getKey()));
            if (i + 1 == entries.size() || !entries.get(i + 1).getValue().equals(outcome)) {
                arms.addAll(arm(Code.of("case #", Code.join(", ", labels)), outcome));
                labels.clear();
            }
        }
        return arms;
    }

    private static Literal label(Status status) {
        return Literal.of(status instanceof Status.Exact exact ? exact.code() : ((Status.Range) status).hundreds());
    }

    private static List<Code> arm(Code label, Outcome outcome) {
        if (outcome.guards().isEmpty()) {
            return List.of(Code.of("#: #", label, outcome.end()));
        }
        List<Code> lines = new ArrayList<>();
        lines.add(Code.of("#:", label));
        outcome.statements().forEach(statement -> lines.add(statement.indented()));
        return lines;
    }
}
