package dev.tenon.generator.render.check;

import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Rules;
import java.util.Collection;
import java.util.List;

/**
 * How much of a method the code takes that builds a schema: calls and arguments, each up to 12 octets of the 65,535 that there are (JVMS
 * §4.7.3). What is too much goes into methods of its own.
 */
final class RuleSteps {
    /** What one method takes at most, but for a list of very many schemas. */
    static final int MOST = 4000;

    /** The call that starts a schema, its place, and the call that ends it. */
    private static final int FRAME = 3;

    private RuleSteps() {}

    /** Those of a schema in the method in which it is built, where large schemas leave next to nothing. */
    static int of(Rules schema) {
        int inside = schema.rules().stream().mapToInt(RuleSteps::of).sum();
        return FRAME + (inside > MOST ? 2 * (inside / MOST + 1) : inside);
    }

    static int of(Rule rule) {
        if (rule instanceof Rule.AppliedMap map) {
            return map.schemas().values().stream().mapToInt(RuleSteps::ofEntry).sum();
        } else if (rule instanceof Rule.AppliedList list) {
            // Counted once: lists stand in lists, and each level would double the work.
            int all = ofAll(list.schemas());
            return 1 + (all > MOST ? (FRAME + 2) * list.schemas().size() : all);
        } else if (rule instanceof Rule.Applied applied) {
            return 1 + of(applied.schema());
        } else if (rule instanceof Rule.Values values) {
            return 1 + 2 * Math.min(values.values().size(), RulesCode.MOST_ARGUMENTS);
        } else if (rule instanceof Rule.Required required) {
            return 1 + required.names().size();
        }
        return rule instanceof Rule.DependentRequired dependent
                ? 2 + dependent.names().size()
                : FRAME;
    }

    /** Those of a call for one of the schemas of a map, with its name and perhaps the expression that this is. */
    static int ofEntry(Rules schema) {
        return FRAME + of(schema);
    }

    /** Whether schemas are too much for one method, so that each has one of its own. */
    static boolean areTooMany(List<Rules> schemas) {
        return ofAll(schemas) > MOST;
    }

    private static int ofAll(Collection<Rules> schemas) {
        return schemas.stream().mapToInt(RuleSteps::of).sum();
    }
}
