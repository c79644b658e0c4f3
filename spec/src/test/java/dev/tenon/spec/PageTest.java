package dev.tenon.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract against the text of the page itself, which lies beside the repository and not in it. */
class PageTest {
    private static final Path PAGE = Path.of("../../shared/contract/create-session-2021-01-01.txt")
            .toAbsolutePath()
            .normalize();
    private static final String TABLE = "Name Type Description";

    private final Contract contract = Contract.current();
    /** Those that are not empty. */
    private List<String> lines = List.of();

    @BeforeEach
    void readPage() throws IOException {
        assumeTrue(Files.isReadable(PAGE), () -> "the page is not at " + PAGE);
        lines = Files.readAllLines(PAGE).stream()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void everySentenceIsInTheContract() {
        Set<String> sentences = new TreeSet<>();
        lines.stream().filter(line -> line.endsWith(".")).forEach(sentences::add);
        assertTrue(sentences.size() > 30, () -> "the page has changed its form: " + sentences);
        Set<String> missing = new TreeSet<>(sentences);
        missing.removeAll(prose(contract.root(), new TreeSet<>()));
        assertEquals(Set.of(), missing);
    }

    private static Set<String> prose(JsonNode node, Set<String> found) {
        for (String name : List.of("description", "summary")) {
            if (node.path(name).isString()) {
                found.add(node.get(name).asString());
            }
        }
        node.forEach(child -> prose(child, found));
        return found;
    }

    @Test
    void definitions() {
        TreeMap<String, String> page = new TreeMap<>();
        List<String> part = lines.subList(lines.indexOf("Definitions"), lines.size());
        for (int i = 0; i < part.size(); i++) {
            if (part.get(i).equals(TABLE)) {
                String schema = part.get(i - 2);
                page.put(schema, part.get(i - 1));
                for (int row = i + 1;
                        row + 2 < part.size() && !part.get(row + 2).equals(TABLE);
                        row += 3) {
                    page.put(schema + "." + part.get(row), part.get(row + 1) + ": " + part.get(row + 2));
                }
            }
        }
        assertEquals(page, definitionsOfTheContract());
    }

    private TreeMap<String, String> definitionsOfTheContract() {
        TreeMap<String, String> found = new TreeMap<>();
        contract.at("/components/schemas").properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode schema = entry.getValue();
            found.put(name, schema.get("description").asString());
            schema.path("properties")
                    .properties()
                    .forEach(property -> found.put(
                            name + "." + property.getKey(),
                            type(property.getValue()) + ": " + description(property.getValue())));
            schema.path("x-ms-enum")
                    .path("values")
                    .forEach(value -> found.put(
                            name + "." + value.get("value").asString(),
                            "string: " + value.get("description").asString()));
        });
        return found;
    }

    private String description(JsonNode schema) {
        return contract.resolve(schema).get("description").asString();
    }

    private static String type(JsonNode schema) {
        for (String pointer : List.of("/$ref", "/allOf/0/$ref", "/oneOf/0/$ref")) {
            if (!schema.at(pointer).isMissingNode()) {
                String reference = schema.at(pointer).asString();
                return reference.substring(reference.lastIndexOf('/') + 1);
            }
        }
        String type = schema.get("type").asString();
        return type.equals("array") ? type(schema.get("items")) + "[]" : type;
    }

    @Test
    void bodies() {
        List<JsonNode> page = new ArrayList<>();
        int start = -1;
        String text = String.join("\n", lines);
        while ((start = text.indexOf("\n{\n", start + 1)) >= 0) {
            page.add(JsonMapper.shared().readTree(text.substring(start, text.indexOf("\n}\n", start) + 2)));
        }
        List<JsonNode> found = new ArrayList<>();
        found.add(body(contract.operation().get("requestBody")));
        // In the order of the page.
        for (String status : List.of("200", "201", "400", "default", "500")) {
            found.add(body(contract.operation().get("responses").get(status)));
        }
        assertEquals(page, found);
    }

    private static JsonNode body(JsonNode content) {
        return content.at("/content/application~1json/examples/Create a rendering session/value");
    }

    @Test
    void headerFields() {
        Set<String> page = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        contract.at("/components/headers").properties().forEach(field -> {
            found.add(field.getKey() + ": " + field.getValue().get("example").asString());
            int samples = lines.indexOf("Sample response");
            lines.stream()
                    .skip(samples)
                    .filter(line -> line.startsWith(field.getKey() + ": "))
                    .forEach(page::add);
        });
        assertEquals(page, found);
    }

    @Test
    void theAddressOfTheRequest() {
        String address = contract.at("/servers/0/variables/endpoint/default").asString();
        address += contract.at("/paths").propertyNames().iterator().next();
        for (String name : List.of("account_id", "session_id")) {
            String example =
                    contract.at("/components/parameters/" + name + "/example").asString();
            address = address.replace("{" + name + "}", example);
        }
        address += "?api-version="
                + contract.at("/components/parameters/api-version/example").asString();
        assertEquals(lines.get(lines.indexOf("Sample request") + 1), "PUT " + address);
    }
}
