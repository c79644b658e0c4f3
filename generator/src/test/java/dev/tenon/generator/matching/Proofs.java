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

    private static final Path FIGURES = Path.of("target/proofs.txt");

    static {
        try {
            Files.deleteIfExists(FIGURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Proofs() {}

    /** Prints figures, and adds them to {@code target/proofs.txt}. */
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
