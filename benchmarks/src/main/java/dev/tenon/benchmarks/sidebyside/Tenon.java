package dev.tenon.benchmarks.sidebyside;

import dev.tenon.benchmarks.process.ClassPaths;
import dev.tenon.benchmarks.process.JavaProcess;
import dev.tenon.generator.fork.Fork;
import dev.tenon.runtime.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Tenon with the settings that it has by default.
 *
 * @param classPath the generator and what it needs
 */
record Tenon(List<Path> classPath) implements Tool {
    static Tenon in(Path folder) throws IOException {
        return new Tenon(ClassPaths.of(TenonGeneration.class, folder));
    }

    @Override
    public String name() {
        return "Tenon";
    }

    @Override
    public JavaProcess generation(Path contract, Path output) {
        return new JavaProcess(
                classPath, Fork.OPTIONS, TenonGeneration.class.getName(), List.of(contract.toString(), output.toString()));
    }

    @Override
    public Path sources(Path output) {
        return output;
    }

    @Override
    public List<String> dependencies() {
        return List.of(
                "--module-path",
                ClassPaths.joined(List.of(
                        ClassPaths.of(JsonCodec.class),
                        ClassPaths.of(JsonParser.class),
                        ClassPaths.of(Nullable.class))));
    }
}
