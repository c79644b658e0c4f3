package dev.tenon.generator.maven;

import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** The version of Java that a project is compiled for; a compiler can only say how much an older one does not know. */
final class CompilerRelease {
    private static final int NEEDED = 17;
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

    /** Versions before 9 are written as {@code 1.8}, too. */
    private static final Pattern VERSION = Pattern.compile("(?:1\\.)?([0-9]+)");

    private CompilerRelease() {}

    /**
     * What is wrong with the version that the project says.
     *
     * @param project a project that compiles the output
     * @param given the properties of the command line, which go before those of the project
     * @return a sentence with the way out; empty if the version is new enough, or written in a way that only the compiler knows
     */
    static Optional<String> problem(MavenProject project, Properties given) {
        Optional<Plugin> compiler = Optional.ofNullable(project.getPlugin(COMPILER));
        String configuration =
                compiler.map(Plugin::getConfiguration).map(Object::toString).orElse("");
        Properties properties = new Properties();
        properties.putAll(project.getProperties());
        properties.putAll(given);
        Optional<String> said =
                said("release", configuration, properties).or(() -> said("source", configuration, properties));
        // Without a word, version 3 of the compiler's plugin takes Java 8 or older, whatever runs it.
        boolean silent = said.isEmpty()
                && compiler.map(Plugin::getVersion)
                        .filter(version -> version.startsWith("3."))
                        .isPresent();
        Matcher version = VERSION.matcher(said.orElse(""));
        boolean old = version.matches() && Integer.parseInt(version.group(1)) < NEEDED;
        return silent || old
                ? Optional.of("The project is compiled for Java " + said.orElse("8 or older, as it says nothing")
                        + "; generated code is Java " + NEEDED + ": set the property maven.compiler.release to "
                        + NEEDED
                        + " or more")
                : Optional.empty();
    }

    /** The configuration of the plugin goes before the property. */
    private static Optional<String> said(String name, String configuration, Properties properties) {
        Matcher element =
                Pattern.compile("<" + name + "[^>]*>([^<]*)</" + name + ">").matcher(configuration);
        return element.find()
                ? Optional.of(element.group(1).strip())
                : Optional.ofNullable(properties.getProperty("maven.compiler." + name));
    }
}
