package dev.tenon.generator.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.docs.SupportedPage.Row;
import dev.tenon.generator.matching.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page of what is supported: every keyword has a row, and every row is true. */
class SupportedTest {
    private static final Path CASES = Path.of("src/test/resources/goldens");

    /** OpenAPI 3.0.3 §4.7.24, §4.7.25. */
    private static final Set<String> OPENAPI_3_0 = words("""
        $ref title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems
        uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items properties
        additionalProperties description format default nullable discriminator readOnly writeOnly xml externalDocs example
        deprecated propertyName mapping
        """);

    /** JSON Schema 2020-12 Core §8, §10, §11 and Validation §6 to §9, and what OpenAPI 3.1.1 §4.8.24 adds. */
    private static final Set<String> OPENAPI_3_1 = words("""
        $schema $id $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment $defs
        allOf anyOf oneOf not if then else dependentSchemas
        prefixItems items contains properties patternProperties additionalProperties propertyNames
        unevaluatedItems unevaluatedProperties
        type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern
        maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired
        format contentEncoding contentMediaType contentSchema
        title description default deprecated readOnly writeOnly examples
        discriminator propertyName mapping xml externalDocs example
        """);

    /** OpenAPI 3.0.3 §4.4. */
    private static final Set<String> FORMATS_3_0 =
            words("int32 int64 float double byte binary date date-time password");

    /** JSON Schema 2020-12 Validation §7.3, and what OpenAPI 3.1.1 §4.4.2 adds. */
    private static final Set<String> FORMATS_3_1 = words("""
        date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference uuid
        uri-template json-pointer relative-json-pointer regex int32 int64 float double password
        """);

    private static final String VALUE = """
         type format items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength
        pattern maxItems minItems uniqueItems enum multipleOf
        """;

    /** Those objects of Swagger 2.0 that look different in OpenAPI 3.0. */
    private static final Map<String, Set<String>> SWAGGER_2 = Map.ofEntries(
            Map.entry("Swagger Object", words("""
                swagger info host basePath schemes consumes produces paths definitions parameters responses
                securityDefinitions security tags externalDocs
                """)),
            Map.entry("Path Item Object", words("$ref get put post delete options head patch parameters")),
            Map.entry("Operation Object", words("""
                tags summary description externalDocs operationId consumes produces parameters responses schemes
                deprecated security
                """)),
            Map.entry("Parameter Object", words("name in description required schema allowEmptyValue" + VALUE)),
            Map.entry("Items Object", words(VALUE)),
            Map.entry("Response Object", words("description schema headers examples")),
            Map.entry("Header Object", words("description" + VALUE)),
            Map.entry("Schema Object", words("""
                $ref format title description default multipleOf maximum exclusiveMaximum minimum exclusiveMinimum
                maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type
                items allOf properties additionalProperties discriminator readOnly xml externalDocs example
                """)),
            Map.entry("Security Scheme Object", words("""
                type description name in flow authorizationUrl tokenUrl scopes
                """)));

    /** No code is generated of these; the reader's tests find them in the tree. */
    private static final Set<String> SEEN_IN_THE_TREE = Set.of(
            "Items Object/items",
            "Response Object/examples",
            "Security Scheme Object/authorizationUrl",
            "Security Scheme Object/tokenUrl",
            "Security Scheme Object/scopes");

    @TempDir
    Path temporary;

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.strip().split("\\s+")));
    }

    private static List<Row> schemas() throws IOException {
        return SupportedPage.rows().stream()
                .filter(row -> row.part().equals("Schemas"))
                .toList();
    }

    private static Set<String> keywords(Predicate<Row> which) throws IOException {
        return schemas().stream().filter(which).map(Row::keyword).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeywordOfTheDialectsHasARow() throws IOException {
        assertEquals(OPENAPI_3_0, keywords(row -> !row.isFormat() && row.isIn("3.0")));
        assertEquals(OPENAPI_3_1, keywords(row -> !row.isFormat() && row.isIn("3.1")));
    }

    @Test
    void everyFormatHasARow() throws IOException {
        // What one version defines means the same in the other.
        Set<String> both = new TreeSet<>(FORMATS_3_0);
        both.addAll(FORMATS_3_1);
        assertEquals(both, keywords(Row::isFormat));
        assertEquals(FORMATS_3_0, intersection(FORMATS_3_0, keywords(row -> row.isFormat() && row.isIn("3.0"))));
        assertEquals(FORMATS_3_1, intersection(FORMATS_3_1, keywords(row -> row.isFormat() && row.isIn("3.1"))));
    }

    private static Set<String> intersection(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    @TestFactory
    Stream<DynamicTest> rowsAreTrue() throws IOException {
        Map<String, List<Row>> byCase = new LinkedHashMap<>();
        SupportedPage.rows()
                .forEach(row -> byCase.computeIfAbsent(row.golden(), name -> new ArrayList<>())
                        .add(row));
        return byCase.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
    }

    private void check(String name, List<Row> rows) throws IOException {
        List<String> untrue = new ArrayList<>();
        try (Evidence evidence = Evidence.of(CASES.resolve(name), temporary)) {
            for (Row row : rows) {
                check(row, evidence).forEach(why -> untrue.add(row + ": " + why));
            }
            Set<String> told = rows.stream().map(Row::evidence).collect(Collectors.toSet());
            evidence.keywords().stream()
                    .filter(keyword -> !told.contains(keyword))
                    .forEach(keyword -> untrue.add(keyword + ": there is evidence, but no row"));
        }
        assertEquals("", String.join("\n", untrue));
    }

    private static List<String> check(Row row, Evidence evidence) {
        List<String> why = new ArrayList<>();
        if (!evidence.contractHas(row.keyword(), row.isFormat())) {
            why.add("the contract of " + row.golden() + " does not have it");
        }
        if (row.part().equals("Swagger 2.0")) {
            return ofSwagger2(row, evidence, why);
        }
        if (row.keyword().equals("format")) {
            return why;
        }
        if (row.isFormat() && !evidence.typesOf(row.keyword()).equals(Set.of(boxed(row.javaType())))) {
            why.add("its Java type is " + evidence.typesOf(row.keyword()));
        }
        switch (row.becomes()) {
            case TYPE -> {
                if (!evidence.shows(row.keyword())) {
                    why.add("no generated file shows what it becomes");
                }
            }
            case CHECKED, FOLLOWED -> {
                if (!evidence.refuses(row.keyword())) {
                    why.add("there is no instance that is refused for it");
                }
            }
            case SHOWN -> {
                if (!evidence.shows(row.keyword())) {
                    why.add("no generated file shows it");
                }
            }
            case CONVERTED -> why.add("nothing but Swagger 2.0 is converted");
            case REFUSED -> {
                String id = row.how().replaceAll("`([a-z-]+)`.*", "$1").strip();
                if (!evidence.isRefused(row.keyword(), id)) {
                    why.add("the findings do not refuse it with [" + id + "]");
                }
            }
            case UNUSED -> {
                if (evidence.keywords().contains(row.keyword())) {
                    why.add("there is evidence of its use");
                }
            }
        }
        why.addAll(evidence.contradictions(row.keyword(), row.isFormat()));
        return why;
    }

    private static String boxed(String type) {
        return switch (type) {
            case "int" -> "Integer";
            case "long" -> "Long";
            case "float" -> "Float";
            case "double" -> "Double";
            default -> type;
        };
    }

    /** A field that says something of a document that a client could act upon shows in the client, or is reported. */
    private static List<String> ofSwagger2(Row row, Evidence evidence, List<String> why) {
        boolean shown = evidence.shows(row.evidence());
        if (evidence.keywords().contains(row.evidence()) && !shown) {
            why.add("no generated file shows it");
        }
        if (row.becomes() == SupportedPage.Becomes.UNUSED && shown) {
            why.add("there is evidence of its use");
        }
        if (row.becomes() != SupportedPage.Becomes.UNUSED && !shown && !SEEN_IN_THE_TREE.contains(row.evidence())) {
            why.add("there is no evidence of its use");
        }
        return why;
    }

    @Test
    void everyFieldOfSwagger2HasARowOrIsAKeywordOfSchemas() throws IOException {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        for (Row row : SupportedPage.rows()) {
            if (row.part().equals("Swagger 2.0")) {
                rows.computeIfAbsent(row.section(), name -> new TreeSet<>()).add(row.keyword());
            }
        }
        assertEquals(SWAGGER_2.keySet(), rows.keySet());
        SWAGGER_2.forEach((object, fields) -> {
            assertEquals(rows.get(object), intersection(fields, rows.get(object)), object);
            Set<String> others = new TreeSet<>(fields);
            others.removeAll(rows.get(object));
            others.removeAll(OPENAPI_3_0);
            assertEquals(Set.of(), others, object);
        });
    }

    @Test
    void aRowThatIsNotTrueIsFound() throws IOException {
        try (Evidence evidence = Evidence.of(CASES.resolve("keywords"), temporary)) {
            assertFalse(evidence.contractHas("nullable", false));
            assertFalse(evidence.refuses("title"));
            assertFalse(evidence.shows("minimum"));
            assertTrue(evidence.refuses("minimum"));
            assertEquals(List.of(), evidence.contradictions("minimum", false));
            assertEquals(Set.of("LocalDate"), evidence.typesOf("date"));
        }
    }
}
