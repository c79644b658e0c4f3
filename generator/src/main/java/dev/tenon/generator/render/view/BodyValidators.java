package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.render.check.Checks;
import dev.tenon.generator.render.check.Statement;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Constants;
import dev.tenon.generator.render.text.Expressions;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import dev.tenon.generator.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Validators of bodies and their items: those of models, and methods that check anything else. */
final class BodyValidators {
    private static final TypeToken VIOLATIONS = TypeToken.of(RuntimeTypes.VIOLATIONS);

    private final JavaApi api;
    private final OperationMethod operation;
    private final Constants constants;
    private final List<OperationView.ValidatorMethodView> methods = new ArrayList<>();

    BodyValidators(JavaApi api, OperationMethod operation, Constants constants) {
        this.api = api;
        this.operation = operation;
        this.constants = constants;
    }

    /** The methods that are needed for what was asked for. */
    List<OperationView.ValidatorMethodView> methods() {
        return List.copyOf(methods);
    }

    /**
     * The arguments of whoever reads or writes values: the codec, and the validator if there is anything to check.
     *
     * @param use what the values are
     * @param direction which way they travel
     * @param method the name of the method, if one is needed
     * @param name what to call the values
     */
    Code codec(TypeUse use, Direction direction, Identifier method, String name) {
        return Checks.needsCheck(use.type())
                ? Code.of("#, #", Expressions.codec(use), validator(use, direction, method, name))
                : Expressions.codec(use);
    }

    private Code validator(TypeUse use, Direction direction, Identifier method, String name) {
        Checks checks = Checks.ofDirection(api, constants, direction);
        Optional<Code> validator = checks.validator(use.type(), operation.name() + " " + name);
        if (validator.isPresent() && !use.nullable()) {
            return validator.get();
        }
        checks.value(use, new Code("body"), Pointer.ROOT, name);
        methods.add(new OperationView.ValidatorMethodView(
                method,
                VIOLATIONS,
                TypeToken.of(use.reference()),
                Statement.returned(checks.statements(), new Code(""))));
        return Code.of("#::#", new Identifier(operation.calls().simpleName()), method);
    }
}
