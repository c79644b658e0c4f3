package dev.tenon.generator.matching;

import dev.tenon.generator.read.SpecLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a golden case shows of keywords: by its contract, its generated files, its findings, and the instances that its file
 * {@code instances.yaml} names for each keyword.
 */
public final class Evidence implements AutoCloseable {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final JsonNode contract;
    private final JsonNode instances;
    private final String generated;
    private final String findings;
    private final Optional<Subject> subject;

    private Evidence(
            JsonNode contract, JsonNode instances, String generated, String findings, Optional<Subject> subject) {
        this.contract = contract;
        this.instances = instances;
        this.generated = generated;
        this.findings = findings;
        this.subject = subject;
    }

    /**
     * Reads a case, and compiles what is generated of it where there are instances.
     *
     * @param golden the case's folder
     * @param temporary a folder for classes
     * @return the evidence, to be closed
     * @throws IOException if a file cannot be read
     */
    public static Evidence of(Path golden, Path temporary) throws IOException {
        Path file = golden.resolve("instances.yaml");
        Path expected = golden.resolve("expected");
        byte[] text = contract(golden);
        JsonNode instances = Files.exists(file) ? YAML.readTree(Files.readAllBytes(file)) : YAML.createObjectNode();
        Optional<Subject> subject = Optional.empty();
        if (instances.valueStream().anyMatch(named -> named.has("schema"))) {
            Generated generated =
                    Matching.generate(SpecLocation.of("contract.yaml", golden, Evidence.class.getClassLoader()));
            subject = Optional.of(new Subject(
                    Subject.models(Contracts.read(text), generated),
                    generated.sources(),
                    Map.of(),
                    Files.createTempDirectory(temporary, golden.getFileName().toString())));
        }
        return new Evidence(
                YAML.readTree(text),
                instances,
                Files.isDirectory(expected) ? sources(expected) : "",
                Files.readString(golden.resolve("diagnostics/diagnostics.txt")),
                subject);
    }

    private static byte[] contract(Path golden) throws IOException {
        Path reference = golden.resolve("contract.classpath");
        if (Files.exists(reference)) {
            String name = Files.readString(reference).strip().replaceFirst("^classpath:/?", "");
            return Evidence.class.getClassLoader().getResourceAsStream(name).readAllBytes();
        }
        return Files.readAllBytes(golden.resolve("contract.yaml"));
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }

    /** The keywords that instances are named for. */
    public Set<String> keywords() {
        return instances.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the contract has a keyword somewhere, or a format. */
    public boolean contractHas(String keyword, boolean format) {
        return has(contract, keyword, format);
    }

    private static boolean has(JsonNode node, String keyword, boolean format) {
        boolean here = format ? node.path("format").asString("").equals(keyword) : node.has(keyword);
        return here || node.valueStream().anyMatch(member -> has(member, keyword, format));
    }

    /** The Java types of the optional properties with a format, as their accessors have them. */
    public Set<String> typesOf(String format) {
        Set<String> types = new TreeSet<>();
        contract.path("components")
                .path("schemas")
                .valueStream()
                .forEach(schema -> schema.path("properties")
                        .propertyStream()
                        .filter(property ->
                                property.getValue().path("format").asString("").equals(format))
                        .map(property -> accessor(property.getKey()).matcher(generated))
                        .forEach(accessor -> types.add(accessor.find() ? accessor.group(1) : "none")));
        return types;
    }

    private static Pattern accessor(String property) {
        return Pattern.compile(Pattern.quote("/** {@return the {@code " + property + "} property")
                + "[^/]*/\\s+public Optional<([\\w<>]+)> \\w+\\(\\)");
    }

    /** Whether a generated file has the text that is named for a keyword. */
    public boolean shows(String keyword) {
        JsonNode text = instances.path(keyword).path("shows");
        return text.isString() && generated.contains(text.asString());
    }

    /** Whether an instance is named that is refused for a keyword. */
    public boolean refuses(String keyword) {
        return instances.path(keyword).has("refuses");
    }

    /** Whether an error is expected at a place of a keyword. */
    public boolean isRefused(String keyword, String id) {
        return findings.lines().anyMatch(line -> line.startsWith("error: ") && line.endsWith(" [" + id + "]"))
                && findings.lines().anyMatch(line -> line.startsWith("  --> ") && line.endsWith("/" + keyword));
    }

    /** Which of the instances named for a keyword do not show what they should, and why. */
    public List<String> contradictions(String keyword, boolean format) {
        List<String> found = new ArrayList<>();
        JsonNode named = instances.path(keyword);
        if (named.has("shows") && !shows(keyword)) {
            found.add("'" + named.path("shows").asString() + "' is in no generated file");
        }
        if (!named.has("schema")) {
            return found;
        }
        String schema = "#/components/schemas/" + named.path("schema").asString();
        JsonNode without = contract.deepCopy();
        remove(without.at(schema.substring(1)), keyword, format);
        String accepts = text(named, "accepts");
        String refuses = text(named, "refuses");
        if (accepts != null) {
            Verdict verdict = subject.orElseThrow().strictly(schema, accepts);
            if (!verdict.accepted() || !judge(contract).accepts(schema, accepts)) {
                found.add("accepts is not accepted: " + verdict);
            }
        }
        if (refuses != null) {
            Verdict verdict = subject.orElseThrow().strictly(schema, refuses);
            if (verdict.accepted()) {
                found.add("refuses is accepted");
            }
            if (judge(contract).accepts(schema, refuses)) {
                found.add("refuses is right, says the independent validator");
            }
            // Without what a reference leads to there is no contract.
            if (!keyword.startsWith("$") && !judge(without).accepts(schema, refuses)) {
                found.add("refuses is wrong even without the keyword");
            }
        }
        return found;
    }

    private static @Nullable String text(JsonNode named, String name) {
        return named.has(name) ? named.path(name).asString() : null;
    }

    private static Judge judge(JsonNode contract) {
        return new Judge(Contracts.read(YAML.writeValueAsBytes(contract)));
    }

    private static void remove(JsonNode node, String keyword, boolean format) {
        if (node instanceof ObjectNode object) {
            if (!format) {
                object.remove(keyword);
            } else if (object.path("format").asString("").equals(keyword)) {
                object.remove("format");
            }
        }
        node.valueStream().forEach(member -> remove(member, keyword, format));
    }

    @Override
    public void close() throws IOException {
        if (subject.isPresent()) {
            subject.get().close();
        }
    }
}
