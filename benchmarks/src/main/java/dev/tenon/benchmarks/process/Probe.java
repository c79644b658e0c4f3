package dev.tenon.benchmarks.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The first class of a process that is measured: it calls the program's own main class, and writes down at the end of the
 * process what that took. Knows nothing but the JDK, so that it adds nothing to the class path of the program.
 */
public final class Probe {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final Path STAT = Path.of("/proc/self/stat");
    /** Where the times of children begin behind the program's name, which may hold spaces: user mode, then system mode. */
    private static final int CHILDREN = 13;

    /** What Linux counts times of processes in, on all its platforms. */
    private static final long NANOSECONDS_PER_TICK = 10_000_000;

    private Probe() {}

    /**
     * Runs a program.
     *
     * @param args the file to write to, the program's main class, and its arguments
     * @throws ReflectiveOperationException if there is no such class, or it fails
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        Path report = Path.of(args[0]);
        // In a hook, because programs may end with System.exit.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(report)));
        Method main = Class.forName(args[1]).getMethod("main", String[].class);
        main.invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
    }

    private static void write(Path report) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try {
            long cpuTime = system.getProcessCpuTime() + cpuTimeOfChildren();
            Files.write(report, List.of(Long.toString(cpuTime), Long.toString(peakBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In nanoseconds; 0 where the system does not say. */
    private static long cpuTimeOfChildren() throws IOException {
        if (!Files.isReadable(STAT)) {
            return 0;
        }
        String line = Files.readString(STAT);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[CHILDREN]) + Long.parseLong(fields[CHILDREN + 1]);
        return ticks * NANOSECONDS_PER_TICK;
    }

    /** The most memory that was resident; where the system does not say, the sum of the most that each pool had. */
    private static long peakBytes() throws IOException {
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(PEAK)) {
                    return 1024
                            * Long.parseLong(line.substring(PEAK.length())
                                    .replace("kB", "")
                                    .strip());
                }
            }
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
