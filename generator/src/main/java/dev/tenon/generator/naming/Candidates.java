package dev.tenon.generator.naming;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The names that something may have, the usual one first; the others are made only where that is taken. */
public final class Candidates {
    private final String usual;
    private final Supplier<Stream<String>> others;

    private Candidates(String usual, Supplier<Stream<String>> others) {
        this.usual = usual;
        this.others = others;
    }

    /**
     * Names that are there already.
     *
     * @param usual the usual one
     * @param others those that are tried if it is taken
     * @return the candidates
     */
    public static Candidates of(String usual, String... others) {
        return new Candidates(usual, () -> Stream.of(others));
    }

    /**
     * Names of which all but the usual one are made on demand.
     *
     * @param usual the usual one
     * @param others makes those that are tried if it is taken
     * @return the candidates
     */
    public static Candidates of(String usual, Supplier<Stream<String>> others) {
        return new Candidates(usual, others);
    }

    /**
     * The usual name.
     *
     * @return the first candidate
     */
    public String usual() {
        return usual;
    }

    /**
     * All names.
     *
     * @return each once, the usual one first
     */
    public List<String> all() {
        return Stream.concat(Stream.of(usual), others.get()).distinct().toList();
    }

    /**
     * Candidates of which another one is the usual name.
     *
     * @param first that name
     * @return it, and then these
     */
    public Candidates after(String first) {
        return new Candidates(first, () -> all().stream());
    }

    /**
     * Candidates with better ones between the usual name and the others.
     *
     * @param better makes them
     * @return the usual name, the better ones, and then the others
     */
    public Candidates before(Supplier<Stream<String>> better) {
        return new Candidates(usual, () -> Stream.concat(better.get(), others.get()));
    }

    /**
     * The same candidates in another form.
     *
     * @param form what is done to each, for example a word that is added
     * @return the candidates in that form
     */
    public Candidates map(UnaryOperator<String> form) {
        return new Candidates(form.apply(usual), () -> others.get().map(form));
    }
}
