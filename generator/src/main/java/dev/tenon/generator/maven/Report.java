package dev.tenon.generator.maven;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.DiagnosticFormatter;
import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.pipeline.ContractFacts;
import dev.tenon.generator.pipeline.Outcome;
import dev.tenon.generator.write.Refusal;
import dev.tenon.generator.write.WriteResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Says what became of a request: findings by their severity, and one line about the files.
 *
 * @param log the build's log
 * @param contract the contract's name
 * @param output the folder that was generated into
 */
record Report(Log log, String contract, Path output) {
    /** Logs the outcome; the facts about the contract, or a failure if nothing could be generated. */
    Optional<ContractFacts> tell(Outcome outcome) throws MojoFailureException {
        if (outcome instanceof Outcome.UpToDate upToDate) {
            log.info(upToDate(upToDate));
            return Optional.of(upToDate.facts());
        }
        if (outcome instanceof Outcome.Generated generated) {
            tell(generated.warnings());
            tellKept(generated.result());
            log.info("Generated " + count(generated.files(), "file") + " from " + contract + " ("
                    + changes(generated.result()) + ")");
            return Optional.of(generated.facts());
        }
        if (outcome instanceof Outcome.Refused refused) {
            tell(refused.warnings());
            throw refused(refused.refusals());
        }
        if (outcome instanceof Outcome.BrokenTemplate broken) {
            throw new MojoFailureException("A template cannot be used, nothing generated: " + broken.message());
        }
        List<Diagnostic> diagnostics = ((Outcome.Rejected) outcome).diagnostics();
        tell(diagnostics);
        throw rejected(diagnostics);
    }

    private void tell(List<Diagnostic> diagnostics) {
        List<String> texts = DiagnosticFormatter.format(diagnostics);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            switch (diagnostics.get(i).severity()) {
                case ERROR -> log.error(text);
                case WARNING -> log.warn(text);
                case NOTE -> log.info(text);
            }
        }
    }

    private void tellKept(WriteResult.Done result) {
        for (String path : result.kept()) {
            log.warn("kept " + output.resolve(path)
                    + ": it is no longer generated but was edited since; remove it if it" + " is not wanted");
        }
    }

    private String upToDate(Outcome.UpToDate upToDate) {
        String line = count(upToDate.files(), "file") + " from " + contract + " up to date";
        return upToDate.warnings().equals("0")
                ? line
                : line + " (-Dtenon.force shows the warnings: " + upToDate.warnings() + ")";
    }

    private static String changes(WriteResult.Done result) {
        List<String> changes = new ArrayList<>();
        changes.add(result.written() + " written");
        if (!result.removed().isEmpty()) {
            changes.add(result.removed().size() + " removed");
        }
        return String.join(", ", changes);
    }

    private MojoFailureException refused(List<Refusal> refusals) {
        for (Refusal refusal : refusals) {
            log.error("error: " + refusal.message() + " [" + refusal.id() + "]\n  --> " + output.resolve(refusal.path())
                    + "\n  hint: " + refusal.hint());
        }
        return new MojoFailureException("Nothing written to " + output + ": " + count(refusals.size(), "file")
                + " in the way; the first: " + refusals.get(0).message());
    }

    /** With errors the first of them, otherwise the first warning, which was to fail the build. */
    private MojoFailureException rejected(List<Diagnostic> diagnostics) {
        List<Diagnostic> errors = of(Severity.ERROR, diagnostics);
        List<Diagnostic> reasons = errors.isEmpty() ? of(Severity.WARNING, diagnostics) : errors;
        if (reasons.isEmpty()) {
            return new MojoFailureException(contract + " could not be generated");
        }
        Diagnostic first = reasons.get(0);
        String kind = errors.isEmpty() ? "warning" : "error";
        return new MojoFailureException(contract + ": " + count(reasons.size(), kind)
                + ", nothing generated; the first: " + first.location() + " " + first.message());
    }

    private static List<Diagnostic> of(Severity severity, List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .toList();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
