package dev.tenon.benchmarks.sidebyside;

import dev.tenon.benchmarks.process.Contracts;
import dev.tenon.benchmarks.process.FailedRunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints for each contract what Tenon and OpenAPI Generator take to generate a client, what javac takes to compile it, and how
 * large it is. Each step is a process of its own.
 */
public final class SideBySide {
    private SideBySide() {}

    /**
     * Measures.
     *
     * @param args the folders of the corpus, of the generator's and the peer's jars, and for the work, the number of runs, and the
     *     file names of contracts, unless it is those that the bars are about
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Tenon tenon = Tenon.in(Path.of(args[1]).toAbsolutePath());
        OpenApiGenerator peer = OpenApiGenerator.in(Path.of(args[2]).toAbsolutePath());
        Workbench workbench = new Workbench(Path.of(args[3]).toAbsolutePath(), Integer.parseInt(args[4]));
        for (Path contract : Contracts.of(Path.of(args[0]), List.of(args).subList(5, args.length))) {
            compare(tenon, peer, workbench, contract);
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
