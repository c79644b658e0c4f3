package dev.tenon.generator.render.check;

import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.bind.api.Checking;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.Optional;

/** Expressions for the validators of types: generated ones, and those that the runtime makes of them. */
final class ValidatorCode {
    private static final TypeToken VALIDATOR = TypeToken.of(RuntimeTypes.VALIDATOR);

    private final Constants constants;
    /** Which way the values travel: an expression. */
    private final Code direction;

    ValidatorCode(Constants constants, Code direction) {
        this.constants = constants;
        this.direction = direction;
    }

    /** Whether all is left to a validator, which is not asked about null. */
    static boolean isDelegated(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return list.assertions().isEmpty() && isChecked(list.items());
        }
        if (type instanceof JavaType.MapOf map) {
            return map.assertions().isEmpty() && isChecked(map.values());
        }
        return type instanceof JavaType.Model;
    }

    /** Whether a validator checks items or values, none of which is null. */
    static boolean isChecked(TypeUse use) {
        return !use.nullable() && use.type() instanceof JavaType.Model model && model.checked();
    }

    /** The validator of a type, if one says all that there is to check; what is made for it is called by the name. */
    Optional<Code> of(JavaType type, String name) {
        if (!isDelegated(type)) {
            return Optional.empty();
        }
        if (type instanceof JavaType.ListOf list) {
            return Optional.of(
                    Code.of("#.list(#)", VALIDATOR, ofModel(list.items().type(), name)));
        }
        return type instanceof JavaType.MapOf map
                ? Optional.of(
                        Code.of("#.map(#)", VALIDATOR, ofModel(map.values().type(), name)))
                : Optional.of(ofModel(type, name));
    }

    /** The validator of a model; what is made for it is called by the name. */
    Code ofModel(JavaType type, String name) {
        JavaType.Model model = (JavaType.Model) type;
        if (model.values().isPresent()) {
            return Code.of("#", knownValues(model, model.values().get(), name));
        }
        Code validator = Expressions.constant(model.validator());
        return model.checking() == Checking.BY_DIRECTION ? Code.of("#.in(#)", validator, direction) : validator;
    }

    /** Allocates nothing while values are checked. */
    private Identifier knownValues(JavaType.Model model, String values, String name) {
        return constants.same(
                TypeToken.of(ParameterizedTypeName.get(RuntimeTypes.VALIDATOR, model.name())),
                name + " values",
                Code.of("new #<>(#)", TypeToken.of(RuntimeTypes.KNOWN_VALUES), Literal.of(values)));
    }
}
