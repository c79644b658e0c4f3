package dev.tenon.benchmarks.sidebyside;

import dev.tenon.benchmarks.process.JavaProcess;
import java.nio.file.Path;
import java.util.List;

/** A generator of Java clients that is measured. */
interface Tool {
    /** What the table calls it. */
    String name();

    /** The process that generates the client of a contract. */
    JavaProcess generation(Path contract, Path output);

    /** The folder below the output that holds the Java sources of the client. */
    Path sources(Path output);

    /** The options with which its output compiles: how it finds what it depends on. */
    List<String> dependencies();
}
