package dev.tenon.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestTest {
    @Test
    void theTextIsSortedAndSaysOneThingALine() {
        Manifest manifest = new Manifest(
                "0f",
                new TreeMap<>(Map.of("title", "A\nB \\n\r", "empty", "")),
                List.of(new Manifest.Input("", "1a"), new Manifest.Input("a b.yaml", "2b")),
                new TreeMap<>(Map.of("p/Z.java", "4d", "p/A.java", "3c")));

        assertEquals("""
            tenon-manifest 1
            fingerprint sha256 0f
            fact empty\s
            fact title A\\nB \\\\n\\r
            input 1a\s
            input 2b a b.yaml
            file 3c p/A.java
            file 4d p/Z.java
            end
            """, manifest.toText());
        assertEquals(Optional.of(manifest), Manifest.parse(manifest.toText()));
    }

    @Test
    void anUnfinishedRunIsReadBack() {
        assertEquals(Optional.of(Manifest.EMPTY), Manifest.parse(Manifest.EMPTY.toText()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "something else",
                "tenon-manifest 1\n",
                "tenon-manifest 1\nfile\nend\n",
                "tenon-manifest 1\nfile 00\nend\n",
                "tenon-manifest 1\nfolder 00 p\nend\n",
                "tenon-manifest 1\nend\nfile 00 p\n"
            })
    void damagedTextIsNoManifest(String text) {
        assertEquals(Optional.empty(), Manifest.parse(text));
    }
}
