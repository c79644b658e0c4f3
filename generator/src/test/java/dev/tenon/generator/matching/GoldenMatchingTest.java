package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.read.SpecLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** As {@link ContractMatchingTest}, for the schemas of the golden cases, of which each is about one idea. */
class GoldenMatchingTest {
    private static final Path CASES = Path.of("src/test/resources/goldens");
    private static final String MODELS = "expected/com/example/api/model";
    private static final int INSTANCES = Matching.instances(600);

    private static final String SEVERAL_FILES =
            "the judge knows parents and mappings within one document; the case's own check has the verdicts";

    /** Schemas that the judge cannot be asked about; {@code Check.java} executes them. */
    private static final Map<String, String> SCHEMAS_NOT_JUDGED = Map.ofEntries(
            Map.entry(
                    "discriminator-kinds#/components/schemas/Body",
                    "beside an array every tag leads to the one case that is an object; to the judge, only those of the mapping"),
            Map.entry("discriminator-kinds#/components/schemas/Holder", "contains Body"),
            Map.entry(
                    "closed-choices#/components/schemas/Unnumbered",
                    "a number is compared with the values of a discriminator by its JSON; to the judge, these are texts"),
            Map.entry(
                    "closed-parts#/components/schemas/Never",
                    "forbids in a part what it allows: what lenient reading leaves out is not told from the rest"),
            Map.entry(
                    "maps#/components/schemas/Patterns",
                    "a map keeps names that no pattern allows, and they are found, where the judge expects lenient reading to skip them"),
            Map.entry(
                    "number-ranges#/components/schemas/Floats",
                    "a number beyond the range of its format is refused when it is read; to the judge, a format says nothing of numbers"),
            Map.entry(
                    "nested-hierarchies#/components/schemas/Signal",
                    "what has two of its parents above it has to mean itself to both; to the judge, to the one by which it is reached"),
            Map.entry("nested-hierarchies#/components/schemas/Collection", "contains Signal"),
            Map.entry("hierarchies-in-files#/x-files/shape.yaml", SEVERAL_FILES),
            Map.entry("hierarchies-in-files#/x-files/pets.yaml/components/schemas/Pet", SEVERAL_FILES),
            Map.entry("hierarchies-in-files#/components/schemas/Choices", SEVERAL_FILES),
            Map.entry("hierarchies-in-files#/components/schemas/Choices/properties/sameName", SEVERAL_FILES),
            Map.entry("hierarchies-in-files#/components/schemas/Choices/properties/byComponent", SEVERAL_FILES),
            Map.entry("hierarchies-in-files#/components/schemas/Choices/properties/byName", SEVERAL_FILES),
            Map.entry(
                    "diagnostic-unsatisfiable#/components/schemas/Conditional",
                    "what it forbids depends on the value, and is found where the judge expects lenient reading to skip it"),
            Map.entry(
                    "diagnostic-unsatisfiable#/components/schemas/Typeless",
                    "null is kept, and found, where no type is left: the judge expects lenient reading to take it for absent"),
            Map.entry(
                    "diagnostic-unsatisfiable#/components/schemas/Mutual",
                    "is a part of itself: to the judge, that never ends"),
            Map.entry("diagnostic-unsatisfiable#/components/schemas/Other", "is a part of Mutual"),
            Map.entry("diagnostic-unsatisfiable#/components/schemas/Person", "an instance would have no end"),
            Map.entry("diagnostic-unsatisfiable#/components/schemas/Address", "contains Person"),
            Map.entry("diagnostic-unsatisfiable#/components/schemas/Visit", "contains Person"),
            Map.entry(
                    "diagnostic-unsatisfiable#/components/schemas/Tree",
                    "its instances end only if one of two cases is chosen often enough"),
            Map.entry("diagnostic-unsatisfiable#/components/schemas/Tree/properties/either", "may be a Tree"),
            Map.entry(
                    "hierarchies#/components/schemas/Vehicle",
                    "lists children that have it as a part: to the judge, that never ends"),
            Map.entry("hierarchies#/components/schemas/Car", "a child of Vehicle"),
            Map.entry("hierarchies#/components/schemas/Boat", "a child of Vehicle"));

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(CASES)) {
            folders = entries.filter(folder ->
                            Files.exists(folder.resolve("contract.yaml")) && hasModels(folder.resolve(MODELS)))
                    .sorted()
                    .toList();
        }
        assertTrue(folders.size() > 10, "the cases were not found in " + CASES.toAbsolutePath());
        return folders.stream()
                .map(folder ->
                        DynamicTest.dynamicTest(folder.getFileName().toString(), () -> verdictsAreEqual(folder)));
    }

    private static boolean hasModels(Path folder) {
        String[] names = folder.toFile().list((parent, name) -> name.endsWith("Validator.java"));
        return names != null && names.length > 0;
    }

    private void verdictsAreEqual(Path golden) throws IOException {
        SpecLocation spec = SpecLocation.of("contract.yaml", golden, getClass().getClassLoader());
        JsonNode contract = Bundle.of(golden.resolve("contract.yaml"));
        Understanding.apply(golden.resolve("diagnostics/diagnostics.txt"), contract);
        Contracts.converted(contract);
        Generated generated = Matching.generate(spec);
        Map<String, Subject.Asked> models = Subject.models(contract, generated);
        assertFalse(models.isEmpty(), "nothing is judged");
        models.keySet().removeIf(schema -> SCHEMAS_NOT_JUDGED.containsKey(golden.getFileName() + schema));
        Path folder = Files.createTempDirectory(temporary, "case");
        try (Subject subject = new Subject(models, generated.sources(), Map.of(), folder)) {
            Matching matching = new Matching(contract, subject).compare(INSTANCES);
            assertEquals("", String.join("\n", matching.differences()));
        }
    }
}
