package dev.tenon.benchmarks.speed;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Validates values that are valid. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValidationBenchmark {
    /** What is validated. */
    @Param
    public Document document;

    /** What does so. */
    @Param
    public ValidationLibrary library;

    private BooleanSupplier check;

    /** Made by JMH. */
    public ValidationBenchmark() {}

    /** Checks that the document is valid. */
    @Setup
    public void prepare() {
        check = library.check(document);
        if (!check.getAsBoolean()) {
            throw new IllegalStateException(library + " finds the document wrong");
        }
    }

    /**
     * Validates.
     *
     * @return true
     */
    @Benchmark
    public boolean validate() {
        return check.getAsBoolean();
    }
}
