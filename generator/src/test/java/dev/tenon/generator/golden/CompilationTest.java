package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {
    private static final String MODULE = """
        /** A module. */
        module a {
            requires dev.tenon.runtime;
        }
        """;

    @TempDir
    Path classes;

    private void fails(String path, String source, String told) {
        AssertionError error = assertThrows(AssertionError.class, () -> Compilation.of(Map.of(path, source), classes));
        assertTrue(error.getMessage().contains(told), error.getMessage());
    }

    @Test
    void anErrorIsShownWithItsLine() {
        fails("a/A.java", "package a;\n\nclass A {\n    int x = \"\";\n}\n", "a/A.java:4: ERROR: ");
        fails("a/A.java", "package a;\n\nclass A {\n    int x = \"\";\n}\n", "\n        int x = \"\";");
    }

    @Test
    void aRawTypeFails() {
        fails("a/A.java", "package a;\n\nclass A {\n    java.util.List x;\n}\n", "found raw type");
    }

    @Test
    void aWrongCommentOfSomethingPrivateFails() {
        fails("a/A.java", "package a;\n\nclass A {\n    /** {@link Nothing} */\n    private int x;\n}\n", "Nothing");
    }

    @Test
    void onlyTheDependenciesOfGeneratedCodeAreThere() {
        fails("a/A.java", "package a;\n\nclass A extends com.networknt.schema.Schema {}\n", "com.networknt.schema");
    }

    @Test
    void aModuleReadsWhatItRequires() {
        String source = "package a;\n\nclass A {\n    dev.tenon.runtime.json.JsonCodec<String> x;\n}\n";
        Compilation.of(Map.of("module-info.java", MODULE, "a/A.java", source), classes);
        AssertionError error = assertThrows(
                AssertionError.class,
                () -> Compilation.of(
                        Map.of("module-info.java", "/** A. */\nmodule a {}\n", "a/A.java", source), classes));
        assertTrue(error.getMessage().contains("dev.tenon.runtime"), error.getMessage());
    }

    @Test
    void moreSourcesSeeTheClasses() throws Exception {
        Compilation compilation =
                Compilation.of(Map.of("a/A.java", "package a;\n\nclass A {\n    static int one = 1;\n}\n"), classes);
        compilation.add(Map.of(
                "a/B.java",
                "package a;\n\nclass B implements java.util.function.IntSupplier {\n"
                        + "    @Override\n    public int getAsInt() {\n        return A.one;\n    }\n}\n"));
        try (URLClassLoader loader = compilation.loader()) {
            assertEquals("a.A", loader.loadClass("a.A").getName());
            assertEquals("a.B", loader.loadClass("a.B").getName());
        }
    }
}
