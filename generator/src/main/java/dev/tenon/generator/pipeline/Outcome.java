package dev.tenon.generator.pipeline;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.write.Refusal;
import dev.tenon.generator.write.WriteResult;
import java.util.List;

/** How a request ended. */
public sealed interface Outcome {
    /**
     * Nothing has changed since the last run, so nothing was done.
     *
     * @param facts what the contract calls itself
     * @param files how many files there are
     * @param warnings how many warnings the last run gave, in decimal
     */
    record UpToDate(ContractFacts facts, int files, String warnings) implements Outcome {}

    /**
     * The folder holds the newest generation.
     *
     * @param facts what the contract calls itself
     * @param files how many files there are
     * @param result which of them were written, and what was removed
     * @param warnings what was found in the contract, by document and position
     */
    record Generated(ContractFacts facts, int files, WriteResult.Done result, List<Diagnostic> warnings)
            implements Outcome {}

    /**
     * The contract is wrong; everything is as it was.
     *
     * @param diagnostics errors and warnings by document and position
     */
    record Rejected(List<Diagnostic> diagnostics) implements Outcome {}

    /**
     * A template, most likely one of the user's, asks for what is not there; everything is as it was.
     *
     * @param message what is wrong, with template, line and column
     */
    record BrokenTemplate(String message) implements Outcome {}

    /**
     * The files cannot be written without harm to others; everything is as it was.
     *
     * @param refusals what is in the way
     * @param warnings what was found in the contract, by document and position
     */
    record Refused(List<Refusal> refusals, List<Diagnostic> warnings) implements Outcome {}
}
