package dev.tenon.generator.bind;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.NumberKind;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaId;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the Java type of a schema. */
final class TypeBinder {
    private final Contract contract;
    private final ModelNames models;
    private final Diagnostics diagnostics;

    TypeBinder(Contract contract, ModelNames models, Diagnostics diagnostics) {
        this.contract = contract;
        this.models = models;
        this.diagnostics = diagnostics;
    }

    TypeUse use(SchemaUse use) {
        return use(use, new LinkedHashSet<>());
    }

    JavaType type(SchemaUse use) {
        return use(use).type();
    }

    boolean isSecret(SchemaUse use) {
        return contract.schema(use).info().secret();
    }

    private TypeUse use(SchemaUse use, Set<SchemaId> within) {
        Schema schema = contract.schema(use);
        Optional<JavaType.Model> model = models.of(use.target());
        if (model.isPresent()) {
            return new TypeUse(model.get(), use.nullable());
        }
        if (!within.add(use.target())) {
            diagnostics.warning(
                    "carried-as-json",
                    schema.info().location(),
                    "this array or map contains itself, which no Java type can say; its items are carried as JsonValue",
                    "put an object with a property in between if you want typed items");
            return new TypeUse(new JavaType.Scalar(ScalarKind.JSON, List.of()), false);
        }
        JavaType type = plainType(schema, within);
        within.remove(use.target());
        boolean carriesNull = type instanceof JavaType.Scalar scalar && scalar.kind() == ScalarKind.JSON;
        return new TypeUse(type, use.nullable() && !carriesNull);
    }

    private JavaType plainType(Schema schema, Set<SchemaId> within) {
        if (schema instanceof Schema.ArraySchema array) {
            return new JavaType.ListOf(use(array.items(), within), array.assertions());
        }
        if (schema instanceof Schema.ObjectSchema object
                && object.additional() instanceof AdditionalProperties.Typed typed) {
            return new JavaType.MapOf(use(typed.values(), within), object.assertions());
        }
        return scalar(kindOf(schema), schema);
    }

    private static JavaType scalar(ScalarKind kind, Schema schema) {
        return new JavaType.Scalar(kind, Applicable.toScalar(kind, schema.assertions()));
    }

    /** The Java type of a schema that has no parts. */
    static ScalarKind kindOf(Schema schema) {
        if (schema instanceof Schema.StringSchema string) {
            return kindOf(string.format());
        } else if (schema instanceof Schema.NumberSchema number) {
            return kindOf(number.kind());
        }
        return schema instanceof Schema.BooleanSchema ? ScalarKind.BOOLEAN : ScalarKind.JSON;
    }

    private static ScalarKind kindOf(StringFormat format) {
        return switch (format) {
            case PLAIN, PASSWORD -> ScalarKind.STRING;
            case DATE_TIME -> ScalarKind.DATE_TIME;
            case DATE -> ScalarKind.DATE;
            case UUID -> ScalarKind.UUID;
            case BYTE, BINARY -> ScalarKind.BYTES;
        };
    }

    private static ScalarKind kindOf(NumberKind kind) {
        return switch (kind) {
            case INT32 -> ScalarKind.INT;
            case INT64 -> ScalarKind.LONG;
            case BIG_INTEGER -> ScalarKind.BIG_INTEGER;
            case FLOAT -> ScalarKind.FLOAT;
            case DOUBLE -> ScalarKind.DOUBLE;
            case DECIMAL -> ScalarKind.DECIMAL;
        };
    }
}
