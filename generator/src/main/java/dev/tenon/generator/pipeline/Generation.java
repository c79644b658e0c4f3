package dev.tenon.generator.pipeline;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.render.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What the stages made of a contract.
 *
 * @param files the generated files, or empty if an error was found
 * @param diagnostics everything found, by document and position
 * @param documents the documents that were read, the root first; empty if {@code files} is
 * @param facts what the contract calls itself; present if {@code files} is
 */
public record Generation(
        Optional<List<SourceFile>> files,
        List<Diagnostic> diagnostics,
        List<HashedDocument> documents,
        Optional<ContractFacts> facts) {}
