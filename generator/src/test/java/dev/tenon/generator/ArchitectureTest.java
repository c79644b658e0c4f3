package dev.tenon.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the arrows of docs/architecture.md: each package knows those before it only. */
class ArchitectureTest {
    private static final String ROOT = "dev.tenon.generator.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tenon.generator");

    @Test
    void stagesKnowOnlyWhatComesBefore() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("source")
                .definedBy(ROOT + "source..")
                .layer("diagnostic")
                .definedBy(ROOT + "diagnostic..")
                .layer("settings")
                .definedBy(ROOT + "settings..")
                .layer("naming")
                .definedBy(ROOT + "naming..")
                .layer("pattern")
                .definedBy(ROOT + "pattern..")
                .layer("read")
                .definedBy(ROOT + "read..")
                .layer("contract")
                .definedBy(ROOT + "contract..")
                .layer("lower")
                .definedBy(ROOT + "lower..")
                .layer("api")
                .definedBy(ROOT + "bind.api..")
                .layer("bind")
                .definedBy(ROOT + "bind")
                .layer("render")
                .definedBy(ROOT + "render..")
                .layer("write")
                .definedBy(ROOT + "write..")
                .layer("pipeline")
                .definedBy(ROOT + "pipeline..")
                .layer("report")
                .definedBy(ROOT + "report..")
                .layer("fork")
                .definedBy(ROOT + "fork..")
                .layer("maven")
                .definedBy(ROOT + "maven..")
                .whereLayer("source")
                .mayNotAccessAnyLayer()
                .whereLayer("settings")
                .mayNotAccessAnyLayer()
                .whereLayer("naming")
                .mayNotAccessAnyLayer()
                .whereLayer("pattern")
                .mayNotAccessAnyLayer()
                .whereLayer("diagnostic")
                .mayOnlyAccessLayers("source")
                .whereLayer("contract")
                .mayOnlyAccessLayers("source")
                .whereLayer("read")
                .mayOnlyAccessLayers("source", "diagnostic")
                .whereLayer("lower")
                .mayOnlyAccessLayers("source", "diagnostic", "settings", "read", "contract", "pattern")
                .whereLayer("api")
                .mayOnlyAccessLayers("source", "contract", "naming")
                .whereLayer("bind")
                .mayOnlyAccessLayers("source", "diagnostic", "settings", "contract", "naming", "api")
                .whereLayer("render")
                .mayOnlyAccessLayers("source", "settings", "contract", "naming", "pattern", "api")
                .whereLayer("write")
                .mayOnlyAccessLayers("render")
                .whereLayer("pipeline")
                .mayOnlyBeAccessedByLayers("report", "fork", "maven")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("fork", "maven")
                .whereLayer("fork")
                .mayOnlyBeAccessedByLayers("maven")
                .whereLayer("maven")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void theRoomsOfLoweringKnowThoseBelow() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("field")
                .definedBy(ROOT + "lower.field..")
                .layer("schema")
                .definedBy(ROOT + "lower.schema..")
                .layer("operation")
                .definedBy(ROOT + "lower.operation..")
                .layer("whole")
                .definedBy(ROOT + "lower.whole..")
                .layer("lower")
                .definedBy(ROOT + "lower")
                .whereLayer("field")
                .mayNotAccessAnyLayer()
                .whereLayer("schema")
                .mayOnlyAccessLayers("field")
                .whereLayer("operation")
                .mayOnlyAccessLayers("field", "schema")
                .whereLayer("whole")
                .mayOnlyAccessLayers("schema")
                .check(CLASSES);
    }

    @Test
    void theRoomsOfRenderingKnowThoseBelow() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy(ROOT + "render.text..")
                .layer("check")
                .definedBy(ROOT + "render.check..")
                .layer("view")
                .definedBy(ROOT + "render.view..")
                .layer("mustache")
                .definedBy(ROOT + "render.mustache..")
                .layer("poet")
                .definedBy(ROOT + "render.poet..")
                .layer("render")
                .definedBy(ROOT + "render")
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("check")
                .mayOnlyAccessLayers("text")
                .whereLayer("view")
                .mayOnlyAccessLayers("text", "check")
                .whereLayer("mustache")
                .mayOnlyAccessLayers("text")
                .whereLayer("poet")
                .mayOnlyAccessLayers("text", "view")
                .check(CLASSES);
    }

    @Test
    void theRoomsOfTheRuntimeKnowThoseBelow() {
        String runtime = "dev.tenon.runtime";
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("values")
                .definedBy(runtime)
                .layer("validation")
                .definedBy(runtime + ".validation..")
                .layer("json")
                .definedBy(runtime + ".json..")
                .layer("schema")
                .definedBy(runtime + ".schema..")
                .layer("enumeration")
                .definedBy(runtime + ".enumeration..")
                .layer("http")
                .definedBy(runtime + ".http..")
                .whereLayer("values")
                .mayNotAccessAnyLayer()
                .whereLayer("validation")
                .mayOnlyAccessLayers("values")
                .whereLayer("json")
                .mayOnlyAccessLayers("values", "validation")
                .whereLayer("schema")
                .mayOnlyAccessLayers("values", "validation", "json")
                .whereLayer("enumeration")
                .mayOnlyAccessLayers("values", "validation", "json")
                .whereLayer("http")
                .mayOnlyAccessLayers("values", "validation", "json")
                .check(new ClassFileImporter().importPackages(runtime));
    }

    @Test
    void librariesStayInTheirRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "read..", ROOT + "lower..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.swagger..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "read..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml..", "com.fasterxml..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "render.mustache..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.mustachejava..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "maven..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "bind..", ROOT + "render..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir..")
                .check(CLASSES);
    }

    @Test
    void thereIsNoStaticState() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.tenon.generator..")
                .should()
                .beFinal()
                .check(CLASSES);
    }
}
