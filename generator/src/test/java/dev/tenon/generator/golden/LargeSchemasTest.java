package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.diagnostic.Severity;
import dev.tenon.generator.pipeline.Generation;
import dev.tenon.generator.pipeline.Generator;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Settings;
import dev.tenon.generator.settings.Typing;
import dev.tenon.runtime.json.JsonCodec;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas of sizes that real contracts have: what is generated compiles, and reads and writes an instance. */
class LargeSchemasTest {
    @TempDir
    Path temporary;

    @Test
    void anObjectOfTwoThousandProperties() throws Exception {
        String properties = IntStream.range(0, 2000)
                .mapToObj(i ->
                        "p" + i + ": {type: " + (i % 2 == 0 ? "string, maxLength: 9" : "integer, minimum: 1") + "}")
                .collect(Collectors.joining(", ", "{", "}"));
        String instance = IntStream.range(0, 2000)
                .mapToObj(i -> "\"p" + i + "\":" + (i % 2 == 0 ? "\"x\"" : "2"))
                .collect(Collectors.joining(",", "{", "}"));
        String names = IntStream.range(0, 2000).mapToObj(i -> "p" + i).collect(Collectors.joining(", ", "[", "]"));
        assertEquals(instance, written("{type: object, minProperties: 1, properties: " + properties + "}", instance));
        String required = "{type: object, required: " + names + ", properties: " + properties + "}";
        assertEquals(instance, written(required, instance));
    }

    @Test
    void anObjectWhoseSizeIsCountedWhereAMethodIsFull() throws Exception {
        for (int number = 997; number <= 1000; number++) {
            String properties = IntStream.range(0, number)
                    .mapToObj(i -> "p" + i + ": {type: string, minLength: 1}")
                    .collect(Collectors.joining(", ", "{", "}"));
            String schema = "{type: object, minProperties: 1, maxProperties: 9, properties: " + properties + "}";
            assertEquals("{\"p0\":\"x\"}", written(schema, "{\"p0\":\"x\"}"));
        }
    }

    @Test
    void anObjectOfMorePropertiesThanAClassHasRoomFor() throws Exception {
        String properties = IntStream.range(0, 2500)
                .mapToObj(i -> "p" + i + ": {type: string}")
                .collect(Collectors.joining(", ", "{", "}"));
        String names = IntStream.range(0, 2500).mapToObj(i -> "p" + i).collect(Collectors.joining(", ", "[", "]"));
        assertEquals(
                "{\"p2499\":\"x\"}", written("{type: object, properties: " + properties + "}", "{\"p2499\":\"x\"}"));
        Generation refused = generation("{type: object, required: " + names + ", properties: " + properties + "}");
        assertEquals(Optional.empty(), refused.files());
        assertEquals("large-object at contract.yaml:4", found(refused, Severity.ERROR));
    }

    @Test
    void moreConditionsThanOneMethodSetsUp() throws Exception {
        String conditions = IntStream.range(0, 2000)
                .mapToObj(i -> "{not: {required: [a], properties: {a: {enum: [v" + i + "]}}}}")
                .collect(Collectors.joining(", ", "[", "]"));
        String schema = "{type: object, properties: {a: {type: string}}, allOf: " + conditions + "}";
        assertEquals("{\"a\":\"x\"}", written(schema, "{\"a\":\"x\"}"));
    }

    @Test
    void anObjectOfThousandsOfPropertiesInACondition() throws Exception {
        String inner = IntStream.range(0, 300)
                .mapToObj(i -> "q" + i + ": {type: integer}")
                .collect(Collectors.joining(", ", "{", "}"));
        String properties = IntStream.range(0, 2500)
                .mapToObj(i -> "p" + i + ": {type: string, minLength: " + i + "}")
                .collect(Collectors.joining(", ", "{a: {properties: " + inner + "}, ", "}"));
        String schema = "{type: object, properties: {a: {}}, not: {required: [p2499], properties: " + properties + "}}";
        assertEquals("{\"p2499\":\"x\"}", written(schema, "{\"p2499\":\"x\"}"));
    }

    @Test
    void moreSchemasInAConditionThanOneMethodBuilds() throws Exception {
        String cases = IntStream.range(0, 1600)
                .mapToObj(i -> "{minLength: " + i + ", maxLength: " + (i + 1) + "}")
                .collect(Collectors.joining(", ", "[", "]"));
        String list = "{type: object, properties: {a: {type: string}}, not: {properties: {a: {anyOf: " + cases + "}}}}";
        assertEquals("{\"a\":\"x\"}", written(list, "{\"a\":\"x\"}"));
        String texts = IntStream.range(0, 40)
                .mapToObj(i -> "p" + i + ": {type: string, minLength: 1, maxLength: 9, pattern: '^[a-z]+$'}")
                .collect(Collectors.joining(", ", "{", "}"));
        String objects = IntStream.range(0, 40)
                .mapToObj(i -> "q" + i + ": {type: object, required: [p1], properties: " + texts + "}")
                .collect(Collectors.joining(", ", "{", "}"));
        String nested =
                "{type: object, properties: {a: {type: string}}, not: {required: [q1], properties: " + objects + "}}";
        assertEquals("{\"a\":\"x\"}", written(nested, "{\"a\":\"x\"}"));
    }

    @Test
    void moreRequiredParametersThanAMethodTakes() throws Exception {
        String parameters = IntStream.range(0, 126)
                .mapToObj(i -> "{name: p" + i + ", in: query, required: true, schema: {type: integer}}")
                .collect(Collectors.joining(", ", "[", "]"));
        Files.writeString(
                temporary.resolve("contract.yaml"),
                "openapi: 3.0.3\ninfo: {title: Large, version: '1'}\npaths:\n  /a:\n    get: {operationId: few, responses: {'204': "
                        + "{description: Done.}}}\n    put: {operationId: many, parameters: " + parameters
                        + ", responses: {'204': {description: Done.}}}\n");
        Generation generation = generated();
        assertEquals("many-parameters at contract.yaml:6", found(generation, Severity.WARNING));
        Map<String, String> files = new LinkedHashMap<>();
        generation.files().orElseThrow().forEach(source -> files.put(source.path(), source.content()));
        try (URLClassLoader loader = Compilation.of(files, temporary).loader()) {
            Class<?> client = loader.loadClass("com.example.api.ApiClient");
            assertEquals("void", client.getMethod("few").getReturnType().getName());
        }
    }

    @Test
    void anEnumOfThousandsOfValues() throws Exception {
        String values =
                IntStream.range(0, 4000).mapToObj(i -> "value-" + i).collect(Collectors.joining(", ", "[", "]"));
        String schema = "{type: object, properties: {a: {type: string, enum: " + values + "}}}";
        assertEquals("{\"a\":\"value-3999\"}", written(schema, "{\"a\":\"value-3999\"}"));
    }

    @Test
    void anObjectOfHundredsOfProperties() throws Exception {
        String names = IntStream.range(0, 400).mapToObj(i -> "p" + i).collect(Collectors.joining(", ", "[", "]"));
        String properties = IntStream.range(0, 400)
                .mapToObj(i -> "p" + i + ": {type: string, maxLength: 9}")
                .collect(Collectors.joining(", ", "{", "}"));
        String instance = IntStream.range(0, 400)
                .mapToObj(i -> "\"p" + i + "\":\"x\"")
                .collect(Collectors.joining(",", "{", "}"));
        String schema = "{type: object, required: " + names + ", properties: " + properties + "}";
        assertEquals(instance, written(schema, instance));
    }

    @Test
    void aUnionOfMoreThanAHundredCases() throws Exception {
        String cases = IntStream.range(0, 120)
                .mapToObj(i -> "{title: Case " + i + ", type: object, required: [p" + i + "], properties: {p" + i
                        + ": {type: string}}}")
                .collect(Collectors.joining(", ", "[", "]"));
        assertEquals("{\"p119\":\"x\"}", written("{anyOf: " + cases + "}", "{\"p119\":\"x\"}"));
    }

    @Test
    void anEnumOfTenThousandValues() throws Exception {
        String values =
                IntStream.range(0, 10_000).mapToObj(i -> "value-" + i).collect(Collectors.joining(", ", "[", "]"));
        String schema = "{type: object, properties: {a: {type: string, enum: " + values + "}}}";
        assertEquals("{\"a\":\"value-9999\"}", written(schema, "{\"a\":\"value-9999\"}"));
    }

    @Test
    void aDiscriminatedUnionOfThousandsOfCases() throws Exception {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            schemas.append(", Case")
                    .append(i)
                    .append(
                            ": {type: object, required: [kind, value], properties: {kind: {type: string}, value: {type: string, maxLength: ")
                    .append(i + 1)
                    .append("}}}");
        }
        String cases = IntStream.range(0, 3000)
                .mapToObj(i -> "{$ref: '#/components/schemas/Case" + i + "'}")
                .collect(Collectors.joining(", ", "[", "]"));
        String instance = "{\"kind\":\"Case2999\",\"value\":\"x\"}";
        assertEquals(
                instance, written("{oneOf: " + cases + ", discriminator: {propertyName: kind}}" + schemas, instance));
    }

    @Test
    void textsLongerThanAConstant() throws Exception {
        String text = "word ".repeat(14_000) + "\u00e9".repeat(10);
        String schema = "{type: object, required: [a], properties: {a: {type: string, default: '" + text + "'}, "
                + "b: {type: string, enum: ['" + text + "', other]}, c: {type: string, enum: ['" + text + "']}, "
                + "d: {type: string, pattern: '^" + text + "$'}, e: {enum: ['" + text + "', 5]}, "
                + "f: {type: object, default: {x: '" + text + "'}, properties: {x: {type: string}}}}}";
        String instance = "{\"a\":\"x\",\"b\":\"" + text + "\",\"c\":\"" + text + "\",\"d\":\"" + text + "\",\"e\":\""
                + text + "\"}";
        assertEquals(instance, written(schema, instance));
    }

    @Test
    void namesLongerThanAConstant() throws Exception {
        // More octets than a constant has room for, fewer characters than a parser takes.
        String name = "\u00e9".repeat(40_000);
        String schema =
                "{type: object, required: [" + name + "], properties: {" + key(name) + "{type: string, maxLength: 3}}, "
                        + "additionalProperties: {type: object, properties: {" + key(name + "n") + "{type: integer}}}}";
        String instance = "{\"" + name + "\":\"x\",\"b\":{\"" + name + "n\":1}}";
        assertEquals(instance, written(schema, instance));
    }

    @Test
    void tagsLongerThanAConstant() throws Exception {
        String tag = "\u00e9".repeat(40_000);
        String union = "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]";
        String cases =
                "A: {type: object, required: [" + tag + "], properties: {" + key(tag) + "{type: string, enum: [" + tag
                        + "]}}}, B: {type: object, required: [" + tag + "], properties: {" + key(tag)
                        + "{type: string, enum: [b]}, b: {type: string}}}";
        String instance = "{\"" + tag + "\":\"b\",\"b\":\"x\"}";
        assertEquals(instance, written(union + "}, " + cases, instance));
        String tagged = union + ", discriminator: {propertyName: kind, mapping: {" + key(tag) + "A}}}, " + cases;
        Generation refused = generation(tagged);
        assertEquals(Optional.empty(), refused.files());
        assertEquals("long-tag at contract.yaml:4", found(refused, Severity.ERROR));
    }

    private static String found(Generation generation, Severity severity) {
        return generation.diagnostics().stream()
                .filter(found -> found.severity() == severity)
                .map(found -> found.id() + " at " + found.location().source().name() + ":"
                        + found.location().position().line())
                .collect(Collectors.joining());
    }

    @Test
    void textsOfOperationsLongerThanAConstant() throws Exception {
        String text = "t".repeat(70_000);
        String operation = "{tags: [" + text + "], operationId: " + text + ", summary: " + text + ", parameters: ["
                + "{name: " + text + ", in: query, schema: {type: string, default: " + text + "}}, "
                + "{name: " + text + ", in: header, schema: {type: string, enum: [" + text + "]}}, "
                + "{name: " + text + ", in: cookie, schema: {type: string}}], security: [{" + key(text) + "[]}], "
                + "requestBody: {content: {" + key("application/" + text + "+json") + "{schema: {type: string}}, "
                + "application/x-www-form-urlencoded: {schema: {type: object, properties: {" + key(text)
                + "{type: string}}}}, "
                + "multipart/form-data: {schema: {type: object, properties: {" + key(text) + "{type: string}}}}}}, "
                + "responses: {'200': {description: " + text + ", headers: {" + key(text)
                + "{schema: {type: string}}}, "
                + "content: {" + key("text/" + text) + "{}, " + key("application/" + text + "+json")
                + "{schema: {type: string}}}}}}";
        String contract = "openapi: 3.0.3\ninfo: {title: " + text + ", version: " + text + "}\n"
                + "servers: [{url: 'https://example.com/" + text + "/{v}', description: " + text
                + ", variables: {v: {default: " + text + ", enum: [" + text + "]}}}]\n"
                + "paths: {" + key("/" + text) + "{post: " + operation + "}}\n"
                + "components: {schemas: {}, securitySchemes: {" + key(text) + "{type: apiKey, in: header, name: "
                + text
                + "}}}\n";
        Files.writeString(temporary.resolve("contract.yaml"), contract);
        Map<String, String> files = new LinkedHashMap<>();
        generated().files().orElseThrow().forEach(source -> files.put(source.path(), source.content()));
        Compilation.of(files, temporary);
    }

    @Test
    void sixtyLevels() throws Exception {
        String schema = "{type: string}";
        String instance = "\"x\"";
        for (int i = 0; i < 60; i++) {
            schema = "{type: object, required: [level" + i + "], properties: {level" + i + ": " + schema + "}}";
            instance = "{\"level" + i + "\":" + instance + "}";
        }
        assertEquals(instance, written(schema, instance));
    }

    @Test
    void hundredsOfArraysAndMapsInEachOther() throws Exception {
        int levels = 250;
        StringBuilder schemas = new StringBuilder();
        // A document may be nested less deep than a schema.
        String instance = "[]";
        for (int i = levels - 1; i >= 0; i--) {
            String inner = "{$ref: '#/components/schemas/C" + (i + 1) + "'}";
            boolean array = i % 2 == 0;
            schemas.append(", C" + i + ": {type: ")
                    .append(array ? "array, items: " + inner : "object, additionalProperties: " + inner)
                    .append("}");
            if (i < 60) {
                instance = array ? "[" + instance + "]" : "{\"a\":" + instance + "}";
            }
        }
        String large = "{type: object, properties: {a: {$ref: '#/components/schemas/C0'}}}";
        instance = "{\"a\":" + instance + "}";
        assertEquals(instance, written(large + schemas + ", C" + levels + ": {type: integer}", instance));
    }

    @Test
    void aDescriptionOfAHundredKilobytes() throws Exception {
        String schema = "{type: object, description: '" + "word ".repeat(20_000) + "', properties: {a: {type: string,"
                + " description: '" + "x".repeat(100_000) + "'}}}";
        assertEquals("{\"a\":\"x\"}", written(schema, "{\"a\":\"x\"}"));
    }

    /** A key that is longer than 1,024 characters has to be marked as one (YAML 1.2.2 §7.4.2). */
    private static String key(String text) {
        return "? " + text + " : ";
    }

    private Generation generation(String schema) throws IOException {
        String contract = "openapi: 3.0.3\ninfo: {title: Large, version: '1'}\npaths: {}\n"
                + "components: {schemas: {Large: " + schema + "}}\n";
        Files.writeString(temporary.resolve("contract.yaml"), contract);
        return generated();
    }

    private Generation generated() {
        return new Generator()
                .generate(
                        SpecLocation.of("contract.yaml", temporary, LargeSchemasTest.class.getClassLoader()),
                        settings());
    }

    private String written(String schema, String json) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        generation(schema).files().orElseThrow().forEach(source -> files.put(source.path(), source.content()));
        try (URLClassLoader loader = Compilation.of(files, temporary).loader()) {
            Class<?> type = loader.loadClass("com.example.api.model.LargeCodec");
            return rewritten((JsonCodec<?>) type.getField("INSTANCE").get(null), json);
        }
    }

    private static <T> String rewritten(JsonCodec<T> codec, String json) {
        return codec.encode(codec.decode(json));
    }

    private static Settings settings() {
        return new Settings(
                "com.example.api", Optional.of("ApiClient"), Optional.empty(), false, Typing.PRACTICAL, true);
    }
}
