package dev.tenon.generator.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How much is proved, and where the figures go. */
public final class Proofs {
    /** Whether everything is tried, and not only what every build has time for: {@code -Dproofs=all}. */
    public static final boolean WHOLE = "all".equals(System.getProperty("proofs"));

    /** One for each of several processes that run tests; Maven gives numbers to no single one. */
    private static final Path FIGURES =
            Path.of("target/proofs" + number(System.getProperty("proofs.fork", "")) + ".txt");

    static {
        try {
            Files.deleteIfExists(FIGURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Proofs() {}

    private static String number(String fork) {
        return fork.isEmpty() ? "" : "-" + fork;
    }

    /** Prints figures, and adds them to the file {@code target/proofs.txt}, or {@code proofs-1.txt} and so on. */
    public static synchronized void tell(String figures) {
        String text = "[proof] " + figures.strip().replace("\n", "\n[proof]   ") + "\n";
        System.out.print(text);
        try {
            Files.writeString(FIGURES, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
