package dev.tenon.generator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tenon.generator.source.SourceText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ContractFactsTest {
    @Test
    void theHashOfOneDocumentIsThatOfItsFile() {
        ContractFacts facts = ContractFacts.of("Title", "1", List.of(text("a.yaml", "abc")));

        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", facts.sha256());
    }

    @Test
    void everyDocumentCounts() {
        String both = ContractFacts.of("T", "1", List.of(text("a", "abc"), text("b", "pet")))
                .sha256();

        assertNotEquals(
                both,
                ContractFacts.of("T", "1", List.of(text("a", "abc"), text("b", "cat")))
                        .sha256());
        assertNotEquals(
                both, ContractFacts.of("T", "1", List.of(text("a", "abc"))).sha256());
    }

    @Test
    void aManifestKeepsThem() {
        ContractFacts facts = new ContractFacts("A\nB", "1", "00");

        assertEquals(Optional.of(facts), ContractFacts.of(facts.toMap()));
        assertEquals(Optional.empty(), ContractFacts.of(new TreeMap<>()));
    }

    private static HashedDocument text(String name, String text) {
        return HashedDocument.of(new SourceText(URI.create("file:/" + name), name, text));
    }
}
