package dev.tenon.generator.read;

import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what the author of a name may have meant. */
public final class Suggestions {
    /** Names longer than this are compared with nothing: the comparison takes time with the product of the lengths. */
    private static final int LONGEST = 100;

    /** Where Swagger 2.0 has its components. */
    private static final List<String> OLD_SECTIONS = List.of("definitions", "parameters", "responses");

    private Suggestions() {}

    /** The reference, from its {@code #} on, whose target exists and is nearest to the missing one, if any is near. */
    static Optional<String> forMissing(Node document, String fragment) {
        String path = fragment.startsWith("/") ? fragment : "/" + fragment;
        List<String> wanted = Pointer.parse(path).tokens();
        List<String> found = new ArrayList<>();
        Node current = document;
        for (String token : wanted) {
            Optional<Node> next = current.at(Pointer.ROOT.child(token));
            String name = token;
            if (next.isEmpty()) {
                Optional<String> nearest = current instanceof Node.ObjectNode object
                        ? nearest(object.members().keySet(), token)
                        : Optional.empty();
                if (nearest.isEmpty()) {
                    return elsewhere(document, wanted.get(wanted.size() - 1));
                }
                name = nearest.get();
                next = current.get(name);
            }
            found.add(name);
            current = next.orElseThrow();
        }
        return Optional.of("#" + Pointer.of(found));
    }

    /** What a pointer means that goes on behind a reference: {@code b.yaml#/A} for {@code #/all/A}, where {@code all} refers to b.yaml. */
    static Optional<String> behindReference(Node document, String fragment) {
        List<String> tokens = fragment.startsWith("/") ? Pointer.parse(fragment).tokens() : List.of();
        Node current = document;
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Node> next = current.at(Pointer.ROOT.child(tokens.get(i)));
            if (next.isEmpty()) {
                String rest = Pointer.of(tokens.subList(i, tokens.size())).toString();
                return References.reference(current).map(start -> start + (start.contains("#") ? rest : "#" + rest));
            }
            current = next.get();
        }
        return Optional.empty();
    }

    /** A component of the same name in another section, for example where {@code #/definitions/Pet} is a habit from 2.0. */
    static Optional<String> elsewhere(Node document, String name) {
        Stream<Pointer> sections = Stream.concat(
                document.get("components").stream()
                        .filter(Node.ObjectNode.class::isInstance)
                        .flatMap(components -> ((Node.ObjectNode) components).members().keySet().stream())
                        .map(section -> Pointer.ROOT.child("components", section)),
                OLD_SECTIONS.stream().map(Pointer.ROOT::child));
        return sections.map(section -> section.child(name))
                .filter(component -> document.at(component).isPresent())
                .findFirst()
                .map(component -> "#" + component);
    }

    /**
     * What is left of a name without case, hyphens, underscores and spaces, for example {@code datetime} of {@code Date-Time}.
     *
     * @param name any name
     * @return the same for names that differ in nothing else
     */
    public static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '-' && c != '_' && c != ' ') {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The name that is spelt most like a missing one.
     *
     * @param names all that there are
     * @param missing the one that there is not
     * @return empty if none is near
     */
    public static Optional<String> nearest(Collection<String> names, String missing) {
        if (missing.length() > LONGEST) {
            return Optional.empty();
        }
        int farthest = Math.max(1, missing.length() / 3);
        return names.stream()
                .filter(name -> Math.abs(name.length() - missing.length()) <= farthest)
                .filter(name -> distance(name, missing) <= farthest)
                .min(Comparator.comparingInt(name -> distance(name, missing)));
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
