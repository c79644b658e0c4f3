package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.BodyForm;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way to call an operation.
 *
 * @param operation the operation
 * @param body what is sent, or empty
 */
record Call(OperationMethod operation, Optional<OperationMethod.Body> body) {
    /** A variable and its type. */
    record Variable(TypeName type, Identifier name) {
        Code declaration() {
            return Code.of("# #", TypeToken.of(type), name);
        }
    }

    /** Without a body where it may be left out, and with each form of the body. */
    static List<Call> of(OperationMethod operation) {
        List<Call> calls = new ArrayList<>();
        if (operation.bodies().isEmpty() || !operation.bodyRequired()) {
            calls.add(new Call(operation, Optional.empty()));
        }
        operation.bodies().forEach(body -> calls.add(new Call(operation, Optional.of(body))));
        return calls;
    }

    String method() {
        return body.map(OperationMethod.Body::method).orElse(operation.name());
    }

    /** Required parameters in the contract's order. */
    static List<Variable> parameters(OperationMethod operation) {
        return operation.arguments().stream()
                .filter(OperationMethod.Argument::isRequired)
                .map(argument -> new Variable(
                        argument.member().type().typeName(),
                        Identifier.variable(argument.member().name())))
                .toList();
    }

    /** Required parameters in the contract's order, the body, and the options if they are wanted. */
    List<Variable> variables(boolean withOptions) {
        List<Variable> variables = new ArrayList<>(parameters(operation));
        body.ifPresent(sent -> variables.addAll(body(sent)));
        operation.options().filter(options -> withOptions).ifPresent(options -> variables.add(options(options.name())));
        return variables;
    }

    static Variable options(ClassName type) {
        return new Variable(type, new Identifier("options"));
    }

    private static List<Variable> body(OperationMethod.Body body) {
        Variable variable = new Variable(type(body.form()), new Identifier(body.name()));
        return body.form().sentAs().isEmpty()
                ? List.of(new Variable(ClassName.get(String.class), new Identifier("contentType")), variable)
                : List.of(variable);
    }

    private static TypeName type(BodyForm form) {
        if (form instanceof BodyForm.Json json) {
            return json.use().declared();
        } else if (form instanceof BodyForm.Items items) {
            return ParameterizedTypeName.get(
                    ClassName.get(Iterable.class), items.item().reference());
        } else if (form instanceof BodyForm.Fields fields) {
            return fields.use().declared();
        } else if (form instanceof BodyForm.Text text) {
            return text.type().typeName();
        } else if (form instanceof BodyForm.Parts parts) {
            return parts.parts().name();
        }
        return form instanceof BodyForm.FreeParts ? RuntimeTypes.MULTIPART_BODY : RuntimeTypes.REQUEST_BODY;
    }

    static Code declarations(List<Variable> variables) {
        return Code.join(", ", variables.stream().map(Variable::declaration).toList());
    }

    static Code names(List<Variable> variables) {
        return Code.join(", ", variables.stream().map(Variable::name).toList());
    }
}
