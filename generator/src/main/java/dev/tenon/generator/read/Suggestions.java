package dev.tenon.generator.read;

import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what an author may have meant. */
final class Suggestions {
    private Suggestions() {}

    /** The reference to the sibling whose name is nearest to the missing one, if any is near. */
    static Optional<String> forMissing(Node document, String fragment) {
        if (!fragment.startsWith("/")) {
            return Optional.empty();
        }
        List<String> tokens = Pointer.parse(fragment).tokens();
        String missing = tokens.get(tokens.size() - 1);
        Pointer parent = new Pointer(tokens.subList(0, tokens.size() - 1));
        return document.at(parent)
                .filter(Node.ObjectNode.class::isInstance)
                .map(Node.ObjectNode.class::cast)
                .flatMap(object -> object.members().keySet().stream()
                        .filter(name -> distance(name, missing) <= Math.max(1, missing.length() / 3))
                        .min(Comparator.comparingInt(name -> distance(name, missing))))
                .map(name -> "#" + parent.child(name));
    }

    /** The edit distance, without regard to case. */
    private static int distance(String a, String b) {
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        int[] row = new int[y.length() + 1];
        for (int j = 0; j <= y.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= x.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= y.length(); j++) {
                int replaced = diagonal + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[y.length()];
    }
}
