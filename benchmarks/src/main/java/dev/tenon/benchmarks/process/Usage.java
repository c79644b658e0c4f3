package dev.tenon.benchmarks.process;

import java.util.Comparator;
import java.util.List;

/**
 * What a process took.
 *
 * @param cpuSeconds the time of all its threads, those of the JVM included, in user and system mode; on Linux also that of
 *     the processes that it started and waited for
 * @param peakBytes the most memory that was resident
 */
public record Usage(double cpuSeconds, long peakBytes) {
    /**
     * The middle one of several runs, each figure by itself.
     *
     * @param runs one or more runs
     * @return the medians
     */
    public static Usage medianOf(List<Usage> runs) {
        List<Usage> byTime = runs.stream()
                .sorted(Comparator.comparingDouble(Usage::cpuSeconds))
                .toList();
        List<Usage> byMemory =
                runs.stream().sorted(Comparator.comparingLong(Usage::peakBytes)).toList();
        int middle = runs.size() / 2;
        return new Usage(byTime.get(middle).cpuSeconds(), byMemory.get(middle).peakBytes());
    }
}
