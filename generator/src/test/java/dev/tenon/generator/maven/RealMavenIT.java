package dev.tenon.generator.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals as users run them: by a Maven process of its own, in a project of theirs or in none. */
final class RealMavenIT {
    private static final String OUTPUT = "target/generated-sources/tenon";
    private static final String MANIFEST = "target/tenon/api/generated-sources/tenon/manifest";
    private static final String BOOK = "/com/example/library/model/Book";
    private static final String AUTHOR = "/com/example/library/model/Author";

    @TempDir
    Path folder;

    private MavenHome maven;

    @BeforeEach
    void findMaven() throws IOException {
        maven = MavenHome.find(folder);
    }

    @Test
    void aProjectGeneratesAndCompilesAndThenHasNothingToDo() throws Exception {
        TestProject project = library();

        maven.run(project.folder(), "compile").succeeded().says("files from library-1.yaml (");
        assertTrue(project.has(OUTPUT + BOOK + ".java"));
        assertTrue(project.has("target/classes" + BOOK + ".class"));
        Map<String, String> first = project.stateOf("target");

        maven.run(project.folder(), "compile").succeeded().says("from library-1.yaml up to date");
        assertEquals(Set.of(), TestProject.touched(first, project.stateOf("target")));

        maven.run(project.folder(), "compile", "-Dtenon.force").succeeded().says("(0 written)");
        assertEquals(Set.of(MANIFEST), TestProject.touched(first, project.stateOf("target")));
    }

    @Test
    void inTheProcessOfMavenTheSameIsGenerated() throws Exception {
        TestProject project = library();
        maven.run(project.folder(), "generate-sources").succeeded().says("from library-1.yaml (");

        maven.run(project.folder(), "generate-sources", "-Dtenon.fork=false", "-Dtenon.force")
                .succeeded()
                .says("(0 written)");
        maven.run(project.folder(), "generate-sources", "-Dtenon.fork=false", "-Dapi.version=wrong")
                .failed()
                .says("library-wrong.yaml: 2 errors, nothing generated; the first: library-wrong.yaml:37:");
    }

    @Test
    void optionsInTheEnvironmentAreMavensAlone() throws Exception {
        TestProject project = library();

        maven.with("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC")
                .run(project.folder(), "generate-sources")
                .succeeded()
                .says("UseParallelGC")
                .says("files from library-1.yaml (");
    }

    @Test
    void aNewVersionOfTheApiRemovesWhatIsNoLongerProducedAndNothingElse() throws Exception {
        TestProject project = library();
        maven.run(project.folder(), "compile").succeeded();
        assertTrue(project.has("target/classes" + AUTHOR + ".class"));
        assertTrue(project.has("target/classes" + AUTHOR + "$Builder.class"));
        String foreign = OUTPUT + "/com/example/library/model/Mine.java";
        project.write(foreign, "package com.example.library.model;\n\nclass Mine {}\n");
        String note = OUTPUT + "/note.txt";
        project.write(note, "mine");
        maven.run(project.folder(), "compile").succeeded();
        project.write("target/classes/mine.txt", "mine");

        maven.run(project.folder(), "compile", "-Dapi.version=2").succeeded().says(" removed)");

        assertTrue(project.read(OUTPUT + BOOK + ".java").contains("pages"));
        for (String gone : new String[] {"Author.java", "AuthorCodec.java", "AuthorValidator.java"}) {
            assertFalse(project.has(OUTPUT + "/com/example/library/model/" + gone), gone);
        }
        assertTrue(project.stateOf("target/classes").keySet().stream().noneMatch(name -> name.contains("Author")));
        assertTrue(project.has("target/classes" + BOOK + ".class"));
        assertTrue(project.has("target/classes/com/example/library/model/Mine.class"));
        assertEquals("mine", project.read("target/classes/mine.txt"));
        assertEquals("mine", project.read(note));
        assertEquals("package com.example.library.model;\n\nclass Mine {}\n", project.read(foreign));

        maven.run(project.folder(), "compile").succeeded();
        assertTrue(project.has("target/classes" + AUTHOR + ".class"));
    }

    @Test
    void switchingTheVersionOfAPublishedContractIsAsGoodAsAFreshStart() throws Exception {
        TestProject fresh = TestProject.copy("remote-rendering", folder.resolve("fresh"));
        maven.run(fresh.folder(), "compile").succeeded().says("from 2021-01-01.yaml (");
        TestProject switched = TestProject.copy("remote-rendering", folder.resolve("switched"));
        maven.run(switched.folder(), "compile", "-Dapi.version=2021-01-01-preview")
                .succeeded()
                .says("from 2021-01-01-preview.yaml (");

        maven.run(switched.folder(), "compile").succeeded().says("from 2021-01-01.yaml (");

        assertEquals(fresh.contentOf(OUTPUT), switched.contentOf(OUTPUT));
        assertEquals(fresh.contentOf("target/classes"), switched.contentOf("target/classes"));
    }

    @Test
    void aWrongContractIsExplainedAndLeavesEverythingAsItWas() throws Exception {
        TestProject project = library();
        maven.run(project.folder(), "compile").succeeded();
        Map<String, String> before = project.stateOf("target");

        maven.run(project.folder(), "compile", "-Dapi.version=wrong")
                .failed()
                .says("--> library-wrong.yaml:37:")
                .says("schemas/Writer")
                .says("--> library-wrong.yaml:44:")
                .says("strin")
                .says("hint: ")
                .says("library-wrong.yaml: 2 errors, nothing generated; the first: library-wrong.yaml:37:");

        assertEquals(Set.of(), TestProject.touched(before, project.stateOf("target")));
    }

    @Test
    void clientsThatShareAProjectAreNoModules() throws Exception {
        TestProject project = library();
        String pom = project.read("pom.xml");
        int start = pom.indexOf("<execution>");
        int end = pom.indexOf("</execution>") + "</execution>".length();
        String second = pom.substring(start, end)
                .replace("<id>api</id>", "<id>second</id>")
                .replace("com.example.library", "com.example.second");
        project.write("pom.xml", pom.substring(0, end) + second + pom.substring(end));
        project.write("src/main/java/App.java", "class App { java.util.logging.Logger logger; }\n");

        maven.run(project.folder(), "compile")
                .succeeded()
                .says("no module-info.java, since there are other executions of this goal; set moduleInfo");

        assertTrue(project.has("target/classes" + BOOK + ".class"));
        assertTrue(project.has("target/classes/com/example/second/model/Book.class"));
        assertTrue(project.has("target/classes/App.class"));
    }

    @Test
    void whatARenamedExecutionGeneratedBelongsToTheOneThatIsThere() throws Exception {
        TestProject project = library();
        maven.run(project.folder(), "compile").succeeded();
        project.write("pom.xml", project.read("pom.xml").replace("<id>api</id>", "<id>client</id>"));

        maven.run(project.folder(), "compile").succeeded().says("(0 written)");
        maven.run(project.folder(), "compile", "-Dapi.version=2").succeeded().says(" removed)");

        assertFalse(project.has(OUTPUT + AUTHOR + ".java"));
        assertFalse(project.has("target/classes" + AUTHOR + ".class"));
        assertFalse(project.has(MANIFEST));
        assertTrue(project.has(MANIFEST.replace("/api/", "/client/")));
    }

    @Test
    void projectsThatGenerateIntoOneFolderLeaveEachOtherAlone() throws Exception {
        Path shared = folder.resolve("shared");
        for (String name : new String[] {"one", "two"}) {
            TestProject project = TestProject.copy("library", folder.resolve(name));
            project.write(
                    "pom.xml",
                    project.read("pom.xml").replace("library-client", name).replace(".library<", "." + name + "<"));
            maven.run(project.folder(), "generate-sources", "-Dtenon.output=" + shared, "-Dtenon.moduleInfo=false")
                    .succeeded();
        }

        assertTrue(Files.exists(shared.resolve("com/example/one/model/Book.java")));
        assertTrue(Files.exists(shared.resolve("com/example/two/model/Book.java")));
    }

    @Test
    void aMissingRuntimeIsSaidBeforeTheCompilerFails() throws Exception {
        TestProject project = library();
        String pom = project.read("pom.xml");
        project.write("pom.xml", pom.replace("<artifactId>tenon-runtime<", "<artifactId>tenon-testing<"));

        maven.run(project.folder(), "generate-sources")
                .succeeded()
                .says("[WARNING] The project does not depend on dev.tenon:tenon-runtime");
    }

    @Test
    void anOldVersionOfJavaIsSaidBeforeTheCompilerFails() throws Exception {
        TestProject project = library();
        String pom = project.read("pom.xml");
        project.write("pom.xml", pom.replace("release>17<", "release>11<"));

        for (int i = 0; i < 2; i++) {
            maven.run(project.folder(), "generate-sources")
                    .succeeded()
                    .says("[WARNING] The project is compiled for Java 11; generated code is Java 17");
        }
    }

    @Test
    void aFileInTheWayIsNotOverwritten() throws Exception {
        TestProject project = library();
        project.write(OUTPUT + BOOK + ".java", "mine");

        maven.run(project.folder(), "generate-sources")
                .failed()
                .says("[foreign-file]")
                .says("hint: move it away");

        assertEquals("mine", project.read(OUTPUT + BOOK + ".java"));
        assertEquals(1, project.stateOf("target").size());
    }

    @Test
    void skippingGeneratesNothingButStillCompilesWhatIsThere() throws Exception {
        TestProject project = library();
        maven.run(project.folder(), "generate-sources", "-Dtenon.skip")
                .succeeded()
                .says("tenon.skip is set");
        assertFalse(project.has(OUTPUT));

        maven.run(project.folder(), "generate-sources").succeeded();
        maven.run(project.folder(), "compile", "-Dtenon.skip").succeeded();
        assertTrue(project.has("target/classes" + BOOK + ".class"));
    }

    @Test
    void wrongSettingsAreExplained() throws Exception {
        TestProject project = library();
        String goal = goal("generate");

        maven.run(project.folder(), goal)
                .failed()
                .says("The parameter 'basePackage' is missing")
                .says("-Dtenon.basePackage=");
        maven.run(project.folder(), goal, "-Dtenon.basePackage=int.x", "-Dtenon.spec=openapi/library-1.yaml")
                .failed()
                .says("'int.x' is no Java package name");
        maven.run(project.folder(), goal, "-Dtenon.basePackage=p", "-Dtenon.spec=none.yaml")
                .failed()
                .says("there is no file " + project.file("none.yaml"));
        maven.run(project.folder(), "generate-sources", "-Dtenon.typing=loose")
                .failed()
                .says("typing (tenon.typing): 'loose' is neither PRACTICAL nor EXACT");
        assertFalse(project.has(OUTPUT));
    }

    @Test
    void withoutAPomTheGoalGeneratesIntoAFolder() throws Exception {
        TestProject files = library();
        Files.delete(files.file("pom.xml"));
        String[] arguments = {
            goal("generate"),
            "-Dtenon.spec=openapi/library-1.yaml",
            "-Dtenon.basePackage=com.example.library",
            "-Dtenon.output=out"
        };

        maven.run(files.folder(), arguments).succeeded().says("from library-1.yaml (");
        assertTrue(files.has("out" + BOOK + ".java"));
        assertFalse(files.has("target/tenon"));

        maven.run(files.folder(), arguments).succeeded().says("up to date");
    }

    @Test
    void findingsAreLoggedByTheirSeverity() throws Exception {
        TestProject project = library();
        String contract = project.read("openapi/library-1.yaml");
        project.write(
                "openapi/library-1.yaml",
                contract + "    Loose: {properties: {when: {type: string, format: datetime}}}\n");

        maven.run(project.folder(), "generate-sources")
                .succeeded()
                .says("[INFO] note: without a 'type'")
                .says("[WARNING] warning: there is no format 'datetime'");
    }

    @Test
    void theHelpGoalNamesTheParameters() throws Exception {
        maven.run(Files.createDirectories(folder.resolve("empty")), goal("help"), "-Ddetail", "-Dgoal=generate")
                .succeeded()
                .says("tenon:generate")
                .says("User property: tenon.spec")
                .says("User property: tenon.basePackage")
                .says("User property: tenon.output")
                .says("User property: tenon.skip");
    }

    private TestProject library() throws IOException {
        return TestProject.copy("library", folder.resolve("library"));
    }

    private static String goal(String name) {
        return "dev.tenon:tenon-maven-plugin:" + MavenHome.property("tenon.it.version") + ":" + name;
    }
}
