package dev.tenon.generator.render.view;

import dev.tenon.generator.contract.Status;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The statements that return or throw what an answer's status decides. */
final class StatusSwitch {
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
     * @param guard what is thrown before, and when
     * @param value an expression
     * @param thrown whether the value is thrown; else it is returned
     */
    record Outcome(Optional<Guard> guard, Code value, boolean thrown) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Outcome that
                    && guard.equals(that.guard)
                    && value.equals(that.value)
                    && thrown == that.thrown;
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        static Outcome returned(Code value) {
            return new Outcome(Optional.empty(), value, false);
        }

        static Outcome thrown(Code value) {
            return new Outcome(Optional.empty(), value, true);
        }

        static Outcome returned(Code value, Guard guard) {
            return new Outcome(Optional.of(guard), value, false);
        }
    }

    /**
     * An exception before an outcome.
     *
     * @param condition when it is thrown
     * @param exception the exception
     */
    record Guard(Code condition, Code exception) {}

    List<Code> statements() {
        List<Code> codes = arms(Status.Exact.class::isInstance);
        List<Code> ranges = arms(Status.Range.class::isInstance);
        List<Code> last = arm(new Code("default"), otherwise);
        if (codes.isEmpty() && ranges.isEmpty()) {
            return List.of(Code.of("return #;", otherwise.value()));
        }
        if (ranges.isEmpty()) {
            return switchOver("return", "answer.status()", codes, last);
        }
        if (codes.isEmpty()) {
            return switchOver("return", "answer.status() / 100", ranges, last);
        }
        return switchOver(
                "return",
                "answer.status()",
                codes,
                inner(ranges, last).stream().map(Code::indented).toList());
    }

    /** Java has no switch expression all of whose arms throw: then its value is what is thrown. */
    private List<Code> inner(List<Code> ranges, List<Code> last) {
        boolean value = !otherwise.thrown()
                || outcomes.entrySet().stream()
                        .anyMatch(entry -> entry.getKey() instanceof Status.Range
                                && !entry.getValue().thrown());
        if (value) {
            return switchOver("default ->", "answer.status() / 100", ranges, last);
        }
        Map<Status, Outcome> exceptions = new LinkedHashMap<>();
        outcomes.forEach((status, outcome) -> exceptions.put(status, Outcome.returned(outcome.value())));
        return switchOver(
                "default -> throw",
                "answer.status() / 100",
                new StatusSwitch(exceptions, otherwise).arms(Status.Range.class::isInstance),
                arm(new Code("default"), Outcome.returned(otherwise.value())));
    }

    private static List<Code> switchOver(String use, String selector, List<Code> arms, List<Code> last) {
        List<Code> lines = new ArrayList<>();
        lines.add(new Code(use + " switch (" + selector + ") {"));
        lines.addAll(arms);
        lines.addAll(last);
        lines.add(new Code("};"));
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
        if (outcome.guard().isEmpty()) {
            return List.of(Code.of(outcome.thrown() ? "# -> throw #;" : "# -> #;", label, outcome.value())
                    .indented());
        }
        Guard guard = outcome.guard().get();
        return Stream.of(
                        Code.of("# -> {", label),
                        Code.of("if (#) {", guard.condition()).indented(),
                        Code.of("throw #;", guard.exception()).indented().indented(),
                        new Code("}").indented(),
                        Code.of("yield #;", outcome.value()).indented(),
                        new Code("}"))
                .map(Code::indented)
                .toList();
    }
}
