package dev.tenon.benchmarks.builds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tenon.benchmarks.process.Folders;
import dev.tenon.benchmarks.process.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A project that generates and compiles the client of one contract.
 *
 * @param maven what builds it
 * @param folder where it is written
 * @param pom the name of its POM among the resources
 * @param contract the contract, which is copied as JSON
 */
record Project(Maven maven, Path folder, String pom, Path contract) {
    private static final String CONTRACT = "contract.json";
    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

    /** Measures each build a number of times, and takes the medians. */
    Series measure(int runs) throws IOException {
        Folders.empty(folder);
        try (InputStream text = Project.class.getResourceAsStream(pom)) {
            Files.write(folder.resolve("pom.xml"), text.readAllBytes());
        }
        write("");
        build(false);
        List<Usage> first = new ArrayList<>();
        List<Usage> unchanged = new ArrayList<>();
        List<Usage> changed = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Folders.empty(folder.resolve("target"));
            write("");
            first.add(build(true));
            unchanged.add(build(true));
            write("-next");
            changed.add(build(true));
        }
        return new Series(seconds(first), seconds(unchanged), seconds(changed));
    }

    private static double seconds(List<Usage> runs) {
        return Usage.medianOf(runs).cpuSeconds();
    }

    private Usage build(boolean offline) throws IOException {
        return maven.compile(folder, CONTRACT, offline).run();
    }

    private void write(String suffix) throws IOException {
        JsonNode tree = MAPPER.readTree(contract.toFile());
        ObjectNode info = (ObjectNode) tree.required("info");
        info.put("version", info.required("version").asText() + suffix);
        Files.writeString(folder.resolve(CONTRACT), tree.toPrettyString());
    }
}
