package dev.tenon.generator.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.report.Report;
import dev.tenon.generator.report.Report.Level;
import dev.tenon.generator.report.Report.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing of a report is lost on the way back. */
final class ReportTextTest {
    @Test
    void linesOfEachLevelAndAFailure() {
        assertArrives(new Report(
                List.of(
                        new Line(Level.DEBUG, ""),
                        new Line(Level.INFO, " two\n lines "),
                        new Line(Level.WARNING, "C:\\new\\table\\ \r\n\t\u0085\u2028 \\u0041 ä 😀"),
                        new Line(Level.ERROR, "FAILURE no\nFAILURE failure")),
                Optional.of("it\nfailed")));
    }

    @Test
    void nothingToSay() {
        assertArrives(new Report(List.of(), Optional.empty()));
    }

    @Test
    void theLogOfTheJvmBetweenTheLines() {
        Report report = new Report(List.of(new Line(Level.INFO, "done")), Optional.empty());
        String log = "[0.004s][warning][os,container] Duplicate cpuset controllers detected";

        assertEquals(
                List.of(new Line(Level.DEBUG, log), new Line(Level.DEBUG, "WARN\\ING"), new Line(Level.INFO, "done")),
                ReportText.read(log + "\nWARN\\ING\n" + ReportText.write(report))
                        .lines());
    }

    private static void assertArrives(Report report) {
        assertEquals(report, ReportText.read(ReportText.write(report)));
    }
}
