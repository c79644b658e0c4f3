package dev.tenon.benchmarks.process;

import java.nio.file.Path;
import java.util.List;

/** The contracts that the bars are about: of the corpus, those of which the peer makes a client that compiles. */
public final class Contracts {
    private static final List<String> OF_THE_BARS =
            List.of("swagger-petstore.yaml", "paypal-orders-v2.json", "adyen-checkout-v71.yaml", "ory.json");

    private Contracts() {}

    /**
     * The contracts to measure.
     *
     * @param corpus their folder
     * @param names file names, or none for those of the bars
     * @return their files
     */
    public static List<Path> of(Path corpus, List<String> names) {
        return (names.isEmpty() ? OF_THE_BARS : names)
                .stream().map(corpus.toAbsolutePath()::resolve).toList();
    }
}
