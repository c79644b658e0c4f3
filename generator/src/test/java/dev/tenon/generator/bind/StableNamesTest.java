package dev.tenon.generator.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tenon.generator.matching.Generated;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An addition elsewhere in a contract renames nothing. */
class StableNamesTest {
    private static final Path CASE = Path.of("src/test/resources/goldens/shared-parts");

    @TempDir
    Path folder;

    @Test
    void operationsThatShareAPartDoNotNameIt() throws IOException {
        String contract = Files.readString(CASE.resolve("contract.yaml"));
        String swapped = contract.replace("/a:", "/c:")
                .replace("/b:", "/a:")
                .replace("/c:", "/b:")
                .replace("getA", "getC")
                .replace("putA", "putC");
        assertNotEquals(contract, swapped);
        assertEquals(models(contract), models(swapped));
    }

    private Set<String> models(String contract) throws IOException {
        Files.writeString(folder.resolve("contract.yaml"), contract);
        Files.writeString(folder.resolve("size.yaml"), Files.readString(CASE.resolve("size.yaml")));
        SpecLocation spec = SpecLocation.of("contract.yaml", folder, getClass().getClassLoader());
        Set<String> paths = new TreeSet<>(Generated.of(spec, "com.example.api", Typing.PRACTICAL)
                .sources()
                .keySet());
        paths.removeIf(path -> !path.contains("/model/"));
        return paths;
    }
}
