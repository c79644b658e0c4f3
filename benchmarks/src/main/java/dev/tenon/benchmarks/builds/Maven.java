package dev.tenon.benchmarks.builds;

import dev.tenon.benchmarks.process.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Maven that builds the projects.
 *
 * @param home its folder
 * @param repository the local repository that has Tenon
 * @param others the user's local repository, which is read only
 */
record Maven(Path home, Path repository, Path others) {
    /** A build, as {@code mvn compile} in the project's folder; offline once all plugins are there. */
    JavaProcess compile(Path project, String contract, boolean offline) throws IOException {
        List<String> options = List.of(
                "-Dclassworlds.conf=" + home.resolve("bin/m2.conf"),
                "-Dmaven.home=" + home,
                "-Dmaven.multiModuleProjectDirectory=" + project,
                "-Dlibrary.jansi.path=" + home.resolve("lib/jansi-native"));
        List<String> arguments = new ArrayList<>(
                List.of("-q", "-B", "-f", project.resolve("pom.xml").toString()));
        arguments.add("-Dmaven.repo.local=" + repository);
        arguments.add("-Dmaven.repo.local.tail=" + others);
        arguments.add("-Dcontract=" + contract);
        if (offline) {
            arguments.add("-o");
        }
        arguments.add("compile");
        return new JavaProcess(boot(), options, "org.codehaus.plexus.classworlds.launcher.Launcher", arguments);
    }

    private List<Path> boot() throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("boot"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).toList();
        }
    }
}
