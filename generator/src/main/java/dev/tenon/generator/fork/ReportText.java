package dev.tenon.generator.fork;

import dev.tenon.generator.report.Report;
import dev.tenon.generator.report.Report.Level;
import dev.tenon.generator.report.Report.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            int space = entry.indexOf(' ');
            String kind = entry.substring(0, space);
            String content = entry.substring(space + 1).translateEscapes();
            if (kind.equals(FAILURE)) {
                failure = Optional.of(content);
            } else {
                lines.add(new Line(Level.valueOf(kind), content));
            }
        }
        return new Report(lines, failure);
    }

    private static void append(String kind, String content, StringBuilder text) {
        String escaped = content.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        text.append(kind).append(' ').append(escaped).append('\n');
    }
}
