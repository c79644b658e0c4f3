package dev.tenon.benchmarks.sidebyside;

import dev.tenon.benchmarks.process.ClassPaths;
import dev.tenon.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * OpenAPI Generator's client for the JDK's own HTTP client, without the tests and pages that it writes too.
 *
 * @param commandLine its jar
 * @param libraries the jars that its output needs, as the POM that it writes names them
 */
record OpenApiGenerator(Path commandLine, List<Path> libraries) implements Tool {
    static OpenApiGenerator in(Path folder) throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("libraries"))) {
            return new OpenApiGenerator(
                    folder.resolve("openapi-generator-cli.jar"), jars.sorted().toList());
        }
    }

    @Override
    public String name() {
        return "OpenAPI Generator";
    }

    @Override
    public JavaProcess generation(Path contract, Path output) {
        return new JavaProcess(
                List.of(commandLine),
                List.of("-Dlog.level=error"),
                "org.openapitools.codegen.OpenAPIGenerator",
                List.of(
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=" + contract,
                        "--output=" + output,
                        "--global-property",
                        "models,apis,supportingFiles,modelTests=false,apiTests=false,modelDocs=false,apiDocs=false"));
    }

    @Override
    public Path sources(Path output) {
        return output.resolve("src/main/java");
    }

    @Override
    public List<String> dependencies() {
        return List.of("-classpath", ClassPaths.joined(libraries));
    }
}
