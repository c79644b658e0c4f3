package dev.tenon.generator.render.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportsTest {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName OWN_LIST = ClassName.get("p", "List");

    private static String resolve(Set<String> siblings, Set<String> nested, TypeToken... tokens) {
        StringBuilder source = new StringBuilder("package p;\n\nclass A {\n");
        for (TypeToken token : tokens) {
            source.append("    ").append(token.text()).append(" x;\n");
        }
        return Imports.resolve(source.append("}\n").toString(), "p", siblings, nested);
    }

    @Test
    void typesAreImportedOnceAndSorted() {
        assertEquals(
                """
                package p;

                import java.util.List;
                import java.util.UUID;

                class A {
                    List<UUID> x;
                    List<UUID> x;
                    String x;
                }
                """,
                resolve(
                        Set.of(),
                        Set.of(),
                        TypeToken.of(ParameterizedTypeName.get(LIST, ClassName.get("java.util", "UUID"))),
                        TypeToken.of(ParameterizedTypeName.get(LIST, ClassName.get("java.util", "UUID"))),
                        TypeToken.of(ClassName.get(String.class))));
    }

    @Test
    void aSiblingKeepsItsName() {
        assertEquals(
                "package p;\n\nclass A {\n    List x;\n    java.util.List x;\n}\n",
                resolve(Set.of("List"), Set.of(), TypeToken.of(OWN_LIST), TypeToken.of(LIST)));
    }

    @Test
    void aClassOfAPackageBelowGoesBeforeThoseOfOthers() {
        String source = "package z;\n\nclass A {\n    " + TypeToken.of(LIST).text() + " x;\n    "
                + TypeToken.of(ClassName.get("z.model", "List")).text() + " y;\n}\n";

        assertEquals(
                "package z;\n\nimport z.model.List;\n\nclass A {\n    java.util.List x;\n    List y;\n}\n",
                Imports.resolve(source, "z", Set.of(), Set.of()));
    }

    @Test
    void aNestedClassHidesEverything() {
        assertEquals(
                "package p;\n\nclass A {\n    p.List x;\n    java.util.List x;\n}\n",
                resolve(Set.of("List"), Set.of("List"), TypeToken.of(OWN_LIST), TypeToken.of(LIST)));
    }

    @Test
    void theAnnotationStandsBesideTheSimpleName() {
        assertEquals(
                "package p;\n\n"
                        + "import org.jspecify.annotations.Nullable;\n\n"
                        + "class A {\n"
                        + "    java.util.@Nullable List x;\n"
                        + "}\n",
                resolve(Set.of("List"), Set.of(), TypeToken.nullable(LIST)));
    }

    @Test
    void anAnnotationOfTheSameNameIsWrittenInFull() {
        assertEquals(
                "package p;\n\n"
                        + "import java.util.List;\n\n"
                        + "class A {\n"
                        + "    @org.jspecify.annotations.Nullable List x;\n"
                        + "}\n",
                resolve(Set.of("Nullable"), Set.of(), TypeToken.nullable(LIST)));
    }
}
