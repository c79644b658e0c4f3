package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.OptionsClass;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Server;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Binds one operation after the other; what the client cannot say yet is reported and left out. */
final class OperationBinder {
    private static final String RESPONSE = "Response";
    private static final List<String> CLASSES = List.of(RESPONSE, "Result", "Options", "Parts");

    private final String basePackage;
    private final Diagnostics diagnostics;
    private final NameReport classNames;
    private final TypeBinder types;
    private final ArgumentBinder arguments;
    private final BodyBinder bodies;
    private final ResponseBinder responses;
    private final PageCheck pages;

    OperationBinder(
            Contract contract, String basePackage, NameReport classNames, TypeBinder types, Diagnostics diagnostics) {
        this.basePackage = basePackage;
        this.diagnostics = diagnostics;
        this.classNames = classNames;
        this.types = types;
        this.arguments = new ArgumentBinder(contract, types, diagnostics);
        this.bodies = new BodyBinder(contract, types, diagnostics);
        this.responses = new ResponseBinder(contract, types, diagnostics);
        this.pages = new PageCheck(contract, diagnostics);
    }

    Optional<OperationMethod> bind(Operation operation, MethodNames methodNames) {
        return arguments.bind(operation).map(bound -> method(operation, methodNames, bound));
    }

    private OperationMethod method(Operation operation, MethodNames methodNames, ArgumentBinder.Bound bound) {
        String what = "the operation '" + operation.id() + "'";
        String classes =
                classNames.give(operation.location(), what, JavaNames.types(List.of(operation.words())), CLASSES);
        List<Member> optional = bound.arguments().stream()
                .filter(argument -> !argument.isRequired())
                .map(OperationMethod.Argument::member)
                .toList();
        List<OperationMethod.ResponseVariant> variants = responses.bind(operation);
        OperationMethod.Success success = ResponseBinder.success(variants);
        Optional<Paging> paging = pages.of(operation, success);
        List<String> forms = ResponseBinder.forms(paging, variants);
        String method = methodNames.give(operation, forms);
        return new OperationMethod(
                operation.id(),
                methodNames.owner(),
                method,
                methodNames.calls(),
                ClassName.get(basePackage, responseName(classes)),
                new Docs(text(operation), operation.deprecated()),
                operation.method(),
                PathTemplates.split(operation.path()),
                bound.arguments(),
                optional.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new OptionsClass(ClassName.get(basePackage, classes + "Options"), optional)),
                constants(operation, bound),
                operation
                        .body()
                        .map(body -> bodies(
                                operation,
                                body,
                                methodNames,
                                method,
                                forms,
                                ClassName.get(basePackage, classes + "Parts"),
                                bound.names()))
                        .orElse(List.of()),
                operation.body().map(RequestBody::required).orElse(false),
                variants,
                success,
                paging,
                Optional.empty(),
                operation.server().map(Server::address),
                operation.security());
    }

    /** Whoever calls an operation names its models as well: two classes of one name could not both be imported. */
    String responseName(String word) {
        String usual = word + RESPONSE;
        return types.isModelName(usual) ? word + "Result" : usual;
    }

    /**
     * What an answer is called that operations share. The word is not said twice where its body is called a response already, unless that
     * word alone tells the body from another model.
     */
    String answerName(String word, Optional<AnswerBody> body) {
        boolean said = body.filter(AnswerBody.Json.class::isInstance)
                .flatMap(json -> ((AnswerBody.Json) json).common())
                .filter(word::endsWith)
                .filter(this::isSaidToBeResponse)
                .isPresent();
        return said && !types.isModelName(word) ? word : responseName(word);
    }

    private boolean isSaidToBeResponse(String model) {
        return model.endsWith(RESPONSE) && !types.isModelName(model.substring(0, model.length() - RESPONSE.length()));
    }

    private static List<OperationMethod.ConstantParameter> constants(Operation operation, ArgumentBinder.Bound bound) {
        List<OperationMethod.ConstantParameter> constants = new ArrayList<>(PathTemplates.query(operation.path()));
        constants.addAll(bound.constants());
        return constants;
    }

    private List<OperationMethod.Body> bodies(
            Operation operation,
            RequestBody body,
            MethodNames methodNames,
            String method,
            List<String> forms,
            ClassName partsName,
            NameReport names) {
        String name = names.give(body.location(), "the request body", Candidates.of("body", "requestBody"));
        List<OperationMethod.Body> bound = new ArrayList<>();
        for (BodyBinder.Bound form : bodies.bind(operation, body, partsName)) {
            String called = form.word().isEmpty() ? method : methodNames.give(operation, method, form.word(), forms);
            bound.add(new OperationMethod.Body(
                    form.word(), called, name, form.form(), new Docs(body.description(), false)));
        }
        return bound;
    }

    /** A name beside those of the operations' classes. */
    String className(Location location, String what, String preferred) {
        return classNames.give(location, what, Candidates.of(preferred, preferred + "Class"));
    }

    private static Optional<String> text(Operation operation) {
        if (operation.summary().isPresent() && operation.description().isPresent()) {
            String summary = operation.summary().get().strip();
            String description = operation.description().get().strip();
            return Optional.of(description.startsWith(summary) ? description : summary + "\n\n" + description);
        }
        return operation.summary().or(operation::description);
    }
}
