package dev.tenon.generator.write;

import dev.tenon.generator.render.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a folder hold exactly the files of the newest generation, next to whatever else lies there. Either everything is as
 * it was or everything is new; a run that is killed in between is completed by the next one.
 */
public final class SourceTreeWriter {
    private final OutputTree tree;
    private final Optional<StaleClasses> classes;
    private final ManifestStore store;

    /**
     * Names the places; touches nothing yet.
     *
     * @param output the folder to write to; created when needed
     * @param classesFolder where the files are compiled to, so that classes without a source are removed; or empty
     * @param store where the manifest of this execution and its neighbours are
     */
    public SourceTreeWriter(Path output, Optional<Path> classesFolder, ManifestStore store) {
        this.tree = new OutputTree(output);
        this.classes = classesFolder.map(StaleClasses::new);
        this.store = store;
    }

    /**
     * Whether every file of a manifest is there with the bytes that were generated.
     *
     * @param manifest the manifest of the last run
     * @return false if one is missing, edited or no plain file
     * @throws IOException if one cannot be read
     */
    public boolean isIntact(Manifest manifest) throws IOException {
        if (!tree.outside(manifest.files().keySet()).isEmpty()) {
            return false;
        }
        for (Map.Entry<String, String> file : manifest.files().entrySet()) {
            if (!tree.sha256(file.getKey()).equals(Optional.of(file.getValue()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Replaces the files of the last run by those of this one.
     *
     * @param files what was generated
     * @param fingerprint the hash of settings, templates and code
     * @param facts results to remember
     * @param inputs the documents that were read
     * @return what was done, or what forbids to do it
     * @throws IOException if the disk does not let us
     * @throws IllegalArgumentException if a path leads out of the folder or two paths differ in case alone, which no contract
     *     can bring about
     */
    public WriteResult write(
            List<SourceFile> files, String fingerprint, SortedMap<String, String> facts, List<Manifest.Input> inputs)
            throws IOException {
        checkPaths(files);
        Ownership ownership = Ownership.load(tree, store);
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach(file -> hashes.put(file.path(), Sha256.of(file.content())));
        List<String> stale = staleOf(ownership, hashes);
        Set<String> outside = tree.outside(hashes.keySet());

        List<SourceFile> changed = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (SourceFile file : files) {
            String path = file.path();
            if (outside.contains(path)) {
                refusals.add(outside(path));
                continue;
            }
            Optional<String> wanted = Optional.ofNullable(hashes.get(path));
            Optional<String> present = tree.sha256(path);
            if (!present.equals(wanted) || stale.stream().anyMatch(path::equalsIgnoreCase)) {
                changed.add(file);
                if (!present.equals(wanted) && tree.exists(path)) {
                    ownership.forbids(path, present).ifPresent(refusals::add);
                }
            }
        }
        if (!refusals.isEmpty()) {
            return new WriteResult.Refused(refusals);
        }
        Manifest result = new Manifest(fingerprint, facts, inputs, hashes);
        List<String> kept = replace(changed, stale, ownership, result);
        List<String> removed = new ArrayList<>(stale);
        removed.removeAll(kept);
        return new WriteResult.Done(changed.size(), files.size() - changed.size(), removed, kept);
    }

    private List<String> replace(List<SourceFile> changed, List<String> stale, Ownership ownership, Manifest result)
            throws IOException {
        List<String> kept = new ArrayList<>();
        try (Staging staging = new Staging(tree)) {
            for (SourceFile file : changed) {
                staging.add(file);
            }
            if (!changed.isEmpty() || !stale.isEmpty()) {
                store.save(inTransit(ownership.own(), result));
            }
            // First out, then in: where case does not count, a stale name may be the new name of a file.
            for (String path : stale) {
                if (!remove(path, ownership)) {
                    kept.add(path);
                }
            }
            staging.putInPlace();
        }
        store.save(result);
        store.forgetGone();
        return kept;
    }

    /** Removes a file of ours that is no longer produced; false if it stays. */
    private boolean remove(String path, Ownership ownership) throws IOException {
        Optional<String> present = tree.isInside(path) ? tree.sha256(path) : Optional.empty();
        boolean untouched =
                present.equals(Optional.ofNullable(ownership.own().files().get(path)));
        if (!untouched && tree.exists(path)) {
            return false;
        }
        if (untouched) {
            tree.delete(path);
        }
        if (classes.isPresent()) {
            classes.get().removeThoseOf(path);
        }
        return true;
    }

    /** Should the run be killed now, the next one owns the old files as well as the new ones and is not up to date. */
    private static Manifest inTransit(Manifest before, Manifest after) {
        SortedMap<String, String> all = new TreeMap<>(before.files());
        all.putAll(after.files());
        return new Manifest("", before.facts(), before.inputs(), all);
    }

    private static List<String> staleOf(Ownership ownership, SortedMap<String, String> hashes) {
        return ownership.own().files().keySet().stream()
                .filter(path -> !hashes.containsKey(path) && !ownership.isShared(path))
                .toList();
    }

    private static Refusal outside(String path) {
        return new Refusal(
                "outside-output",
                path,
                "a symbolic link leads " + path + " out of the output folder",
                "remove the link, or name the folder that it leads to as the output folder");
    }

    private void checkPaths(List<SourceFile> files) {
        Set<String> seen = new HashSet<>();
        for (SourceFile file : files) {
            tree.resolve(file.path());
            if (!seen.add(file.path().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("generated twice, maybe in another case: '" + file.path() + "'");
            }
        }
    }
}
