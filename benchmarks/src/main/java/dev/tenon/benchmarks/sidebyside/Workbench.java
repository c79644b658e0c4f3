package dev.tenon.benchmarks.sidebyside;

import dev.tenon.benchmarks.process.Folders;
import dev.tenon.benchmarks.process.JavaProcess;
import dev.tenon.benchmarks.process.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Generates and compiles clients in a folder of its own.
 *
 * @param folder emptied before each measurement
 * @param runs how often each step is run, for the median
 */
record Workbench(Path folder, int runs) {
    /** Measures a tool; throws {@code FailedRunException} if it, or the compilation of its output, fails. */
    Measurement measure(Tool tool, Path contract) throws IOException {
        List<Usage> generations = new ArrayList<>();
        List<Usage> compilations = new ArrayList<>();
        Path output = folder.resolve("sources");
        Path classes = folder.resolve("classes");
        for (int run = 0; run < runs; run++) {
            Folders.empty(folder);
            generations.add(tool.generation(contract, output).run());
            compilations.add(compilation(tool, output, classes).run());
        }
        return new Measurement(
                Usage.medianOf(generations),
                Usage.medianOf(compilations),
                lines(files(tool.sources(output), ".java")),
                bytes(files(classes, ".class")));
    }

    private JavaProcess compilation(Tool tool, Path output, Path classes) throws IOException {
        Path sources = Files.write(
                folder.resolve("sources.txt"),
                files(tool.sources(output), ".java").stream()
                        .map(Path::toString)
                        .toList());
        List<String> arguments = new ArrayList<>(tool.dependencies());
        arguments.addAll(List.of("-d", classes.toString(), "--release", "17", "-encoding", "UTF-8"));
        arguments.addAll(List.of("-g", "-proc:none", "-nowarn", "@" + sources));
        return new JavaProcess(List.of(), List.of(), "com.sun.tools.javac.Main", arguments);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static long lines(List<Path> files) throws IOException {
        long lines = 0;
        for (Path file : files) {
            try (Stream<String> all = Files.lines(file)) {
                lines += all.count();
            }
        }
        return lines;
    }

    private static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
