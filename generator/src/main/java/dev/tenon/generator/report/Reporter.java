package dev.tenon.generator.report;

import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.DiagnosticFormatter;
import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.pipeline.Outcome;
import dev.tenon.generator.report.Report.Level;
import dev.tenon.generator.report.Report.Line;
import dev.tenon.generator.write.Refusal;
import dev.tenon.generator.write.WriteResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts into words what became of a request: findings by their severity, and one line about the files.
 *
 * @param contract the contract's name
 * @param output the folder that was generated into
 */
public record Reporter(String contract, Path output) {
    /**
     * Says how a run ended.
     *
     * @param outcome the end
     * @return the words
     */
    public Report report(Outcome outcome) {
        if (outcome instanceof Outcome.UpToDate upToDate) {
            return new Report(List.of(upToDate(upToDate)), Optional.empty());
        }
        if (outcome instanceof Outcome.Generated generated) {
            Stream<Line> found = findings(generated.warnings()).stream();
            Stream<Line> done = Stream.concat(kept(generated.result()), Stream.of(generated(generated)));
            return new Report(Stream.concat(found, done).toList(), Optional.empty());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refused(refused);
        }
        if (outcome instanceof Outcome.BrokenTemplate broken) {
            return new Report(
                    List.of(), Optional.of("A template cannot be used, nothing generated: " + broken.message()));
        }
        List<Diagnostic> diagnostics = ((Outcome.Rejected) outcome).diagnostics();
        return new Report(findings(diagnostics), Optional.of(rejected(diagnostics)));
    }

    /**
     * Says that a file could not be read or written.
     *
     * @param problem what the file system says
     * @return the words
     */
    public Report report(Exception problem) {
        // The messages of file system exceptions are often nothing but a path.
        String what = problem.getClass().getSimpleName() + ": " + problem.getMessage();
        return new Report(List.of(), Optional.of("Cannot generate into " + output + ": " + what));
    }

    private static List<Line> findings(List<Diagnostic> diagnostics) {
        List<String> texts = DiagnosticFormatter.format(diagnostics);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new Line(level(diagnostics.get(i).severity()), texts.get(i)));
        }
        return lines;
    }

    private static Level level(Severity severity) {
        return switch (severity) {
            case ERROR -> Level.ERROR;
            case WARNING -> Level.WARNING;
            case NOTE -> Level.INFO;
        };
    }

    private Stream<Line> kept(WriteResult.Done result) {
        return result.kept().stream()
                .map(path -> new Line(
                        Level.WARNING,
                        "kept " + output.resolve(path)
                                + ": it is no longer generated but was edited since; remove it if it is not wanted"));
    }

    private Line generated(Outcome.Generated generated) {
        return new Line(
                Level.INFO,
                "Generated " + count(generated.files(), "file") + " from " + contract + " ("
                        + changes(generated.result()) + ")");
    }

    private Line upToDate(Outcome.UpToDate upToDate) {
        String line = count(upToDate.files(), "file") + " from " + contract + " up to date";
        return new Line(
                Level.INFO,
                upToDate.warnings().equals("0")
                        ? line
                        : line + " (-Dtenon.force shows the warnings: " + upToDate.warnings() + ")");
    }

    private static String changes(WriteResult.Done result) {
        List<String> changes = new ArrayList<>();
        changes.add(result.written() + " written");
        if (!result.removed().isEmpty()) {
            changes.add(result.removed().size() + " removed");
        }
        return String.join(", ", changes);
    }

    private Report refused(Outcome.Refused refused) {
        List<Refusal> refusals = refused.refusals();
        List<Line> lines = new ArrayList<>(findings(refused.warnings()));
        for (Refusal refusal : refusals) {
            lines.add(new Line(
                    Level.ERROR,
                    "error: " + refusal.message() + " [" + refusal.id() + "]\n  --> " + output.resolve(refusal.path())
                            + "\n  hint: " + refusal.hint()));
        }
        return new Report(
                lines,
                Optional.of("Nothing written to " + output + ": " + count(refusals.size(), "file")
                        + " in the way; the first: " + refusals.get(0).message()));
    }

    /** With errors the first of them, otherwise the first warning, which was to fail the build. */
    private String rejected(List<Diagnostic> diagnostics) {
        List<Diagnostic> errors = of(Severity.ERROR, diagnostics);
        List<Diagnostic> reasons = errors.isEmpty() ? of(Severity.WARNING, diagnostics) : errors;
        if (reasons.isEmpty()) {
            return contract + " could not be generated";
        }
        Diagnostic first = reasons.get(0);
        String kind = errors.isEmpty() ? "warning" : "error";
        return contract + ": " + count(reasons.size(), kind) + ", nothing generated; the first: " + first.location()
                + " " + first.message();
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
