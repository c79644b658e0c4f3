package dev.tenon.generator.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one execution wrote into one folder and what it wrote it from: a sorted text file, the same on every machine.
 *
 * @param fingerprint the hash of settings, templates and code, or empty while the files are being replaced
 * @param facts named results that are wanted again when nothing needs to be done
 * @param inputs the documents that were read, the root first
 * @param files the hash of every file by its path below the output folder
 */
public record Manifest(
        String fingerprint, SortedMap<String, String> facts, List<Input> inputs, SortedMap<String, String> files) {
    /** The manifest of an execution that has not written anything yet. */
    public static final Manifest EMPTY =
            new Manifest("", Collections.emptySortedMap(), List.of(), Collections.emptySortedMap());

    private static final String FORMAT = "tenon-manifest 1";

    /**
     * Copies the collections.
     *
     * @param fingerprint the hash
     * @param facts named results
     * @param inputs documents
     * @param files hashes by path
     */
    public Manifest {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        inputs = List.copyOf(inputs);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * A document that was read.
     *
     * @param reference where it is, relative to the root document; empty for the root document itself
     * @param sha256 the hash of its text in UTF-8
     */
    public record Input(String reference, String sha256) {}

    /**
     * Reads the text form.
     *
     * @param text what {@link #toText()} wrote
     * @return the manifest, or empty if the text is damaged or of another format
     */
    public static Optional<Manifest> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            return Optional.empty();
        }
        String fingerprint = "";
        SortedMap<String, String> facts = new TreeMap<>();
        List<Input> inputs = new ArrayList<>();
        SortedMap<String, String> files = new TreeMap<>();
        boolean complete = false;
        for (String line : lines.subList(1, lines.size())) {
            String[] word = line.split(" ", 3);
            if (complete || (word.length != 3 && !line.equals("end"))) {
                return Optional.empty();
            }
            switch (word[0]) {
                case "fingerprint" -> fingerprint = word[2];
                case "fact" -> facts.put(word[1], unescape(word[2]));
                case "input" -> inputs.add(new Input(unescape(word[2]), word[1]));
                case "file" -> files.put(unescape(word[2]), word[1]);
                case "end" -> complete = true;
                default -> {
                    return Optional.empty();
                }
            }
        }
        return complete ? Optional.of(new Manifest(fingerprint, facts, inputs, files)) : Optional.empty();
    }

    /**
     * The text form: one fact, input or file a line.
     *
     * @return the text, ending in a line end
     */
    public String toText() {
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        text.append("fingerprint sha256 ").append(fingerprint).append('\n');
        facts.forEach((name, value) -> line(text, "fact", name, value));
        inputs.forEach(input -> line(text, "input", input.sha256(), input.reference()));
        files.forEach((path, sha256) -> line(text, "file", sha256, path));
        return text.append("end\n").toString();
    }

    private static void line(StringBuilder text, String kind, String word, String rest) {
        text.append(kind)
                .append(' ')
                .append(word)
                .append(' ')
                .append(escape(rest))
                .append('\n');
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                plain.append(c);
                continue;
            }
            char escaped = value.charAt(++i);
            plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
        }
        return plain.toString();
    }
}
