package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds one operation after the other; what the client cannot say yet is reported and left out. */
final class OperationBinder {
    private static final List<String> CLASSES = List.of("Operation", "Response", "Exception");
    /** The variables of the methods that take the arguments. */
    private static final Set<String> LOCAL_NAMES =
            Set.of("options", "found", "request", "caller", "nested", "entry", "item", "i", "j", "k", "l", "m", "n");

    private final Contract contract;
    private final String basePackage;
    private final TypeBinder types;
    private final Diagnostics diagnostics;
    private final NameReport classNames;
    private final ResponseBinder responses;

    OperationBinder(
            Contract contract, String basePackage, NameReport classNames, TypeBinder types, Diagnostics diagnostics) {
        this.contract = contract;
        this.basePackage = basePackage;
        this.types = types;
        this.diagnostics = diagnostics;
        this.classNames = classNames;
        this.responses = new ResponseBinder(types, diagnostics);
    }

    Optional<OperationMethod> bind(Operation operation, MethodNames methodNames) {
        NameReport argumentNames = new NameReport(new NameScope(LOCAL_NAMES), diagnostics);
        List<OperationMethod.Argument> arguments = new ArrayList<>();
        List<OperationMethod.ConstantParameter> constants = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            Optional<String> only = onlyValue(parameter);
            if (only.isPresent()) {
                constants.add(new OperationMethod.ConstantParameter(parameter.name(), parameter.in(), only.get()));
            } else if (isSupported(types.type(parameter.schema()))) {
                arguments.add(argument(parameter, argumentNames));
            } else if (reportUnsupported(operation, parameter)) {
                return Optional.empty();
            }
        }
        Optional<Content> json = operation.body().flatMap(OperationBinder::json);
        if (operation.body().isPresent() && json.isEmpty()) {
            boolean required = operation.body().get().required();
            diagnostics.warning(
                    "unsupported-media-type",
                    operation.body().get().location(),
                    "the operation '" + operation.id() + "' takes no JSON; "
                            + (required ? "it is left out of the client" : "it is called without a body"),
                    "document a JSON body beside the others, or call it by other means");
            if (required) {
                return Optional.empty();
            }
        }
        return Optional.of(method(operation, methodNames, arguments, constants, body(operation, json, argumentNames)));
    }

    private OperationMethod method(
            Operation operation,
            MethodNames methodNames,
            List<OperationMethod.Argument> arguments,
            List<OperationMethod.ConstantParameter> constants,
            Optional<OperationMethod.Body> body) {
        String what = "the operation '" + operation.id() + "'";
        String classes = classNames.give(
                operation.location(),
                what,
                JavaNames.type(List.of(operation.id())),
                JavaNames.distinctType(List.of(operation.id())),
                CLASSES);
        String method = methodNames.give(operation);
        List<OperationMethod.ResponseVariant> variants = responses.bind(operation);
        return new OperationMethod(
                operation.id(),
                methodNames.owner(),
                method,
                ClassName.get(basePackage, classes + "Operation"),
                ClassName.get(basePackage, classes + "Response"),
                ClassName.get(basePackage, classes + "Exception"),
                new Docs(text(operation), operation.deprecated()),
                operation.method(),
                PathTemplates.split(operation.path()),
                arguments,
                constants,
                body,
                variants,
                ResponseBinder.success(variants),
                operation.security());
    }

    private static Optional<String> text(Operation operation) {
        if (operation.summary().isPresent() && operation.description().isPresent()) {
            String summary = operation.summary().get().strip();
            String description = operation.description().get().strip();
            return Optional.of(description.startsWith(summary) ? description : summary + "\n\n" + description);
        }
        return operation.summary().or(operation::description);
    }

    /** The value of a required parameter that has no other, such as the version of the API. */
    private Optional<String> onlyValue(Parameter parameter) {
        Schema schema = contract.schema(parameter.schema());
        if (!parameter.required()) {
            return Optional.empty();
        }
        if (schema instanceof Schema.EnumSchema enumeration
                && enumeration.values().size() == 1) {
            return Optional.of(enumeration.values().get(0).value());
        }
        return schema.assertions().stream()
                .filter(Assertion.Constant.class::isInstance)
                .map(assertion -> ((Assertion.Constant) assertion).value())
                .findFirst();
    }

    private OperationMethod.Argument argument(Parameter parameter, NameReport names) {
        String name = names.give(
                parameter.location(),
                "the parameter '" + parameter.name() + "'",
                JavaNames.member(parameter.name()),
                JavaNames.distinctMember(parameter.name()));
        return new OperationMethod.Argument(
                parameter.name(),
                parameter.in(),
                name,
                types.type(parameter.schema()),
                parameter.explode(),
                parameter.required(),
                new Docs(parameter.description(), parameter.deprecated()));
    }

    private Optional<OperationMethod.Body> body(Operation operation, Optional<Content> content, NameReport names) {
        return content.map(json -> {
            RequestBody body = operation.body().orElseThrow();
            TypeUse use = json.schema().map(types::use).orElse(new TypeUse(ANY, false));
            String name = names.give(body.location(), "the request body", "body", "requestBody");
            return new OperationMethod.Body(
                    name, json.mediaType(), use, body.required(), new Docs(body.description(), false));
        });
    }

    private static final JavaType ANY = new JavaType.Scalar(ScalarKind.JSON, List.of());

    private static Optional<Content> json(RequestBody body) {
        return body.contents().stream().filter(Content::isJson).findFirst();
    }

    private static boolean isSupported(JavaType type) {
        if (type instanceof JavaType.ListOf list) {
            return !(list.items().type() instanceof JavaType.ListOf)
                    && !list.items().nullable()
                    && isSupported(list.items().type());
        }
        if (type instanceof JavaType.Model model) {
            return model.kind() == ModelKind.ENUM;
        }
        return type instanceof JavaType.Scalar scalar
                && scalar.kind() != ScalarKind.JSON
                && scalar.kind() != ScalarKind.BYTES;
    }

    /** Returns whether the operation cannot be called at all without the parameter. */
    private boolean reportUnsupported(Operation operation, Parameter parameter) {
        diagnostics.warning(
                "unsupported-parameter",
                parameter.location(),
                "the parameter '" + parameter.name() + "' of '" + operation.id()
                        + "' is of a type that is not sent as text yet; "
                        + (parameter.required() ? "the operation is left out of the client" : "it is left out"),
                "use a string, number, boolean, enum or an array of these");
        return parameter.required();
    }
}
