package dev.tenon.generator.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A contract of several files as one, since the judge reads one: the others stand in it, and references lead there. */
final class Bundle {
    /** The member of the contract that the other files stand in, each by its path. */
    private static final String FILES = "x-files";

    private final Path folder;
    private final Path root;
    private final ObjectNode files = JsonNodeFactory.instance.objectNode();

    private Bundle(Path root) {
        this.folder = root.getParent();
        this.root = root.getFileName();
    }

    /** A contract with all files that it refers to. */
    static JsonNode of(Path contract) throws IOException {
        Bundle bundle = new Bundle(contract);
        ObjectNode whole = (ObjectNode) Contracts.parsed(Files.readAllBytes(contract));
        bundle.lead(whole, bundle.root);
        if (!bundle.files.isEmpty()) {
            whole.set(FILES, bundle.files);
        }
        return whole;
    }

    /** Where a place of another file, for example {@code parts.yaml#/Pet}, is in the whole; one of the contract stays. */
    static String placed(String reference) {
        int hash = reference.indexOf('#');
        return hash == 0
                ? reference
                : "#/" + FILES + "/"
                        + reference.substring(0, hash).replace("~", "~0").replace("/", "~1")
                        + reference.substring(hash + 1);
    }

    private void lead(JsonNode node, Path file) {
        if (node instanceof ObjectNode object && object.path("$ref").isString()) {
            String reference = object.get("$ref").asString();
            int hash = (reference + "#").indexOf('#');
            Path target = file.resolveSibling(reference.substring(0, hash)).normalize();
            if (hash == 0 && !file.equals(root)) {
                object.put("$ref", placed(name(file) + reference));
            } else if (hash > 0 && Files.exists(folder.resolve(target))) {
                String pointer = hash == reference.length() ? "#" : reference.substring(hash);
                object.put("$ref", target.equals(root) ? pointer : placed(name(target) + pointer));
                add(target);
            }
        }
        node.forEach(member -> lead(member, file));
    }

    private void add(Path file) {
        if (!file.equals(root) && !files.has(name(file))) {
            try {
                JsonNode added = Contracts.parsed(Files.readAllBytes(folder.resolve(file)));
                files.set(name(file), added);
                lead(added, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
