package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.contract.NumberKind;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.contract.StringFormat;
import java.util.Optional;

/** Finds the Java type of a schema. */
final class TypeBinder {
    private final Contract contract;
    private final ModelNames models;

    TypeBinder(Contract contract, ModelNames models) {
        this.contract = contract;
        this.models = models;
    }

    JavaType type(SchemaUse use) {
        return use(use).type();
    }

    /** Whether no text shows the values of the property: by what the contract says of it, or as a text with such a name. */
    boolean isSecret(Property property) {
        return property.direction() == Direction.SENT
                || isSecret(property.schema())
                || SecretNames.contains(property.name())
                        && type(property.schema()).is(ScalarKind.STRING);
    }

    /** Whether no text shows the values, or any in them; a class of its own hides what is in it by itself. */
    boolean isSecret(SchemaUse use) {
        Schema schema = contract.schema(use);
        if (schema.info().secret() || models.of(use.target()).isPresent()) {
            return schema.info().secret();
        }
        if (schema instanceof Schema.ArraySchema array) {
            return isSecret(array.items());
        }
        if (schema instanceof Schema.ObjectSchema object
                && object.additional() instanceof AdditionalProperties.Typed typed) {
            return isSecret(typed.values());
        }
        return schema instanceof Schema.StringSchema string && string.format() == StringFormat.PASSWORD;
    }

    /** Whether some schema's class has that simple name. */
    boolean isModelName(String name) {
        return models.isName(name);
    }

    TypeUse use(SchemaUse use) {
        Schema schema = contract.schema(use);
        Optional<JavaType.Model> model = models.of(use.target());
        if (model.isPresent()) {
            return new TypeUse(model.get(), use.nullable());
        }
        JavaType type = plainType(schema);
        return new TypeUse(type, use.nullable() && !type.is(ScalarKind.JSON));
    }

    private JavaType plainType(Schema schema) {
        if (schema instanceof Schema.ArraySchema array) {
            return new JavaType.ListOf(use(array.items()), array.assertions());
        }
        if (schema instanceof Schema.ObjectSchema object
                && object.additional() instanceof AdditionalProperties.Typed typed) {
            return new JavaType.MapOf(use(typed.values()), object.assertions());
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
            case PLAIN, OCTETS, PASSWORD -> ScalarKind.STRING;
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
