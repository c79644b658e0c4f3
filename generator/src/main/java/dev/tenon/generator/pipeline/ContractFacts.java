package dev.tenon.generator.pipeline;

import dev.tenon.generator.write.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the manifest of a client's jar says about its contract.
 *
 * @param title the contract's {@code info.title}
 * @param version the contract's {@code info.version}
 * @param sha256 the hash of the contract's text in UTF-8, what {@code sha256sum} prints for a contract of one file; for several
 *     files the hash of the lines that it prints for them, the root first
 */
public record ContractFacts(String title, String version, String sha256) {
    private static final String TITLE = "contract.title";
    private static final String VERSION = "contract.version";
    private static final String SHA256 = "contract.sha256";

    static ContractFacts of(String title, String version, List<HashedDocument> documents) {
        if (documents.size() == 1) {
            return new ContractFacts(title, version, documents.get(0).sha256());
        }
        StringBuilder lines = new StringBuilder();
        for (HashedDocument document : documents) {
            lines.append(document.sha256())
                    .append("  ")
                    .append(document.source().name())
                    .append('\n');
        }
        return new ContractFacts(title, version, Sha256.of(lines.toString()));
    }

    /** The facts in the form that a manifest keeps. */
    SortedMap<String, String> toMap() {
        SortedMap<String, String> map = new TreeMap<>();
        map.put(TITLE, title);
        map.put(VERSION, version);
        map.put(SHA256, sha256);
        return map;
    }

    /** The facts that a manifest kept, or empty if it has none. */
    static Optional<ContractFacts> of(SortedMap<String, String> map) {
        String title = map.get(TITLE);
        String version = map.get(VERSION);
        String sha256 = map.get(SHA256);
        return title == null || version == null || sha256 == null
                ? Optional.empty()
                : Optional.of(new ContractFacts(title, version, sha256));
    }
}
