package dev.tenon.benchmarks.sidebyside;

import dev.tenon.benchmarks.process.FailedRunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints for each contract what Tenon and OpenAPI Generator take to generate a client, what javac takes to compile it, and how
 * large it is. Each step is a process of its own.
 */
public final class SideBySide {
    private static final List<String> CONTRACTS =
            List.of("swagger-petstore.yaml", "paypal-orders-v2.json", "adyen-checkout-v71.yaml", "ory.json");

    private SideBySide() {}

    /**
     * Measures.
     *
     * @param args the folders of the corpus, of the generator's and the peer's jars, and for the work, the number of runs, and the
     *     file names of contracts, unless it is those that the bars are about
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path corpus = Path.of(args[0]).toAbsolutePath();
        Tenon tenon = Tenon.in(Path.of(args[1]).toAbsolutePath());
        OpenApiGenerator peer = OpenApiGenerator.in(Path.of(args[2]).toAbsolutePath());
        Workbench workbench = new Workbench(Path.of(args[3]).toAbsolutePath(), Integer.parseInt(args[4]));
        List<String> chosen = List.of(args).subList(5, args.length);
        for (String contract : chosen.isEmpty() ? CONTRACTS : chosen) {
            compare(tenon, peer, workbench, corpus.resolve(contract));
        }
    }

    private static void compare(Tool tenon, Tool peer, Workbench workbench, Path contract) throws IOException {
        System.out.printf("%n%-26s %14s %18s %8s%n", contract.getFileName(), tenon.name(), peer.name(), "ratio");
        Measurement own = workbench.measure(tenon, contract);
        try {
            Measurement other = workbench.measure(peer, contract);
            for (Figure figure : Figure.ALL) {
                System.out.println(figure.row(own, other));
            }
        } catch (FailedRunException e) {
            for (Figure figure : Figure.ALL) {
                System.out.println(figure.row(own));
            }
            System.out.println("  " + peer.name() + " does not make a client that compiles:\n" + e.getMessage());
        }
    }
}
