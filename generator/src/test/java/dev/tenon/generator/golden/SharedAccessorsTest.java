package dev.tenon.generator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.matching.Generated;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a union's own schema declares is read without knowing the case. */
class SharedAccessorsTest {
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Shared, version: '1'}
            paths: {}
            components:
              schemas:
                Animal:
                  type: object
                  required: [kind, age]
                  discriminator: {propertyName: kind}
                  properties:
                    kind: {type: string}
                    age: {type: integer}
                    note: {type: string, nullable: true}
                    old: {type: string, deprecated: true}
                    value: {type: string}
                    size: {type: string}
                    data: {}
                Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {size: {type: string, format: date}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {breed: {type: string}}}]}
            """;

    /** What a caller would write. */
    private static final String CALLER = """
            package com.example.api.model;

            final class Caller {
                static String read(String json) {
                    Animal animal = AnimalCodec.INSTANCE.decode(json);
                    return animal.kind() + " " + animal.age() + " " + animal.note() + " " + animal.data();
                }
            }
            """;

    @TempDir
    Path folder;

    private Map<String, String> sources;

    @BeforeEach
    void generate() throws Exception {
        Files.writeString(folder.resolve("contract.yaml"), CONTRACT);
        SpecLocation spec = SpecLocation.of("contract.yaml", folder, getClass().getClassLoader());
        sources = new LinkedHashMap<>(
                Generated.of(spec, "com.example.api", Typing.PRACTICAL).sources());
    }

    @Test
    void ofEachCaseAlsoAnUnknownOne() throws Exception {
        sources.put("com/example/api/model/Caller.java", CALLER);
        try (URLClassLoader loader =
                Compilation.of(sources, folder.resolve("classes")).loader()) {
            Method read = loader.loadClass("com.example.api.model.Caller").getDeclaredMethod("read", String.class);
            read.setAccessible(true);
            for (String kind : new String[] {"Cat", "Dog", "Axolotl"}) {
                assertEquals(
                        kind + " 2 absent Optional[{\"a\":1}]",
                        read.invoke(null, "{\"kind\": \"" + kind + "\", \"age\": 2, \"data\": {\"a\": 1}}"));
                assertEquals(
                        kind + " 2 null Optional[null]",
                        read.invoke(null, "{\"kind\": \"" + kind + "\", \"age\": 2, \"note\": null, \"data\": null}"));
            }
        }
    }

    @Test
    void butNotWhatACaseNarrowsNorWhatAnUnknownOneCallsOtherwise() {
        String animal = sources.get("com/example/api/model/Animal.java");

        assertEquals(
                "String kind(); long age(); Presence<String> note(); Optional<String> old(); Optional<JsonValue> data();",
                String.join(
                        " ",
                        animal.lines()
                                .filter(line -> line.endsWith("();"))
                                .map(String::strip)
                                .toList()));
    }
}
