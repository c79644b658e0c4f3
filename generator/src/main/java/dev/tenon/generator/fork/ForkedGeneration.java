package dev.tenon.generator.fork;

import dev.tenon.generator.pipeline.GenerationRequest;
import dev.tenon.generator.report.Report;
import dev.tenon.generator.report.ReportedGeneration;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What runs in the process that {@link Fork} starts. */
public final class ForkedGeneration {
    /** The exit code after an exception that nothing has foreseen, whose stack trace is on the standard error then. */
    static final int MISTAKE = 70;

    private ForkedGeneration() {}

    /**
     * Reads a request from the standard input, generates, and writes the report to the standard output.
     *
     * @param args none
     * @throws IOException if there is no request
     */
    public static void main(String[] args) throws IOException {
        PrintStream answer = System.out;
        // What a library prints must not get between the lines of the report.
        System.setOut(System.err);
        GenerationRequest request = RequestText.read(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            Report report = ReportedGeneration.run(request);
            answer.writeBytes(ReportText.write(report).getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            System.exit(MISTAKE);
        }
    }
}
