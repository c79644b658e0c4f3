package dev.tenon.generator.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The Maven that runs the build, started once more as a process of its own. The modules under test come from a local
 * repository below the build folder; everything else is copied from the one that the build uses, so that nothing is
 * downloaded twice and nothing is installed for other projects to see.
 */
final class MavenHome {
    private final Path home;
    private final Path localRepository;
    private final Path settings;
    private final Map<String, String> variables;

    private MavenHome(Path home, Path localRepository, Path settings, Map<String, String> variables) {
        this.home = home;
        this.localRepository = localRepository;
        this.settings = settings;
        this.variables = variables;
    }

    /** Finds the places that the POM passes on; skips the test where they are not known, as in an IDE. */
    static MavenHome find(Path folder) throws IOException {
        Path settings = folder.resolve("settings.xml");
        Files.writeString(settings, settings(Path.of(property("tenon.it.buildRepository"))));
        return new MavenHome(
                Path.of(property("tenon.it.mavenHome")),
                Path.of(property("tenon.it.localRepository")),
                settings,
                Map.of());
    }

    /** The same Maven with a variable in its environment. */
    MavenHome with(String variable, String value) {
        return new MavenHome(home, localRepository, settings, Map.of(variable, value));
    }

    static String property(String name) {
        String value = System.getProperty(name);
        Assumptions.assumeTrue(value != null, "run by 'mvn verify', which sets " + name);
        return value;
    }

    MavenRun run(Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        command.add(home.resolve(windows ? "bin/mvn.cmd" : "bin/mvn").toString());
        command.addAll(List.of("-B", "-ntp", "-s", settings.toString(), "-Dmaven.repo.local=" + localRepository));
        command.addAll(List.of(arguments));

        Path log = Files.createTempFile(project, "maven", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.remove("MAVEN_ARGS");
        environment.remove("MAVEN_BASEDIR");
        environment.remove("MAVEN_PROJECTBASEDIR");
        environment.putAll(variables);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new IOException("Maven does not end:\n" + Files.readString(log));
            }
            return new MavenRun(process.exitValue(), new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }

    private static String settings(Path buildRepository) {
        // A local repository has no checksums of its own.
        String repository = "<id>build</id><url>" + buildRepository.toUri()
                + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>";
        return """
            <settings>
              <profiles>
                <profile>
                  <id>build</id>
                  <repositories><repository>%s</repository></repositories>
                  <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>build</activeProfile></activeProfiles>
            </settings>
            """.formatted(repository, repository);
    }
}
