package dev.tenon.generator.render.view;

import dev.tenon.generator.contract.Status;
import java.util.ArrayList;
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
        List<Map.Entry<Status, Outcome>> codes = entries(Status.Exact.class::isInstance);
        List<Map.Entry<Status, Outcome>> ranges = entries(Status.Range.class::isInstance);
        List<Code> lines = new ArrayList<>();
        if (codes.isEmpty() && !ranges.isEmpty()) {
            lines.add(new Code("return switch (answer.status() / 100) {"));
            lines.addAll(arms(ranges));
        } else if (ranges.isEmpty()) {
            lines.add(new Code("return switch (answer.status()) {"));
            lines.addAll(arms(codes));
        } else {
            lines.add(new Code("return switch (answer.status()) {"));
            codes.forEach(code -> lines.addAll(arm(label(code.getKey()), code.getValue())));
            lines.add(new Code("    default -> switch (answer.status() / 100) {"));
            arms(ranges).forEach(line -> lines.add(line.indented()));
            lines.add(new Code("    };"));
        }
        lines.add(new Code("};"));
        return lines;
    }

    private List<Code> arms(List<Map.Entry<Status, Outcome>> entries) {
        List<Code> arms = new ArrayList<>();
        entries.forEach(entry -> arms.addAll(arm(label(entry.getKey()), entry.getValue())));
        arms.addAll(arm(new Code("default"), otherwise));
        return arms;
    }

    private List<Map.Entry<Status, Outcome>> entries(Predicate<Status> kind) {
        return outcomes.entrySet().stream()
                .filter(entry -> kind.test(entry.getKey()))
                .toList();
    }

    private static Code label(Status status) {
        int number = status instanceof Status.Exact exact ? exact.code() : ((Status.Range) status).hundreds();
        return Code.of("case #", Literal.of(number));
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
