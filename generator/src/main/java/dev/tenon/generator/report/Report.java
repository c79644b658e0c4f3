package dev.tenon.generator.report;

import java.util.List;
import java.util.Optional;

/**
 * What a user is told about a run.
 *
 * @param lines for the build's log, in their order
 * @param failure why nothing was generated, in one sentence; empty if the output is what the contract says
 */
public record Report(List<Line> lines, Optional<String> failure) {
    /** How grave a line is. */
    public enum Level {
        /** Of use only to somebody who looks for a mistake. */
        DEBUG,
        /** What was done. */
        INFO,
        /** What should be looked at. */
        WARNING,
        /** Why nothing was done. */
        ERROR
    }

    /**
     * An entry of the log.
     *
     * @param level how grave it is
     * @param text one line or several, without an end of line behind the last one
     */
    public record Line(Level level, String text) {}

    /**
     * Copies the list.
     *
     * @param lines for the log
     * @param failure why nothing was generated
     */
    public Report {
        lines = List.copyOf(lines);
    }
}
