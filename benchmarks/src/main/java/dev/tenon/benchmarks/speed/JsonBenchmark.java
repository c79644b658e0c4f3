package dev.tenon.benchmarks.speed;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads and writes whole documents in octets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {
    /** What is read and written. */
    @Param
    public Document document;

    /** What does so. */
    @Param
    public JsonLibrary library;

    private Subject subject;
    private byte[] json;
    private Object value;

    /** Made by JMH. */
    public JsonBenchmark() {}

    /** Reads the document once, and checks that what is written says the same. */
    @Setup
    public void prepare() {
        subject = library.subject(document);
        json = document.json();
        value = subject.decode().apply(json);
        Subject tenon = TenonJson.subject(document);
        Object same = tenon.decode().apply(subject.encode().apply(value));
        if (!same.equals(tenon.decode().apply(json))) {
            throw new IllegalStateException(library + " writes something else: " + same);
        }
    }

    /**
     * Reads.
     *
     * @return the value
     */
    @Benchmark
    public Object decode() {
        return subject.decode().apply(json);
    }

    /**
     * Writes.
     *
     * @return the octets
     */
    @Benchmark
    public byte[] encode() {
        return subject.encode().apply(value);
    }
}
