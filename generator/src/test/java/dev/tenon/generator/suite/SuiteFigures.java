package dev.tenon.generator.suite;

import dev.tenon.generator.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of the suite's tests. */
final class SuiteFigures {
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> inexpressible = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Count required = new Count();
    private final Count optional = new Count();

    private static final class Count {
        private int right;
        private int refused;
        private int wrong;
        private int inexpressible;

        double share() {
            return 100.0 * right / (right + refused + wrong);
        }

        @Override
        public String toString() {
            return "%d right, %d refused, %d wrong (%.1f %%); %d cannot be expressed"
                    .formatted(right, refused, wrong, share(), inexpressible);
        }
    }

    private Count count(SuiteGroup group) {
        return group.optional() ? optional : required;
    }

    void answered(SuiteGroup group, SuiteGroup.Case test, boolean accepted, String detail) {
        if (accepted == test.valid()) {
            count(group).right++;
            return;
        }
        Optional<String> decided = OutOfScope.decidedOtherwise(group, test);
        if (decided.isPresent()) {
            inexpressible(group, decided.get(), 1);
        } else {
            wrong(group, test, (test.valid() ? "valid, but " : "not valid, but ") + detail);
        }
    }

    void thrown(SuiteGroup group, SuiteGroup.Case test, Throwable thrown) {
        wrong(group, test, "thrown: " + thrown);
    }

    private void wrong(SuiteGroup group, SuiteGroup.Case test, String what) {
        count(group).wrong++;
        wrong.add(place(group) + ": " + test.description() + "\n    " + what + "\n    " + group.schema() + "\n    "
                + test.data());
    }

    void refused(SuiteGroup group, Diagnostic finding) {
        int tests = group.tests().size();
        Optional<String> reason = OutOfScope.refused(group, finding);
        if (reason.isPresent()) {
            inexpressible(group, reason.get(), tests);
        } else {
            count(group).refused += tests;
            refused.merge(place(group) + ": " + finding.message() + " [" + finding.id() + "]", tests, Integer::sum);
        }
    }

    private void inexpressible(SuiteGroup group, String reason, int tests) {
        count(group).inexpressible += tests;
        inexpressible.merge(group.draft() + "/" + group.file() + ": " + reason, tests, Integer::sum);
    }

    private static String place(SuiteGroup group) {
        return group.draft() + "/" + group.file() + ": " + group.description();
    }

    /** Every test with another answer than the suite's. */
    List<String> wrong() {
        return wrong;
    }

    /** The share of the required tests, and of the optional ones, that is right, in percent. */
    double required() {
        return required.share();
    }

    double optional() {
        return optional.share();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("required: ").append(required).append('\n');
        text.append("optional: ").append(optional).append('\n');
        text.append("cannot be expressed:\n");
        inexpressible.forEach((reason, tests) -> text.append("  %3d %s%n".formatted(tests, reason)));
        text.append("refused:\n");
        refused.forEach((reason, tests) -> text.append("  %3d %s%n".formatted(tests, reason)));
        return text.toString();
    }
}
