package dev.tenon.benchmarks.sidebyside;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A row of the table.
 *
 * @param name what it shows
 * @param format how, for {@link String#format}
 * @param of what it takes from a measurement
 * @param most how many times the peer's figure Tenon's may be, or empty if there is no bar
 */
record Figure(String name, String format, ToDoubleFunction<Measurement> of, OptionalDouble most) {
    private static final double MEGA = 1e6;

    static final Figure[] ALL = {
        new Figure("generation, CPU seconds", "%.2f", m -> m.generation().cpuSeconds(), OptionalDouble.of(1 / 3.0)),
        new Figure("generation, peak MB", "%.0f", m -> m.generation().peakBytes() / MEGA, OptionalDouble.empty()),
        new Figure("javac, CPU seconds", "%.2f", m -> m.compilation().cpuSeconds(), OptionalDouble.empty()),
        new Figure("javac, peak MB", "%.0f", m -> m.compilation().peakBytes() / MEGA, OptionalDouble.empty()),
        new Figure("both, CPU seconds", "%.2f", Measurement::cpuSeconds, OptionalDouble.of(0.6)),
        new Figure("lines", "%.0f", Measurement::lines, OptionalDouble.of(0.6)),
        new Figure("class bytes", "%.0f", Measurement::classBytes, OptionalDouble.of(1)),
    };

    String row(Measurement own, Measurement peer) {
        double ratio = of.applyAsDouble(own) / of.applyAsDouble(peer);
        return String.format(
                Locale.ROOT,
                "  %-24s %14s %18s %8.2f  %s",
                name,
                shown(own),
                shown(peer),
                ratio,
                most.isPresent() ? bar(ratio) : "");
    }

    String row(Measurement own) {
        return String.format(Locale.ROOT, "  %-24s %14s", name, shown(own));
    }

    private String shown(Measurement measurement) {
        return String.format(Locale.ROOT, format, of.applyAsDouble(measurement));
    }

    private String bar(double ratio) {
        return String.format(
                Locale.ROOT, "at most %.2f: %s", most.getAsDouble(), ratio <= most.getAsDouble() ? "met" : "NOT MET");
    }
}
