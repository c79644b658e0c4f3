package dev.tenon.generator.fork;

import dev.tenon.generator.pipeline.GenerationRequest;
import dev.tenon.generator.report.Report;
import dev.tenon.generator.report.Report.Level;
import dev.tenon.generator.report.Report.Line;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Generates in a Java process of its own. A generation is short, and most of what a JVM does for programs that run for long does
 * not come back in it; a process of its own has the options for that, and a contract that takes all memory ends
 * it and not the build.
 *
 * @param classPath the jars and folders that the generator was loaded from, and what it needs
 * @param heapBytes how much memory the process may use for objects
 */
public record Fork(List<Path> classPath, long heapBytes) {
    /**
     * The first compiler alone, whose code is slower and takes a fraction of the time to make; one thread that collects garbage; no
     * file of counters for monitoring. A JVM that has no such option goes on without it.
     */
    public static final List<String> OPTIONS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError");

    /**
     * Options that every JVM takes from the environment. They are not meant for this one: two collectors keep it from starting, and a
     * debugger's port is taken by Maven.
     */
    private static final List<String> OPTIONS_OF_ALL =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** The exit code of a JVM with {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final String WITHOUT = "; with -Dtenon.fork=false Tenon generates in the process of Maven";
    private static final int MEGABYTE = 1 << 20;

    /**
     * Copies the list.
     *
     * @param classPath of the generator
     * @param heapBytes for objects
     */
    public Fork {
        classPath = List.copyOf(classPath);
    }

    /**
     * Generates the client, whether or not anything has changed.
     *
     * @param request what to generate, and where to
     * @return what became of it; also if the process failed, or could not be started
     * @throws IOException if the process cannot be reached
     * @throws InterruptedException if the thread was interrupted; the process is ended then
     */
    public Report run(GenerationRequest request) throws IOException, InterruptedException {
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(command());
            OPTIONS_OF_ALL.forEach(builder.environment()::remove);
            process = builder.start();
        } catch (IOException e) {
            return new Report(List.of(), Optional.of("Nothing generated: " + e.getMessage() + WITHOUT));
        }
        try {
            // Read at the same time as the answer, so that the process never waits for room in a pipe.
            CompletableFuture<String> errors =
                    CompletableFuture.supplyAsync(() -> textOf(process.getErrorStream()), Fork::start);
            send(request, process);
            String answer = textOf(process.getInputStream());
            int exitCode = process.waitFor();
            return exitCode == 0
                    ? withErrors(ReportText.read(answer), errors.join())
                    : failed(exitCode, errors.join() + answer);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-Xmx" + heapBytes);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(ForkedGeneration.class.getName());
        return command;
    }

    /** A thread of its own, since it waits for as long as the process runs. */
    private static void start(Runnable task) {
        new Thread(task, "tenon-fork").start();
    }

    private static void send(GenerationRequest request, Process process) throws IOException {
        try (Writer writer = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
            RequestText.write(request, writer);
        } catch (IOException e) {
            if (process.isAlive()) {
                throw e;
            }
            // A process that has ended before it read says why by its exit code.
        }
    }

    private static String textOf(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The process that generates cannot be listened to", e);
        }
    }

    /** What libraries have printed, for those who look for a mistake. */
    private static Report withErrors(Report report, String errors) {
        List<Line> lines = new ArrayList<>(report.lines());
        errors.lines().forEach(line -> lines.add(new Line(Level.DEBUG, line)));
        return new Report(lines, report.failure());
    }

    /** What a JVM cannot start with it says where the answer would be. */
    private Report failed(int exitCode, String said) {
        List<Line> lines = said.lines().map(line -> new Line(Level.ERROR, line)).toList();
        return new Report(lines, Optional.of(failure(exitCode)));
    }

    private String failure(int exitCode) {
        return switch (exitCode) {
            case OUT_OF_MEMORY ->
                "Nothing generated: " + heapBytes / MEGABYTE + " MB of memory are not enough for the"
                        + " contract; give Maven more, for example by MAVEN_OPTS=-Xmx4g, and the generation has as much";
            case ForkedGeneration.MISTAKE ->
                "A mistake in Tenon; please report it with the lines above and the contract";
            default -> "Nothing generated: the process that generates has ended with code " + exitCode + WITHOUT;
        };
    }
}
