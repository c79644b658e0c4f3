package dev.tenon.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program in a process of its own, on the JDK that runs the benchmark.
 *
 * @param classPath the jars and folders of the program; none for a program of the JDK
 * @param options of the JVM, for example {@code -Xmx1g}
 * @param mainClass the program
 * @param arguments of the program
 */
public record JavaProcess(List<Path> classPath, List<String> options, String mainClass, List<String> arguments) {
    private static final long MOST_MINUTES = 20;
    private static final int SHOWN_LINES = 12;

    /**
     * Runs the program to its end.
     *
     * @return what it took
     * @throws IOException if it cannot be started
     * @throws FailedRunException if it ends with another code than 0, or not in time
     */
    public Usage run() throws IOException {
        Path report = Files.createTempFile("probe", ".txt");
        Path log = Files.createTempFile("probe", ".log");
        try {
            Process process = new ProcessBuilder(command(report))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = waitFor(process);
            if (!ended || process.exitValue() != 0) {
                throw new FailedRunException(ended ? lastLines(log) : "not ended after " + MOST_MINUTES + " minutes");
            }
            List<String> figures = Files.readAllLines(report);
            return new Usage(Long.parseLong(figures.get(0)) / 1e9, Long.parseLong(figures.get(1)));
        } finally {
            Files.delete(report);
            Files.delete(log);
        }
    }

    private List<String> command(Path report) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        List<Path> whole = new ArrayList<>(classPath);
        whole.add(ClassPaths.of(Probe.class));
        command.add(ClassPaths.joined(whole));
        command.addAll(List.of(Probe.class.getName(), report.toString(), mainClass));
        command.addAll(arguments);
        return command;
    }

    private static boolean waitFor(Process process) {
        try {
            return process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }
}
