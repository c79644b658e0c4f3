package dev.tenon.runtime.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that is wrong with a value. Of more than {@value #LIMIT} violations the first ones are kept and all are counted.
 */
public final class Violations {
    /** How many violations are kept. */
    public static final int LIMIT = 100;

    private static final Violations NONE = new Violations();

    private final List<Violation> kept = new ArrayList<>(0);
    private long count;

    private Violations() {}

    /**
     * Nothing is wrong.
     *
     * @return the shared empty instance
     */
    public static Violations none() {
        return NONE;
    }

    /**
     * Adds a violation.
     *
     * @param violation what is wrong
     * @return the violations to go on with: a new instance if this is the shared empty one, else this
     */
    public Violations add(Violation violation) {
        Violations target = this == NONE ? new Violations() : this;
        target.count++;
        if (target.kept.size() < LIMIT) {
            target.kept.add(violation);
        }
        return target;
    }

    /**
     * Adds what is wrong with a value inside this one.
     *
     * @param prefix the pointer to that value
     * @param nested what is wrong with it
     * @return the violations to go on with
     */
    public Violations addAll(String prefix, Violations nested) {
        if (nested.isEmpty()) {
            return this;
        }
        Violations target = this;
        for (Violation violation : nested.kept) {
            target = target.add(violation.below(prefix));
        }
        target.count += nested.count - nested.kept.size();
        return target;
    }

    /**
     * Whether nothing is wrong.
     *
     * @return true if there is no violation
     */
    public boolean isEmpty() {
        return count == 0;
    }

    /**
     * How many violations there are.
     *
     * @return the number, which may be greater than that of those kept
     */
    public long count() {
        return count;
    }

    /**
     * The violations in the order of the contract.
     *
     * @return at most {@value #LIMIT}, unmodifiable
     */
    public List<Violation> asList() {
        return Collections.unmodifiableList(kept);
    }

    /** All that were kept, and how many more there are. */
    @Override
    public String toString() {
        String text = kept.stream().map(Violation::toString).collect(Collectors.joining("; "));
        return count > kept.size() ? text + "; and " + (count - kept.size()) + " more" : text;
    }
}
