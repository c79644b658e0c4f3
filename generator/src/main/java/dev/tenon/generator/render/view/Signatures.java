package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.OperationMethod;
import java.util.ArrayList;
import java.util.List;

/** The parameters of an operation's methods: those of the contract in its order, the body last. */
final class Signatures {
    private Signatures() {}

    static Code parameters(OperationMethod operation) {
        List<Code> parameters = new ArrayList<>();
        for (OperationMethod.Argument argument : operation.arguments()) {
            Identifier name = new Identifier(argument.name());
            parameters.add(
                    argument.required()
                            ? Code.of("# #", TypeToken.of(argument.type().typeName()), name)
                            : Code.of(
                                    "# #",
                                    TypeToken.nullable(
                                            argument.type().typeName().box()),
                                    name));
        }
        operation
                .body()
                .ifPresent(body -> parameters.add(
                        body.required()
                                ? Code.of("# #", TypeToken.of(body.use().declared()), new Identifier(body.name()))
                                : Code.of(
                                        "# #",
                                        TypeToken.nullable(body.use().reference()),
                                        new Identifier(body.name()))));
        return Code.join(", ", parameters);
    }

    static Code names(OperationMethod operation) {
        List<Identifier> names = new ArrayList<>();
        operation.arguments().forEach(argument -> names.add(new Identifier(argument.name())));
        operation.body().ifPresent(body -> names.add(new Identifier(body.name())));
        return Code.join(", ", names);
    }
}
