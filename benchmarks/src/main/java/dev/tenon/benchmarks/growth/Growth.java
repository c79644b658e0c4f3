package dev.tenon.benchmarks.growth;

import com.sun.management.ThreadMXBean;
import dev.tenon.benchmarks.process.ClassPaths;
import dev.tenon.benchmarks.process.FailedRunException;
import dev.tenon.benchmarks.process.JavaProcess;
import dev.tenon.benchmarks.process.Usage;
import dev.tenon.benchmarks.sidebyside.TenonGeneration;
import dev.tenon.generator.fork.Fork;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Prints what a schema more costs, in contracts of 3 to 2,000 of them, in a JVM that is warm; and whether the largest contract
 * of the corpus generates within 1 GB of heap.
 */
public final class Growth {
    private static final int[] SIZES = {3, 10, 30, 100, 300, 1000, 2000};
    private static final int WARMING = 12;
    private static final int RUNS = 5;
    private static final String LARGEST = "github-2026.json";

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private Growth() {}

    /**
     * Measures.
     *
     * @param args the folders of the corpus, of the generator's jars and for the work
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path work = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
        growth(work);
        largest(
                Path.of(args[0], LARGEST).toAbsolutePath(),
                ClassPaths.of(TenonGeneration.class, Path.of(args[1]).toAbsolutePath()),
                work.resolve("largest"));
    }

    private static void growth(Path work) throws IOException {
        for (int i = 0; i < WARMING; i++) {
            measure(GrowingContract.write(work, 300));
        }
        System.out.printf("%8s %10s %14s %14s%n", "schemas", "ms", "µs a schema", "kB a schema");
        Cost before = new Cost(0, 0);
        int fewer = 0;
        for (int size : SIZES) {
            Cost cost = median(GrowingContract.write(work, size));
            // What the schemas more cost: the rest of a client costs the same, however many there are.
            int more = size - fewer;
            System.out.printf(
                    "%8d %10.1f %14.1f %14.1f%n",
                    size,
                    cost.nanoseconds() / 1e6,
                    (cost.nanoseconds() - before.nanoseconds()) / 1e3 / more,
                    (cost.bytes() - before.bytes()) / 1e3 / more);
            before = cost;
            fewer = size;
        }
    }

    /** What a generation costs: the time of its thread, and what it allocated. */
    private record Cost(long nanoseconds, long bytes) {}

    private static Cost median(Path contract) {
        List<Cost> costs =
                LongStream.range(0, RUNS).mapToObj(run -> measure(contract)).toList();
        return new Cost(
                costs.stream().mapToLong(Cost::nanoseconds).sorted().toArray()[RUNS / 2],
                costs.stream().mapToLong(Cost::bytes).sorted().toArray()[RUNS / 2]);
    }

    private static Cost measure(Path contract) {
        SpecLocation location = SpecLocation.of(contract.toString(), Path.of(""), Growth.class.getClassLoader());
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long time = THREADS.getCurrentThreadCpuTime();
        new Generator().generate(location, TenonGeneration.settings()).files().orElseThrow();
        return new Cost(THREADS.getCurrentThreadCpuTime() - time, THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }

    private static void largest(Path contract, List<Path> classPath, Path output) throws IOException {
        if (!Files.exists(contract)) {
            System.out.println("there is no " + contract);
            return;
        }
        List<String> options = new ArrayList<>(Fork.OPTIONS);
        options.add("-Xmx1g");
        JavaProcess generation = new JavaProcess(
                classPath,
                options,
                TenonGeneration.class.getName(),
                List.of(contract.toString(), output.toString()));
        try {
            Usage usage = generation.run();
            System.out.printf(
                    "%s with 1 GB of heap: %.1f CPU seconds, %.0f MB resident at most%n",
                    LARGEST, usage.cpuSeconds(), usage.peakBytes() / 1e6);
        } catch (FailedRunException e) {
            System.out.println(LARGEST + " does NOT generate with 1 GB of heap:\n" + e.getMessage());
        }
    }
}
