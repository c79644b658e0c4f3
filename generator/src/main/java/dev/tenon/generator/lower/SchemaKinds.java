package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.NumberKind;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides what kind of schema a node is. */
final class SchemaKinds {
    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private final SchemaLowering schemas;
    private final Fields fields;
    private final Diagnostics diagnostics;
    private final Assertions assertions;
    private final ObjectLowering objects;
    private final UnionLowering unions;
    private final EnumLowering enums;

    SchemaKinds(SchemaLowering schemas, Fields fields, Diagnostics diagnostics) {
        this.schemas = schemas;
        this.fields = fields;
        this.diagnostics = diagnostics;
        this.assertions = new Assertions(fields, diagnostics);
        this.objects = new ObjectLowering(schemas, fields, assertions, diagnostics);
        this.unions = new UnionLowering(schemas, fields, diagnostics);
        this.enums = new EnumLowering(fields, diagnostics);
    }

    Schema lower(Node node, SchemaInfo info) {
        if (!(node instanceof Node.ObjectNode)) {
            return notAnObject(node, info);
        }
        UncheckedKeywords.report(node, diagnostics);
        Optional<Schema> enumeration = enums.lower(node, info, assertions);
        if (enumeration.isPresent()) {
            return enumeration.get();
        }
        Optional<Node> scalar = ScalarAllOf.merged(node, schemas);
        if (scalar.isPresent()) {
            return lower(scalar.get(), info);
        }
        boolean describesObject =
                node.get("properties").isPresent() || node.get("allOf").isPresent();
        if (!Nullability.alternatives(node).isEmpty() && !describesObject) {
            return unions.lower(node, info, assertions.of(node));
        }
        List<String> types = types(node);
        if (types.size() > 1) {
            return json(node, info, "several types (" + String.join(", ", types) + ")");
        }
        return ofType(types.isEmpty() ? guessedType(node) : types.get(0), node, info);
    }

    private Schema notAnObject(Node node, SchemaInfo info) {
        if (!(node instanceof Node.BooleanNode)) {
            diagnostics.error(
                    "wrong-kind",
                    node.location(),
                    "a schema must be an object, this is " + node.kind(),
                    "write a schema such as 'type: string'");
        }
        return new Schema.AnySchema(info, List.of());
    }

    private Schema ofType(String type, Node node, SchemaInfo info) {
        return switch (type) {
            case "object" -> objects.lower(node, info);
            case "array" -> array(node, info);
            case "string" -> new Schema.StringSchema(info, format(node), assertions.of(node));
            case "integer", "number" -> number(type, node, info);
            case "boolean" -> new Schema.BooleanSchema(info, assertions.of(node));
            default -> new Schema.AnySchema(info, assertions.of(node));
        };
    }

    private List<String> types(Node node) {
        Optional<Node> type = node.get("type");
        if (type.isEmpty()) {
            return List.of();
        }
        List<Node> names = type.get() instanceof Node.ArrayNode array ? array.items() : List.of(type.get());
        List<String> types = new ArrayList<>();
        for (Node name : names) {
            if (!(name instanceof Node.StringNode text) || !TYPES.contains(text.value())) {
                diagnostics.error(
                        "unknown-type",
                        name.location(),
                        name instanceof Node.StringNode text
                                ? "there is no type '" + text.value() + "'"
                                : "a type is a string, this is " + name.kind(),
                        "use object, array, string, number, integer or boolean");
            } else if (!text.value().equals("null") || names.size() == 1) {
                types.add(text.value());
            }
        }
        return types;
    }

    /** Authors leave the type out where the other keywords tell it. */
    private static String guessedType(Node node) {
        boolean object = node.get("properties").isPresent()
                || node.get("additionalProperties").isPresent()
                || node.get("required").isPresent()
                || node.get("allOf").isPresent();
        if (object) {
            return "object";
        }
        return node.get("items").isPresent() ? "array" : "any";
    }

    private Schema array(Node node, SchemaInfo info) {
        List<String> itemName = new ArrayList<>(info.nameParts());
        itemName.add("item");
        Optional<Node> items = node.get("items");
        if (items.isEmpty()) {
            diagnostics.warning(
                    "missing-items",
                    node.location(),
                    "an array without 'items' says nothing of its items; they are carried as JsonValue",
                    "add 'items' with a schema");
            return new Schema.ArraySchema(info, schemas.use(itemsOf(node), itemName), assertions.of(node));
        }
        SchemaUse use = schemas.use(items.get(), itemName);
        return new Schema.ArraySchema(info, use, assertions.of(node));
    }

    /** Stands for the schema that is not written. */
    private static Node itemsOf(Node node) {
        return new Node.BooleanNode(
                new Location(
                        node.location().source(),
                        node.location().pointer().child("items"),
                        node.location().position()),
                true);
    }

    private StringFormat format(Node node) {
        return switch (fields.text(node, "format").orElse("").toLowerCase(Locale.ROOT)) {
            case "date-time" -> StringFormat.DATE_TIME;
            case "date" -> StringFormat.DATE;
            case "uuid" -> StringFormat.UUID;
            case "byte" -> StringFormat.BYTE;
            case "binary" -> StringFormat.BINARY;
            case "password" -> StringFormat.PASSWORD;
            default -> StringFormat.PLAIN;
        };
    }

    private Schema number(String type, Node node, SchemaInfo info) {
        List<Assertion> conditions = assertions.of(node);
        String format = fields.text(node, "format").orElse("");
        return new Schema.NumberSchema(info, numberKind(type, format, conditions), conditions);
    }

    private static NumberKind numberKind(String type, String format, List<Assertion> conditions) {
        if (type.equals("number")) {
            return switch (format) {
                case "float" -> NumberKind.FLOAT;
                case "double" -> NumberKind.DOUBLE;
                default -> NumberKind.DECIMAL;
            };
        }
        boolean beyondLong = conditions.stream()
                .anyMatch(condition -> condition instanceof Assertion.Maximum max
                                && max.bound().compareTo(LONG_MAX) > 0
                        || condition instanceof Assertion.Minimum min
                                && min.bound().compareTo(LONG_MIN) < 0);
        if (beyondLong || format.equals("uint64")) {
            return NumberKind.BIG_INTEGER;
        }
        return format.equals("int32") ? NumberKind.INT32 : NumberKind.INT64;
    }

    private Schema json(Node node, SchemaInfo info, String what) {
        diagnostics.warning(
                "carried-as-json",
                node.location(),
                "no Java type carries " + what + "; the value is carried as JsonValue",
                "use oneOf with a schema for each type if you want typed values");
        return new Schema.AnySchema(info, assertions.of(node));
    }
}
