package dev.tenon.generator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tenon.generator.diagnostic.Diagnostic;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.Lowering;
import dev.tenon.generator.read.ContractReader;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value of a contract that has most fields of its version, replaced by values of all other kinds: none of that is silent. */
class WrongKindsTest {
    private static final Path CONTRACTS = Path.of("src/test/resources/wrong-kinds");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of("null", "true", "5", "\"text\"", "[]", "{}");

    /** Values of any kind are right here, or nothing that is generated comes of them. */
    private static final Pattern FREE = Pattern.compile(".*/(example|value)(/.*)?"
            + "|.*/(parameters|properties)/[^/]+/(default|const)|.*/[$](comment|anchor)"
            + "|.*/(examples|scopes|webhooks|links/[^/]+/parameters)/.*"
            + "|.*/(parameters/\\d+|application~1json|examples|200)/examples"
            + "|.*/(put|post)/parameters/\\d+/name");

    /** That of OpenAPI 3.0 and that of 3.1 are read in both. */
    private static final Pattern BOUND = Pattern.compile(".*/exclusive(Minimum|Maximum)");

    /** A map without a value says nothing; so does prose, and the URL of what is not called. */
    private static final Pattern MAY_BE_NULL = Pattern.compile(
            ".*/([a-z]*[pP]roperties|mapping|dependentRequired|dependentSchemas|parameters)|.*/(info|contact|license)/.*"
                    + "|.*/(title|description|summary|url|authorizationUrl|tokenUrl|refreshUrl)");

    /** Where a schema stands, true and false are schemas, and a schema may stand where these do. */
    private static boolean isSchema(JsonNode was, JsonNode is) {
        return was.isObject() && is.isBoolean() || was.isBoolean() && is.isObject();
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"openapi-3.0", "openapi-3.1", "swagger-2.0"})
    void areFoundWhereTheyStand(String name) throws IOException {
        JsonNode root = new YAMLMapper().readTree(Files.readString(CONTRACTS.resolve(name + ".yaml")));
        Set<String> before = new HashSet<>(lines(findings(root)));
        List<String> silent = new ArrayList<>();
        for (String place : places(root, "", new ArrayList<>())) {
            for (String value : VALUES) {
                JsonNode other = JSON.readTree(value);
                JsonNode was = root.at(place);
                boolean wrong = other.getNodeType() != was.getNodeType()
                        && !(was.isTextual() && (other.isNumber() || other.isBoolean()))
                        && !(other.isNull() && MAY_BE_NULL.matcher(place).matches())
                        && !isSchema(was, other)
                        && !(BOUND.matcher(place).matches() && (other.isNumber() || other.isBoolean()))
                        && !FREE.matcher(place).matches();
                if (wrong && before.containsAll(lines(findings(replaced(root, place, other))))) {
                    silent.add(place + ": " + value);
                }
            }
        }
        assertEquals("", String.join("\n", silent));
    }

    private static List<String> lines(List<Diagnostic> findings) {
        return findings.stream()
                .map(finding -> finding.id() + " " + finding.message())
                .toList();
    }

    private List<Diagnostic> findings(JsonNode contract) throws IOException {
        Files.writeString(folder.resolve("api.json"), contract.toPrettyString());
        Diagnostics diagnostics = new Diagnostics();
        SpecLocation spec = SpecLocation.of("api.json", folder, getClass().getClassLoader());
        boolean lowered = new ContractReader()
                .read(spec, diagnostics)
                .flatMap(read -> new Lowering().lower(read, Typing.PRACTICAL, diagnostics))
                .isPresent();
        assertEquals(!lowered, diagnostics.hasErrors());
        List<Diagnostic> found = diagnostics.sorted();
        found.forEach(finding -> assertTrue(finding.location().position().line() > 0, finding::toString));
        return found;
    }

    private static List<String> places(JsonNode node, String place, List<String> all) {
        if (!place.isEmpty()) {
            all.add(place);
        }
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String token = member.getKey().replace("~", "~0").replace("/", "~1");
                places(member.getValue(), place + "/" + token, all);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places(node.get(i), place + "/" + i, all);
        }
        return all;
    }

    private static JsonNode replaced(JsonNode root, String place, JsonNode value) {
        JsonNode copy = root.deepCopy();
        int last = place.lastIndexOf('/');
        JsonNode parent = copy.at(place.substring(0, last));
        String token = place.substring(last + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(token), value);
        } else {
            ((ObjectNode) parent).set(token, value);
        }
        return copy;
    }
}
