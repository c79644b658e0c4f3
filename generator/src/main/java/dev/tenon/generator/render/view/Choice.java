package dev.tenon.generator.render.view;

import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.view.StatusSwitch.Guard;
import dev.tenon.generator.render.view.StatusSwitch.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * One of several values.
 *
 * @param options those that are taken on a condition, in the order in which they are asked for
 * @param last the value if no condition holds
 */
record Choice(List<Option> options, Code last) {
    /**
     * A value that is taken on a condition.
     *
     * @param condition the condition
     * @param value the value
     */
    record Option(Code condition, Code value) {}

    /** The same with a condition on the last value, too, and another value if that one does not hold either. */
    Choice onlyIf(Code condition, Code otherwise) {
        List<Option> all = new ArrayList<>(options);
        all.add(new Option(condition, last));
        return new Choice(all, otherwise);
    }

    /** The choice as an expression. */
    Code expression() {
        Code code = last;
        for (int i = options.size() - 1; i >= 0; i--) {
            code = Code.of(
                    "# ? # : #", options.get(i).condition(), options.get(i).value(), code);
        }
        return code;
    }

    /** The choice as statements that return. */
    Outcome returned() {
        List<Guard> guards = options.stream()
                .map(option -> new Guard(option.condition(), Code.of("return #;", option.value())))
                .toList();
        return new Outcome(guards, Code.of("return #;", last));
    }
}
