package dev.tenon.generator.maven;

import dev.tenon.generator.fork.Fork;
import dev.tenon.generator.pipeline.GenerationRequest;
import dev.tenon.generator.pipeline.IncrementalGeneration;
import dev.tenon.generator.pipeline.Outcome;
import dev.tenon.generator.pipeline.RequestFingerprint;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.render.mustache.UserTemplates;
import dev.tenon.generator.report.Report;
import dev.tenon.generator.report.ReportedGeneration;
import dev.tenon.generator.report.Reporter;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.write.ManifestStore;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.lang.model.SourceVersion;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates a Java client from an OpenAPI contract.
 *
 * <p>Does nothing if neither the contract nor a setting nor the plugin has changed since the last run. Removes sources and
 * classes that are no longer produced, and touches no file of anybody else. A contract with errors fails the build and
 * leaves what was generated before as it is.
 *
 * <p>Sets the project properties {@code tenon.contract.title}, {@code tenon.contract.version} and
 * {@code tenon.contract.sha256}, for use in the manifest of the client's jar.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true, requiresProject = false)
public final class GenerateMojo extends AbstractMojo {
    /**
     * The contract: a file, relative to the project, or {@code classpath:/path/in/a/jar.yaml}, where the jar is one of the
     * plugin's own dependencies. Required.
     */
    @Parameter(property = "tenon.spec")
    private @Nullable String spec;

    /** The package of the generated client; its models go to the package {@code model} below it. Required. */
    @Parameter(property = "tenon.basePackage")
    private @Nullable String basePackage;

    /** The folder to generate into. Default: {@code generated-sources/tenon} in the build folder, {@code target}. */
    @Parameter(property = "tenon.output")
    private @Nullable File output;

    /** The simple name of the client class. If it is not set, it comes from the contract's title. */
    @Parameter(property = "tenon.clientName")
    private @Nullable String clientName;

    /** A folder whose templates replace those of the same file name that come with Tenon. */
    @Parameter(property = "tenon.templateDirectory")
    private @Nullable File templateDirectory;

    /**
     * Whether to generate a {@code module-info.java}. Default: if the client is all that the project has, with no Java sources of its own
     * and no other execution of this goal, which would have to be in the same module.
     */
    @Parameter(property = "tenon.moduleInfo")
    private @Nullable Boolean moduleInfo;

    /**
     * How much is read into schemas that say little. {@code PRACTICAL}: a schema without a type means the one that its
     * keywords are about, and an integer has 64 bits unless the contract says otherwise. {@code EXACT}: such values are
     * carried as JSON, and such integers have any size.
     */
    @Parameter(property = "tenon.typing", defaultValue = "PRACTICAL")
    private String typing = Typing.PRACTICAL.name();

    /** Whether schemas that no operation needs become classes, too. A contract without operations has all of them anyway. */
    @Parameter(property = "tenon.allSchemas", defaultValue = "false")
    private boolean allSchemas;

    /** Whether to compile the output folder with the sources of the project. */
    @Parameter(property = "tenon.addCompileSourceRoot", defaultValue = "true")
    private boolean addCompileSourceRoot;

    /** Whether a warning about the contract fails the build. */
    @Parameter(property = "tenon.failOnWarnings", defaultValue = "false")
    private boolean failOnWarnings;

    /** Whether to generate even if nothing has changed. */
    @Parameter(property = "tenon.force", defaultValue = "false")
    private boolean force;

    /**
     * Whether to generate in a Java process of its own, which has the options for a short run, takes half the CPU time for a large
     * contract, and may use as much memory as Maven. Without it, generation runs in the process of Maven, for a debugger or for a daemon
     * that is kept running.
     */
    @Parameter(property = "tenon.fork", defaultValue = "true")
    private boolean fork;

    /** Whether to generate nothing. What was generated before is compiled all the same. */
    @Parameter(property = "tenon.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private @Nullable MojoExecution execution;

    /** Made by Maven. */
    public GenerateMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Folders folders = Folders.of(project, session, output);
        ManifestStore manifests = manifests(folders);
        // Before anything else: what was generated earlier belongs to the project even if this run does nothing.
        if (addCompileSourceRoot) {
            folders.addCompileSourceRoot();
        }
        try {
            if (skip) {
                getLog().info("Nothing generated: tenon.skip is set");
            } else {
                generate(folders, manifests);
            }
            IncrementalGeneration.lastFacts(manifests).ifPresent(new ContractProperties(project)::set);
        } catch (IOException | UncheckedIOException | URISyntaxException e) {
            throw new MojoExecutionException("Cannot generate into " + folders.output() + ": " + describe(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted, nothing generated", e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException(
                    "A mistake in Tenon: " + describe(e)
                            + "; please report it with the output of 'mvn -e' and the contract",
                    e);
        }
    }

    private void generate(Folders folders, ManifestStore manifests)
            throws IOException, URISyntaxException, InterruptedException, MojoFailureException {
        Optional<String> obstacle = moduleInfo == null
                ? ModuleInfoDefault.obstacle(folders.project(), folders.output(), execution)
                : Optional.empty();
        Settings settings = checkedSettings(moduleInfo == null ? obstacle.isEmpty() : moduleInfo);
        SpecLocation location = location(folders.base());
        List<Path> code = CodePath.of(GenerateMojo.class);
        GenerationRequest request = new GenerationRequest(
                location,
                settings,
                RequestFingerprint.of(location.name(), settings, failOnWarnings, code),
                folders.output(),
                addCompileSourceRoot ? folders.classes() : Optional.empty(),
                manifests,
                failOnWarnings);
        Optional<Outcome> upToDate = force ? Optional.empty() : IncrementalGeneration.upToDate(request);
        if (upToDate.isPresent()) {
            tell(new Reporter(location.name(), folders.output()).report(upToDate.get()));
        } else {
            tell(run(request, code));
            tellAbout(obstacle);
        }
        if (addCompileSourceRoot) {
            folders.project().ifPresent(this::tellAboutCompiling);
        }
    }

    private Report run(GenerationRequest request, List<Path> code)
            throws IOException, URISyntaxException, InterruptedException {
        if (!fork) {
            return ReportedGeneration.run(request);
        }
        long heapBytes = Runtime.getRuntime().maxMemory();
        return new Fork(CodePath.withLoans(code), heapBytes).run(request);
    }

    private ManifestStore manifests(Folders folders) {
        String name = folders.nameOf(execution == null ? "" : execution.getExecutionId());
        ManifestStore all = ManifestStore.of(folders.build(), folders.output(), name);
        return GoalExecutions.names(folders.project(), execution)
                .map(all::knowing)
                .orElse(all);
    }

    private void tell(Report report) throws MojoFailureException {
        for (Report.Line line : report.lines()) {
            switch (line.level()) {
                case DEBUG -> getLog().debug(line.text());
                case INFO -> getLog().info(line.text());
                case WARNING -> getLog().warn(line.text());
                case ERROR -> getLog().error(line.text());
            }
        }
        if (report.failure().isPresent()) {
            throw new MojoFailureException(report.failure().get());
        }
    }

    private void tellAbout(Optional<String> obstacle) throws IOException {
        if (templateDirectory != null) {
            for (String name : UserTemplates.unused(templateDirectory.toPath())) {
                getLog().warn("The template " + name + " in " + templateDirectory
                        + " is not used: Tenon has none of this name, and no other one includes it");
            }
        }
        obstacle.ifPresent(reason -> getLog().info(
                        "The client has no module-info.java, since " + reason + "; set moduleInfo if you want one"));
    }

    /** Told even if nothing has changed, as the compiler, too, fails again. */
    private void tellAboutCompiling(MavenProject compiled) {
        RuntimeDependency.problem(compiled, execution).ifPresent(getLog()::warn);
        Properties given = session == null ? new Properties() : session.getUserProperties();
        CompilerRelease.problem(compiled, given).ifPresent(getLog()::warn);
    }

    private Settings checkedSettings(boolean withModuleInfo) throws MojoFailureException {
        String chosen = required(basePackage, "basePackage", "the package of the client, such as com.example.petstore");
        Optional<String> problem = Settings.problemWithPackage(chosen);
        if (problem.isPresent()) {
            throw new MojoFailureException("basePackage (tenon.basePackage): " + problem.get());
        }
        Optional<String> client =
                Optional.ofNullable(clientName).map(String::strip).filter(name -> !name.isEmpty());
        if (client.isPresent() && !isClassName(client.get())) {
            throw new MojoFailureException("clientName (tenon.clientName): '" + client.get()
                    + "' is no name for a Java class; use one such as PetstoreClient");
        }
        if (templateDirectory != null && !templateDirectory.isDirectory()) {
            throw new MojoFailureException("templateDirectory (tenon.templateDirectory): there is no folder "
                    + templateDirectory + "; create it, or remove the setting to use Tenon's own templates");
        }
        return new Settings(
                chosen,
                client,
                Optional.ofNullable(templateDirectory).map(File::toPath),
                withModuleInfo,
                checkedTyping(),
                allSchemas);
    }

    /** Maven would name the Java type of another word, but neither the parameter nor what may be said. */
    private Typing checkedTyping() throws MojoFailureException {
        for (Typing known : Typing.values()) {
            if (known.name().equalsIgnoreCase(typing.strip())) {
                return known;
            }
        }
        throw new MojoFailureException("typing (tenon.typing): '" + typing + "' is neither PRACTICAL nor EXACT");
    }

    private SpecLocation location(Path base) throws MojoFailureException {
        String place =
                required(spec, "spec", "the OpenAPI contract, a file or classpath:/path/in/a/plugin/dependency.yaml");
        try {
            SpecLocation location = SpecLocation.of(place, base, GenerateMojo.class.getClassLoader());
            requireFile(location.uri());
            return location;
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("spec (tenon.spec): " + e.getMessage(), e);
        }
    }

    /** Messages about contracts hold no absolute path; here it is what a user has to know. */
    private static void requireFile(URI spec) throws MojoFailureException {
        if (!"file".equals(spec.getScheme())) {
            return;
        }
        Path file = Path.of(spec);
        if (Files.notExists(file) || Files.isDirectory(file)) {
            throw new MojoFailureException("spec (tenon.spec): "
                    + (Files.isDirectory(file) ? "this is a folder, name a file in it: " : "there is no file ") + file);
        }
    }

    private static String required(@Nullable String value, String name, String meaning) throws MojoFailureException {
        if (value == null || value.isBlank()) {
            throw new MojoFailureException("The parameter '" + name + "' is missing. Set <" + name
                    + "> in the plugin's <configuration>, or -Dtenon." + name + "=... on the command line: " + meaning);
        }
        return value.strip();
    }

    private static boolean isClassName(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }

    /** The messages of file system exceptions are often nothing but a path. */
    private static String describe(Exception e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
