package dev.tenon.generator.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.NumberKind;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.read.ContractReader;
import dev.tenon.generator.read.SpecLocation;
import dev.tenon.generator.settings.Typing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoweringTest {
    @TempDir
    Path folder;

    private Contract lower(String schemas) throws IOException {
        Files.writeString(
                folder.resolve("api.yaml"),
                "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                        + schemas.indent(4));
        Diagnostics diagnostics = new Diagnostics();
        SpecLocation spec = SpecLocation.of("api.yaml", folder, LoweringTest.class.getClassLoader());
        Contract contract = new ContractReader()
                .read(spec, diagnostics)
                .flatMap(parsed -> new Lowering().lower(parsed, Typing.PRACTICAL, diagnostics))
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()));
        assertEquals(List.of(), diagnostics.sorted());
        return contract;
    }

    private static Schema named(Contract contract, String... parts) {
        return contract.schemas().values().stream()
                .filter(schema -> schema.info().nameParts().equals(List.of(parts)))
                .findFirst()
                .orElseThrow();
    }

    private Property property(String schema) throws IOException {
        Schema.ObjectSchema object = (Schema.ObjectSchema)
                named(lower("A: {type: object, properties: {p: " + schema + "}}\nB: {type: object}\n"), "A");
        return object.properties().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: [string, 'null']}",
                "{anyOf: [{type: string}, {type: 'null'}]}",
                "{oneOf: [{type: string}, {const: null}]}",
                "{oneOf: [{type: string}, {enum: [null]}]}",
                "{allOf: [{$ref: '#/components/schemas/B'}, {description: Prose.}], nullable: true}",
                "{enum: [a, b, null]}",
                "{anyOf: [{type: [integer, 'null']}, {type: string}]}",
                "{allOf: [{type: [integer, 'null']}, {type: [integer, 'null'], minimum: 1}]}"
            })
    void nullIsAllowed(String schema) throws IOException {
        assertTrue(property(schema).schema().nullable());
    }

    @Test
    void nullThatFitsTwoMembersOfOneOfIsNotAllowed() throws IOException {
        assertFalse(property("{oneOf: [{type: [integer, 'null']}, {type: [string, 'null']}]}")
                .schema()
                .nullable());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer}|INT64",
                "{type: integer, format: int32}|INT32",
                "{type: integer, maximum: 9223372036854775808}|BIG_INTEGER",
                "{type: number}|DECIMAL",
                "{type: number, format: float}|FLOAT",
                "{type: number, format: double}|DOUBLE"
            })
    void numbersByFormatAndBounds(String schema, NumberKind expected) throws IOException {
        Contract contract = lower("A: " + schema + "\n");
        assertEquals(
                expected,
                assertInstanceOf(Schema.NumberSchema.class, named(contract, "A"))
                        .kind());
    }

    @Test
    void aReferenceWithProseIsTheSchemaItNames() throws IOException {
        Contract contract = lower("""
            A: {type: object, properties: {b: {allOf: [{$ref: '#/components/schemas/B'}, {description: Prose.}]}}}
            B: {type: object}
            """);
        Property b = ((Schema.ObjectSchema) named(contract, "A")).properties().get(0);
        assertEquals(named(contract, "B").info().id(), b.schema().target());
    }

    @Test
    void allOfIsFlattened() throws IOException {
        Contract contract = lower("""
            Base: {type: object, required: [id], properties: {id: {type: string}}}
            Whole: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {more: {type: boolean}}}]}
            """);
        Schema.ObjectSchema whole = (Schema.ObjectSchema) named(contract, "Whole");
        assertEquals(
                List.of("id", "more"),
                whole.properties().stream().map(Property::name).toList());
        assertTrue(whole.properties().get(0).required());
    }

    @Test
    void undeclaredPropertiesByTheirKeyword() throws IOException {
        Contract contract = lower("""
            Open: {type: object, properties: {a: {type: string}}}
            Closed: {type: object, additionalProperties: false}
            Never: {type: object, properties: {a: {type: string}}, unevaluatedProperties: {not: {}}}
            Kept: {type: object, additionalProperties: {type: string}}
            """);
        assertInstanceOf(
                AdditionalProperties.Ignored.class, ((Schema.ObjectSchema) named(contract, "Open")).additional());
        assertInstanceOf(
                AdditionalProperties.Forbidden.class, ((Schema.ObjectSchema) named(contract, "Closed")).additional());
        assertInstanceOf(
                AdditionalProperties.Forbidden.class, ((Schema.ObjectSchema) named(contract, "Never")).additional());
        assertInstanceOf(
                AdditionalProperties.Typed.class, ((Schema.ObjectSchema) named(contract, "Kept")).additional());
    }

    @Test
    void oneValueInsideAnotherSchemaIsAConstant() throws IOException {
        Contract contract =
                lower("A: {type: object, properties: {kind: {const: cat}}}\nB: {type: string, enum: [only]}\n");
        assertEquals(
                "cat",
                ((Assertion.Constant) named(contract, "A", "kind").assertions().get(0)).value());
        assertInstanceOf(Schema.EnumSchema.class, named(contract, "B"));
    }

    @Test
    void aChoiceThatTwoCasesOfACaseLeaveSaysItsTagsForBoth() throws IOException {
        Contract contract = lower("""
            Shape: {oneOf: [{title: Round, type: object, oneOf: [{$ref: '#/components/schemas/Large'}, {$ref: '#/components/schemas/Small'}]}, {$ref: '#/components/schemas/Square'}], discriminator: {propertyName: kind}}
            Square: {type: object, required: [kind], properties: {kind: {type: string}}}
            Large: {type: object, allOf: [{$ref: '#/components/schemas/Form'}], required: [size]}
            Small: {type: object, allOf: [{$ref: '#/components/schemas/Form'}]}
            Form: {type: object, oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Ring'}]}
            Circle: {type: object, required: [kind], properties: {kind: {const: circle}}}
            Ring: {type: object, required: [kind], properties: {kind: {const: ring}}}
            """);
        Schema.UnionSchema shape = (Schema.UnionSchema) named(contract, "Shape");
        assertEquals(
                Set.of("circle", "ring", "Square"),
                shape.discriminator().orElseThrow().mapping().keySet());
    }

    @Test
    void aLongChainOfSchemasNeedsNoStack() throws IOException {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            schemas.append("S")
                    .append(i)
                    .append(": {type: object, properties: {next: {$ref: '#/components/schemas/S")
                    .append(i + 1)
                    .append("'}}}\n");
        }
        assertEquals(
                20_001, lower(schemas + "S20000: {type: string}\n").schemas().size());
    }

    @Test
    void partsThatAreNothingButProseSayNothing() throws IOException {
        Schema value = named(lower("A: {allOf: [{}, {description: Any.}]}\n"), "A");
        assertEquals(List.of(), assertInstanceOf(Schema.AnySchema.class, value).assertions());
    }
}
