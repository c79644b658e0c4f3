package dev.tenon.generator.fork;

import dev.tenon.generator.report.Report;
import dev.tenon.generator.report.Report.Level;
import dev.tenon.generator.report.Report.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A report on its way back: {@code WARNING the text}, one entry to a line, with Java's escapes for ends of lines in it. */
final class ReportText {
    private static final String FAILURE = "FAILURE";

    private ReportText() {}

    static String write(Report report) {
        StringBuilder text = new StringBuilder();
        for (Line line : report.lines()) {
            append(line.level().name(), line.text(), text);
        }
        report.failure().ifPresent(failure -> append(FAILURE, failure, text));
        return text.toString();
    }

    static Report read(String text) {
        List<Line> lines = new ArrayList<>();
        Optional<String> failure = Optional.empty();
        for (String entry : text.lines().toList()) {
            String kind = entry.substring(0, Math.max(entry.indexOf(' '), 0));
            Optional<Level> level = Stream.of(Level.values())
                    .filter(value -> value.name().equals(kind))
                    .findFirst();
            if (kind.equals(FAILURE)) {
                failure = Optional.of(content(entry));
            } else {
                // The JVM's own log stands among the lines: [0.004s][warning][os,container] …
                lines.add(level.map(known -> new Line(known, content(entry)))
                        .orElseGet(() -> new Line(Level.DEBUG, entry)));
            }
        }
        return new Report(lines, failure);
    }

    private static String content(String entry) {
        return entry.substring(entry.indexOf(' ') + 1).translateEscapes();
    }

    private static void append(String kind, String content, StringBuilder text) {
        String escaped = content.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        text.append(kind).append(' ').append(escaped).append('\n');
    }
}
