package dev.tenon.runtime.schema;

import dev.tenon.runtime.json.JsonValue;
import dev.tenon.runtime.json.JsonValue.JsonArray;
import dev.tenon.runtime.json.JsonValue.JsonBoolean;
import dev.tenon.runtime.json.JsonValue.JsonNumber;
import dev.tenon.runtime.json.JsonValue.JsonObject;
import dev.tenon.runtime.json.JsonValue.JsonString;
import dev.tenon.runtime.validation.Pointers;
import dev.tenon.runtime.validation.TextFormat;
import java.math.BigDecimal;
import java.net.URI;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a schema of the test suite into calls of the builder, as a generator would. */
final class SuiteTranslator {
    private final boolean draft4;
    private final boolean formats;
    private final SuiteDocument document;

    /** By identity: a schema that is reached twice is one schema. */
    private final Map<JsonValue, JsonSchema> done = new IdentityHashMap<>();

    private final Map<JsonValue, Boolean> begun = new IdentityHashMap<>();

    SuiteTranslator(JsonValue schema, boolean draft4, boolean formats) {
        this.draft4 = draft4;
        this.formats = formats;
        this.document = new SuiteDocument(schema, draft4);
    }

    JsonSchema root() {
        SuiteDocument.Place root = document.find("", URI.create("http://localhost/"));
        return schema(root.schema(), root.outer(), "#");
    }

    /** Translates at once, so that everything untranslatable shows before an instance is looked at. */
    private JsonSchema schema(JsonValue value, URI outer, String pointer) {
        if (value instanceof JsonBoolean bool) {
            return bool.value()
                    ? JsonSchema.anything()
                    : JsonSchema.at(pointer).nothing().build();
        }
        if (begun.put(value, true) != null) {
            return JsonSchema.reference(() -> done.get(value));
        }
        JsonSchema schema = new Node(((JsonObject) value).members(), document.base(value, outer), pointer).build();
        done.put(value, schema);
        return schema;
    }

    private final class Node {
        private final Map<String, JsonValue> members;
        private final URI base;
        private final String pointer;
        private final JsonSchemaBuilder builder;

        Node(Map<String, JsonValue> members, URI base, String pointer) {
            this.members = members;
            this.base = base;
            this.pointer = pointer;
            this.builder = JsonSchema.at(pointer);
        }

        JsonSchema build() {
            JsonValue reference = members.get("$ref");
            if (reference != null) {
                reference(((JsonString) reference).value());
                if (draft4) {
                    return builder.build();
                }
            }
            members.forEach(this::keyword);
            return builder.build();
        }

        private void reference(String reference) {
            SuiteDocument.Place target = document.find(reference, base);
            JsonSchema schema = SuiteTranslator.this.schema(target.schema(), target.outer(), reference);
            builder.reference(() -> schema);
        }

        private void keyword(String name, JsonValue value) {
            switch (name) {
                case "$dynamicRef" -> throw new UnsupportedOperationException("$dynamicRef");
                case "$schema" -> {
                    if (!value.toJson().contains("//json-schema.org/draft")) {
                        throw new UnsupportedOperationException("a vocabulary of its own");
                    }
                }
                case "type" ->
                    builder.type(texts(value).stream()
                            .map(type -> JsonType.valueOf(type.toUpperCase(Locale.ROOT)))
                            .toArray(JsonType[]::new));
                case "enum" -> builder.enumeration(items(value).toArray(JsonValue[]::new));
                case "const" -> builder.constant(value);
                case "pattern" -> builder.pattern(text(value), EcmaPatterns.compile(text(value)));
                case "format" -> format(text(value));
                case "minLength" -> builder.minLength(integer(value));
                case "maxLength" -> builder.maxLength(integer(value));
                case "required" -> {
                    if (value instanceof JsonArray) {
                        builder.required(texts(value).toArray(String[]::new));
                    }
                }
                case "dependentRequired", "dependentSchemas", "dependencies" -> dependent(value, name);
                case "allOf" -> builder.allOf(schemas(name));
                case "anyOf" -> builder.anyOf(schemas(name));
                case "oneOf" -> builder.oneOf(schemas(name));
                case "not" -> builder.not(schema(name));
                case "if" -> builder.when(schema(name));
                case "then" -> builder.then(schema(name));
                case "else" -> builder.otherwise(schema(name));
                case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> number(name, value);
                default -> part(name, value);
            }
        }

        private void part(String name, JsonValue value) {
            switch (name) {
                case "minItems" -> builder.minItems(integer(value));
                case "maxItems" -> builder.maxItems(integer(value));
                case "uniqueItems" -> {
                    if (value.equals(new JsonBoolean(true))) {
                        builder.uniqueItems();
                    }
                }
                case "prefixItems" -> builder.prefixItems(schemas(name));
                case "items" -> {
                    if (value instanceof JsonArray) {
                        builder.prefixItems(schemas(name));
                    } else {
                        builder.items(schema(name));
                    }
                }
                case "additionalItems" -> {
                    if (draft4 && members.get("items") instanceof JsonArray) {
                        builder.items(schema(name));
                    }
                }
                case "contains" -> builder.contains(schema(name));
                case "minContains" -> builder.minContains(integer(value));
                case "maxContains" -> builder.maxContains(integer(value));
                case "unevaluatedItems" -> builder.unevaluatedItems(schema(name));
                case "minProperties" -> builder.minProperties(integer(value));
                case "maxProperties" -> builder.maxProperties(integer(value));
                case "properties" ->
                    object(value)
                            .forEach((property, schema) -> builder.property(property, schema(schema, name, property)));
                case "patternProperties" ->
                    object(value)
                            .forEach((pattern, schema) -> builder.patternProperty(
                                    pattern, EcmaPatterns.compile(pattern), schema(schema, name, pattern)));
                case "additionalProperties" -> builder.additionalProperties(schema(name));
                case "propertyNames" -> builder.propertyNames(schema(name));
                case "unevaluatedProperties" -> builder.unevaluatedProperties(schema(name));
                default -> {
                    // Annotations, and keywords that nobody knows.
                }
            }
        }

        private void number(String name, JsonValue value) {
            if (!(value instanceof JsonNumber number)) {
                return;
            }
            BigDecimal bound = number.value();
            switch (name) {
                case "minimum" -> {
                    if (draft4 && new JsonBoolean(true).equals(members.get("exclusiveMinimum"))) {
                        builder.exclusiveMinimum(bound);
                    } else {
                        builder.minimum(bound);
                    }
                }
                case "maximum" -> {
                    if (draft4 && new JsonBoolean(true).equals(members.get("exclusiveMaximum"))) {
                        builder.exclusiveMaximum(bound);
                    } else {
                        builder.maximum(bound);
                    }
                }
                case "exclusiveMinimum" -> builder.exclusiveMinimum(bound);
                case "exclusiveMaximum" -> builder.exclusiveMaximum(bound);
                default -> builder.multipleOf(bound);
            }
        }

        private void dependent(JsonValue value, String keyword) {
            object(value).forEach((property, dependency) -> {
                if (dependency instanceof JsonArray) {
                    builder.dependentRequired(property, texts(dependency).toArray(String[]::new));
                } else {
                    builder.dependentSchema(property, schema(dependency, keyword, property));
                }
            });
        }

        private void format(String name) {
            for (TextFormat format : TextFormat.values()) {
                if (formats && format.keyword().equals(name)) {
                    builder.format(format);
                }
            }
        }

        private JsonSchema schema(String keyword) {
            return SuiteTranslator.this.schema(members.get(keyword), base, pointer + '/' + keyword);
        }

        private JsonSchema schema(JsonValue value, String keyword, String name) {
            return SuiteTranslator.this.schema(value, base, Pointers.property(pointer + '/' + keyword, name));
        }

        private JsonSchema[] schemas(String keyword) {
            List<JsonValue> values = items(members.get(keyword));
            JsonSchema[] schemas = new JsonSchema[values.size()];
            for (int i = 0; i < schemas.length; i++) {
                schemas[i] = schema(values.get(i), keyword, Integer.toString(i));
            }
            return schemas;
        }
    }

    private static Map<String, JsonValue> object(JsonValue value) {
        return ((JsonObject) value).members();
    }

    private static List<JsonValue> items(JsonValue value) {
        return ((JsonArray) value).items();
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).value();
    }

    private static List<String> texts(JsonValue value) {
        return value instanceof JsonString
                ? List.of(text(value))
                : items(value).stream().map(SuiteTranslator::text).toList();
    }

    private static int integer(JsonValue value) {
        return ((JsonNumber) value).value().intValueExact();
    }
}
