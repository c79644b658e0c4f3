package dev.tenon.testing.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local files of a contract, each read once. */
final class ContractFiles {
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Map<URI, JsonNode> read = new HashMap<>();

    /** The content of a file as it is written, for the caller to change. */
    synchronized JsonNode tree(URI uri) {
        return read.computeIfAbsent(uri, this::load).deepCopy();
    }

    private JsonNode load(URI uri) {
        Path file = Path.of(uri);
        String name = String.valueOf(file.getFileName());
        try {
            String text = Files.readString(file);
            String start = text.stripLeading();
            return start.startsWith("{") ? json.readTree(text) : YamlTree.parse(text, name);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " cannot be read: " + e, e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + " is no JSON: " + e.getMessage(), e);
        }
    }
}
