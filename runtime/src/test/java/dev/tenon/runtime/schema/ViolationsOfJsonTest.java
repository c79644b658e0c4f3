package dev.tenon.runtime.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.validation.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of JSON that is wrong; whether it is, the JSON Schema Test Suite decides. */
class ViolationsOfJsonTest {
    @Test
    void allThatIsWrongIsSaidWithItsPlace() {
        assertEquals(
                List.of(
                        " required #/required",
                        "/a~1b propertyNames #/propertyNames",
                        "/more propertyNames #/propertyNames",
                        " minProperties #/allOf/0/minProperties",
                        " not #/allOf/1/not",
                        "/a~1b/0 minLength #/properties/a~1b/items/minLength",
                        "/a~1b/2 type #/properties/a~1b/items/type",
                        "/x1 maximum #/patternProperties/^x/maximum",
                        "/more additionalProperties #/additionalProperties",
                        "/x2 maximum #/patternProperties/^x/maximum"),
                found("""
                        {"properties": {"a/b": {"items": {"minLength": 2, "type": "string"}}, "c": {}},
                         "patternProperties": {"^x": {"maximum": 1}}, "additionalProperties": false,
                         "required": ["c"], "propertyNames": {"pattern": "^x"},
                         "allOf": [{"minProperties": 9}, {"not": {"type": "object"}}]}
                        """, """
                        {"a/b": ["s", "long", 1], "x1": 2, "more": 1, "x2": 3}
                        """));
        assertEquals(
                List.of("/0 false #/prefixItems/0", "/1 items #/items", "/2 items #/items"),
                found("{\"prefixItems\": [false], \"items\": false}", "[1, 2, 3]"));
    }

    @Test
    void whatAMessageSays() {
        assertEquals(
                List.of("must not be there: no items are allowed", "must not be there: no items are allowed"),
                messages("{\"items\": false}", "[1, 2]"));
        assertEquals(
                List.of("must not be there: only 1 item is allowed"),
                messages("{\"prefixItems\": [true], \"items\": false}", "[1, 2]"));
        assertEquals(
                List.of("must not be there: only 2 items are allowed"),
                messages("{\"prefixItems\": [true, true], \"items\": false}", "[1, 2, 3]"));
        assertEquals(
                List.of("must have at least 1 item that fits #/contains, has 0"),
                messages("{\"contains\": {\"minimum\": 5}}", "[1]"));
        assertEquals(
                List.of("must have at least 2 items that fit #/contains, has 1"),
                messages("{\"contains\": {\"minimum\": 5}, \"minContains\": 2}", "[6, 1]"));
        assertEquals(
                List.of("must have at most 1 item that fits #/contains, has 3"),
                messages("{\"contains\": {\"minimum\": 5}, \"maxContains\": 1}", "[6, 7, 8]"));
        assertEquals(
                List.of("must be a string or an array, is an object"),
                messages("{\"type\": [\"string\", \"array\"]}", "{}"));
        assertEquals(List.of("must be 'a'"), messages("{\"const\": \"a\"}", "{\"b\": 1}"));
        assertEquals(List.of("must be '[1,2]'"), messages("{\"const\": [1, 2]}", "\"b\""));
        for (String actual : List.of("an object", "b", "1")) {
            String json = actual.equals("b") ? "\"b\"" : actual.equals("1") ? "1" : "{}";
            assertEquals(
                    List.of("must be one of the known values, is '" + actual + "'"),
                    messages("{\"enum\": [\"a\"]}", json));
        }
        assertEquals(
                List.of("has a name that is not allowed: it must have at least 2 characters, has 1"),
                messages("{\"propertyNames\": {\"minLength\": 2}}", "{\"a\": 1}"));
    }

    @Test
    void ofCasesTheNearestIsExplained() {
        String cases = """
                {"oneOf": [{"type": "string"},
                           {"properties": {"kind": {"const": "cat"}, "age": {"type": "integer"}}},
                           {"properties": {"kind": {"const": "dog"}, "age": {"minimum": 1}, "size": {"maximum": 1}}}]}
                """;
        String none = "must fit one of the documented cases; by the nearest one ";
        assertEquals(
                List.of(none + "/age must be an integer, is a string"),
                messages(cases, "{\"kind\": \"cat\", \"age\": \"x\", \"size\": 9}"));
        assertEquals(
                List.of(none + "/age must be at least 1, is 0"),
                messages(cases, "{\"kind\": \"dog\", \"age\": 0, \"size\": 9}"));
        assertEquals(
                List.of(none + "it must be at least 5, is 4"),
                messages(
                        "{\"anyOf\": [{\"minimum\": 7, \"multipleOf\": 3}, {\"minimum\": 5}, {\"minimum\": 6}]}", "4"));
        assertEquals(
                List.of(none + "it must be at least 5, is 4"),
                messages("{\"anyOf\": [{\"anyOf\": [{\"minimum\": 5}, {\"type\": \"null\"}]}]}", "4"));
        assertEquals(
                List.of("must fit one of the documented cases only, fits those at 0, 2"),
                messages("{\"oneOf\": [{\"minimum\": 1}, {\"minimum\": 9}, {\"maximum\": 9}]}", "4"));
    }

    @Test
    void whatTheNearestCaseDeclaresIsNotUndeclared() {
        String schema = """
                {"anyOf": [{"properties": {"a": {"minimum": 1}}, "required": ["a"]}, {"required": ["b"], "type": "array"}],
                 "unevaluatedProperties": false}
                """;
        assertEquals(List.of(" anyOf #/anyOf"), found(schema, "{\"a\": 0}"));
        assertEquals(
                List.of(" anyOf #/anyOf", "/c unevaluatedProperties #/unevaluatedProperties"),
                found(schema, "{\"a\": 0, \"c\": 1}"));
        assertEquals(
                List.of("/0 minimum #/allOf/0/prefixItems/0/minimum", "/1 unevaluatedItems #/unevaluatedItems"),
                found("{\"allOf\": [{\"prefixItems\": [{\"minimum\": 1}]}], \"unevaluatedItems\": false}", "[0, 0]"));
    }

    @Test
    void manyItemsAreComparedByValue() {
        JsonSchema unique = JsonSchema.at("#").uniqueItems().build();
        List<String> items = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(Integer::toString).toList());
        Collections.addAll(
                items,
                "[]",
                "{}",
                "null",
                "true",
                "false",
                "\"\"",
                "\"1\"",
                "[1, 2]",
                "[2, 1]",
                "{\"a\": 1, \"b\": [2]}");
        assertTrue(unique.accepts(JsonValue.parse(items.toString())));
        for (String again : List.of("1.0", "1E+1", "null", "[1.0, 2]", "{\"b\": [2.0], \"a\": 1}", "\"1\"", "{}")) {
            List<String> more = new ArrayList<>(items);
            more.add(again);
            assertFalse(unique.accepts(JsonValue.parse(more.toString())), again);
        }
    }

    @Test
    void aSchemaThatOnlyAppliesItselfIsTold() {
        JsonSchema[] endless = new JsonSchema[1];
        endless[0] = JsonSchema.at("#/A")
                .allOf(JsonSchema.reference(() -> endless[0]))
                .build();
        assertThrows(IllegalStateException.class, () -> endless[0].accepts(JsonValue.parse("1")));
        JsonSchema deep = JsonSchema.at("#/B").minimum(java.math.BigDecimal.TEN).build();
        for (int i = 0; i < 500; i++) {
            deep = JsonSchema.at("#/B").allOf(deep).build();
        }
        assertTrue(deep.accepts(JsonValue.parse("10")));
        assertEquals(1, deep.validate(JsonValue.parse("9")).count());
    }

    private static List<String> found(String schema, String json) {
        return violations(schema, json).stream()
                .map(found -> found.pointer() + " " + found.keyword() + " " + found.schemaPointer())
                .toList();
    }

    private static List<String> messages(String schema, String json) {
        return violations(schema, json).stream().map(Violation::message).toList();
    }

    private static List<Violation> violations(String schema, String json) {
        return new SuiteTranslator(JsonValue.parse(schema), false, true)
                .root()
                .validate(JsonValue.parse(json))
                .asList();
    }
}
