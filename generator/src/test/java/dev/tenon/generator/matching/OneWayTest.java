package dev.tenon.generator.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tenon.generator.read.SpecLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A generator that took no notice of the direction, or took one for the other, would be found. */
class OneWayTest {
    private static final Path GOLDEN = Path.of("src/test/resources/goldens/read-and-write-only");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        User     | direction == Direction.ANSWER &&  | ''                               | User Team Member
        User     | direction == Direction.ANSWER     | direction == Direction.REQUEST   | User Team Member
        User     | Direction.REQUEST && value        | Direction.UNKNOWN && value       | User Team Member
        Team     | UserValidator.INSTANCE.in(direction), value.members | UserValidator.INSTANCE, value.members | Team
        Member   | UserValidator.INSTANCE.in(direction) | UserValidator.INSTANCE        | Team Member
        Named    | direction == Direction.ANSWER &&  | ''                               | Named
        """)
    void aWrongDirectionIsFound(String model, String right, String wrong, String found) throws IOException {
        SpecLocation spec = SpecLocation.of("contract.yaml", GOLDEN, getClass().getClassLoader());
        Generated generated = Matching.generate(spec);
        JsonNode contract = Contracts.parsed(Files.readAllBytes(GOLDEN.resolve("contract.yaml")));
        Understanding.apply(GOLDEN.resolve("diagnostics/diagnostics.txt"), contract);
        Contracts.converted(contract);
        Map<String, String> sources = generated.sources();
        String path = "com/example/api/model/" + model + "Validator.java";
        String before = sources.get(path);
        sources.put(path, before.replace(right, wrong));
        assertNotEquals(before, sources.get(path), "the place to change is not there");
        try (Subject subject = new Subject(Subject.models(contract, generated), sources, Map.of(), folder)) {
            List<String> schemas = new Matching(contract, subject)
                    .compare(3_000).differences().stream()
                            .map(difference -> difference.substring(
                                    difference.lastIndexOf('/', difference.indexOf(':')) + 1, difference.indexOf(':')))
                            .sorted()
                            .toList();
            assertEquals(List.of(found.split(" ")).stream().sorted().toList(), schemas);
        }
    }
}
