package dev.tenon.benchmarks.speed;

import java.util.List;
import java.util.Locale;

/**
 * What Tenon is held to.
 *
 * @param benchmark the method
 * @param peer the library it is compared with
 * @param least how many times as fast as the peer Tenon should be
 */
record Bar(String benchmark, String peer, double least) {
    static final List<Bar> ALL = List.of(
            new Bar("decode", "JACKSON_3", 3),
            new Bar("decode", "HAND_ON_RUNTIME", 0.95),
            new Bar("decode", "HAND_ON_JACKSON_CORE", 0.95),
            new Bar("encode", "JACKSON_3", 1.6),
            new Bar("encode", "HAND_ON_RUNTIME", 0.95),
            new Bar("encode", "HAND_ON_JACKSON_CORE", 0.95),
            new Bar("validate", "HAND", 1 / 1.1));

    static String verdict(String benchmark, String peer, double ratio) {
        return ALL.stream()
                .filter(bar -> bar.benchmark().equals(benchmark) && bar.peer().equals(peer))
                .map(bar -> String.format(
                        Locale.ROOT, "at least %.2f: %s", bar.least(), ratio >= bar.least() ? "met" : "NOT MET"))
                .findFirst()
                .orElse("");
    }
}
