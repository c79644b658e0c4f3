package dev.tenon.benchmarks.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints how many times as fast as each library Tenon is, by the CPU time of the best iteration, and
 * what each one allocates.
 */
public final class Speed {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String OWN = "TENON";

    private Speed() {}

    /**
     * Measures.
     *
     * @param args JMH's options, for example {@code JsonBenchmark.decode -p document=SESSION}
     * @throws RunnerException if a benchmark fails
     * @throws CommandLineOptionException if an option is none of JMH's
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        CommandLineOptions chosen = new CommandLineOptions(args);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(chosen)
                        .forks(chosen.getForkCount().orElse(1))
                        .warmupIterations(chosen.getWarmupIterations().orElse(8))
                        .warmupTime(chosen.getWarmupTime().orElse(TimeValue.seconds(1)))
                        .measurementIterations(chosen.getMeasurementIterations().orElse(5))
                        .measurementTime(chosen.getMeasurementTime().orElse(TimeValue.seconds(1)))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, List<RunResult>> groups = new LinkedHashMap<>();
        for (RunResult result : results) {
            String group = result.getPrimaryResult().getLabel() + " "
                    + result.getParams().getParam("document");
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(result);
        }
        groups.forEach(Speed::print);
    }

    private static void print(String group, List<RunResult> results) {
        System.out.printf("%n%-24s %12s %12s %8s%n", group, "CPU ns", "B allocated", "ratio");
        double own = results.stream()
                .filter(result -> library(result).equals(OWN))
                .mapToDouble(result -> secondary(result, CpuProfiler.LABEL))
                .findFirst()
                .orElse(Double.NaN);
        for (RunResult result : results) {
            double time = secondary(result, CpuProfiler.LABEL);
            System.out.printf(
                    Locale.ROOT,
                    "  %-22s %12.1f %12.0f %8.2f  %s%n",
                    library(result),
                    time,
                    secondary(result, ALLOCATED),
                    time / own,
                    Bar.verdict(result.getPrimaryResult().getLabel(), library(result), time / own));
        }
    }

    private static double secondary(RunResult result, String label) {
        return result.getSecondaryResults().get(label).getScore();
    }

    private static String library(RunResult result) {
        return result.getParams().getParam("library");
    }
}
