package dev.tenon.runtime.schema;

import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;
import java.util.IdentityHashMap;
import java.util.Map;

/** Collects what is wrong. */
final class Report {
    private final Map<Violation, Violation> reasons = new IdentityHashMap<>(0);
    private Violations found = Violations.none();

    Violations found() {
        return found;
    }

    void add(Violation violation) {
        found = found.add(violation);
    }

    /** Adds a violation for which another one is the reason. */
    void add(Violation violation, Violation reason) {
        add(violation);
        reasons.put(violation, reason);
    }

    /**
     * The violation from which a person learns most: the first one, or its reason. Of unions within unions that is the innermost
     * reason, so that messages do not grow with the depth.
     */
    Violation reason() {
        Violation first = found.asList().get(0);
        return reasons.getOrDefault(first, first);
    }
}
