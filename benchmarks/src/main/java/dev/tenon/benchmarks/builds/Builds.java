package dev.tenon.benchmarks.builds;

import dev.tenon.benchmarks.process.Contracts;
import dev.tenon.benchmarks.process.FailedRunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints for each contract what a Maven build with Tenon and one with OpenAPI Generator take: the first one, one without a change, and
 * one after the version of the API has changed.
 */
public final class Builds {
    private Builds() {}

    /**
     * Measures.
     *
     * @param args the folders of the corpus, of Maven, of the local repository with Tenon, of the user's, and for the work, the
     *     number of runs, and the file names of contracts, unless it is those of the other table
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Maven maven = new Maven(
                Path.of(args[1]),
                Path.of(args[2]).toAbsolutePath(),
                Path.of(args[3]).toAbsolutePath());
        Path work = Path.of(args[4]).toAbsolutePath();
        int runs = Integer.parseInt(args[5]);
        for (Path contract : Contracts.of(Path.of(args[0]), List.of(args).subList(6, args.length))) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%-34s %10s %18s %8s%n",
                    contract.getFileName() + ", CPU seconds",
                    "Tenon",
                    "OpenAPI Generator",
                    "ratio");
            Series own = new Project(maven, work.resolve("tenon"), "tenon.xml", contract).measure(runs);
            try {
                print(own, new Project(maven, work.resolve("peer"), "openapi-generator.xml", contract).measure(runs));
            } catch (FailedRunException e) {
                System.out.println("  OpenAPI Generator makes no client that compiles:\n" + e.getMessage());
            }
        }
    }

    private static void print(Series own, Series peer) {
        row("first build", own.first(), peer.first());
        row("nothing has changed", own.unchanged(), peer.unchanged());
        row("the version has changed", own.changed(), peer.changed());
    }

    private static void row(String name, double own, double peer) {
        System.out.printf(Locale.ROOT, "  %-32s %10.2f %18.2f %8.2f%n", name, own, peer, own / peer);
    }
}
