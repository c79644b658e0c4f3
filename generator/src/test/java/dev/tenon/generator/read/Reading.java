package dev.tenon.generator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What reading a contract from real files gives. */
record Reading(Optional<ParsedSpec> parsed, List<Diagnostic> findings) {
    /** The beginning of a document that is complete once {@code paths} has a value. */
    static final String HEAD = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    static Reading of(Path folder, String name) {
        Diagnostics diagnostics = new Diagnostics();
        SpecLocation location = SpecLocation.of(name, folder, Reading.class.getClassLoader());
        Optional<ParsedSpec> parsed = new ContractReader().read(location, diagnostics);
        return new Reading(parsed, diagnostics.sorted());
    }

    static Reading ofYaml(Path folder, String text) {
        write(folder, "api.yaml", text);
        return of(folder, "api.yaml");
    }

    static Reading ofJson(Path folder, String text) {
        write(folder, "api.json", text);
        return of(folder, "api.json");
    }

    /** The value at a pointer below {@code x-t} of a complete YAML contract, which is read as it is. */
    static Node valueOfYaml(Path folder, String value) {
        Reading reading = ofYaml(folder, HEAD + "paths: {}\nx-t: " + value + "\n");
        assertEquals(List.of(), reading.lines());
        return reading.at("/x-t");
    }

    static void write(Path folder, String name, String text) {
        write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path folder, String name, byte[] octets) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, octets);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Node at(String pointer) {
        return parsed.orElseThrow().root().at(Pointer.parse(pointer)).orElseThrow();
    }

    /** Each finding as {@code severity id file:line:column message}. */
    List<String> lines() {
        return findings.stream()
                .map(finding -> finding.severity().name().toLowerCase(java.util.Locale.ROOT) + " " + finding.id() + " "
                        + finding.location() + " " + finding.message())
                .toList();
    }

    List<String> hints() {
        return findings.stream().map(Diagnostic::hint).toList();
    }

    void assertFindings(String... expected) {
        assertEquals(String.join("\n", expected), String.join("\n", lines()));
    }
}
