package dev.tenon.generator.diagnostic;

import dev.tenon.generator.source.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects findings, so that a user sees all of them at once. Made for one run and passed to every stage; not for several
 * threads.
 */
public final class Diagnostics {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic d) -> d.location().source().name())
            .thenComparing(d -> d.location().position().line())
            .thenComparing(d -> d.location().position().column())
            .thenComparing(Diagnostic::id)
            .thenComparing(Diagnostic::message);

    private final Set<Diagnostic> found = new TreeSet<>(BY_PLACE);

    /** Starts empty. */
    public Diagnostics() {}

    /**
     * Reports something that prevents generation.
     *
     * @param id the finding's stable name
     * @param location what it is about
     * @param message what is wrong
     * @param hint the way out
     */
    public void error(String id, Location location, String message, String hint) {
        found.add(new Diagnostic(id, Severity.ERROR, location, message, hint));
    }

    /**
     * Reports something that was mended or is carried less precisely.
     *
     * @param id the finding's stable name
     * @param location what it is about
     * @param message what was found and what was done about it
     * @param hint the way out
     */
    public void warning(String id, Location location, String message, String hint) {
        found.add(new Diagnostic(id, Severity.WARNING, location, message, hint));
    }

    /**
     * Reports how something was understood that could be understood otherwise.
     *
     * @param id the finding's stable name
     * @param location what it is about
     * @param message what was understood
     * @param hint how to say something else
     */
    public void note(String id, Location location, String message, String hint) {
        found.add(new Diagnostic(id, Severity.NOTE, location, message, hint));
    }

    /**
     * Whether anything prevents generation.
     *
     * @return true after the first error
     */
    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /**
     * All findings by document and position, each once.
     *
     * @return a sorted copy
     */
    public List<Diagnostic> sorted() {
        return List.copyOf(found);
    }
}
