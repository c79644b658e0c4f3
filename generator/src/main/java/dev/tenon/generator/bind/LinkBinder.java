package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.AnswerLink;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.LinkMethod;
import dev.tenon.generator.bind.api.Models;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Link;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Paging;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds the links of answers, after all operations: a method follows a link if all that it needs is in the answer. */
final class LinkBinder {
    private final LinkValues values;
    private final Diagnostics diagnostics;
    private final Map<String, Bound> operations = new HashMap<>();
    private final Map<Location, Bound> places = new HashMap<>();
    private final Map<MethodNames, LinkNames> names = new HashMap<>();

    /** An operation and its method. */
    private record Bound(Operation operation, OperationMethod method) {}

    LinkBinder(Contract contract, Models models, Diagnostics diagnostics) {
        this.values = new LinkValues(contract, models);
        this.diagnostics = diagnostics;
    }

    /** Makes an operation known; all of them are before links are bound. */
    void add(Operation operation, OperationMethod method) {
        Bound bound = new Bound(operation, method);
        operations.put(operation.id(), bound);
        places.put(operation.location(), bound);
    }

    /** An operation whose answers have their links. */
    OperationMethod bind(Operation operation, MethodNames methodNames) {
        OperationMethod method = operations.get(operation.id()).method();
        LinkNames owned = names.computeIfAbsent(methodNames, LinkNames::new);
        List<OperationMethod.ResponseVariant> answers = new ArrayList<>();
        Map<Status, List<AnswerLink>> bound = new HashMap<>();
        for (OperationMethod.ResponseVariant answer : method.responses()) {
            List<AnswerLink> links = bound.computeIfAbsent(
                    answer.status(),
                    status -> operation.responses().stream()
                            .filter(response -> response.status().equals(status))
                            .flatMap(response -> response.links().stream())
                            .flatMap(link -> link(link, operation, method, answer, owned).stream())
                            .toList());
            answers.add(answer.withLinks(links));
        }
        return method.withResponses(answers);
    }

    private Optional<AnswerLink> link(
            Link link,
            Operation source,
            OperationMethod method,
            OperationMethod.ResponseVariant answer,
            LinkNames owned) {
        Optional<Bound> target = target(link);
        if (target.isEmpty()) {
            diagnostics.warning(
                    "unresolved-link",
                    link.location(),
                    link.target() instanceof Link.Target.Id id
                            ? "the client has no operation '" + id.id() + "'; the link is left out"
                            : "what 'operationRef' names is no operation of the client; the link is left out",
                    "name the operationId of an operation of this contract");
            return Optional.empty();
        }
        return Optional.of(new AnswerLink(
                link.name(),
                target.get().method(),
                link.parameters().stream()
                        .map(given -> new AnswerLink.Parameter(given.name(), given.text()))
                        .toList(),
                link.body(),
                link.server(),
                new Docs(link.description(), false),
                followed(link, source, method, target.get(), answer, owned)));
    }

    private Optional<Bound> target(Link link) {
        return Optional.ofNullable(
                link.target() instanceof Link.Target.Id id
                        ? operations.get(id.id())
                        : places.get(((Link.Target.Place) link.target()).location()));
    }

    private Optional<LinkMethod> followed(
            Link link,
            Operation source,
            OperationMethod method,
            Bound target,
            OperationMethod.ResponseVariant answer,
            LinkNames owned) {
        try {
            List<LinkMethod.Argument> arguments = arguments(link, target.operation(), target.method(), answer);
            return Optional.of(owned.name(link, source, source(method, answer, arguments), target.method(), arguments));
        } catch (LinkValues.NoValueException reason) {
            boolean paging = method.paging().orElse(null) instanceof Paging.ByLink byLink
                    && byLink.location().equals(link.location());
            boolean reported = link.parameters().stream()
                    .anyMatch(parameter -> parameter.value() instanceof Link.Value.Unreadable);
            if (!paging && !reported) {
                diagnostics.note(
                        "unfollowed-link",
                        link.location(),
                        "no method follows the link '" + link.name() + "': " + reason.getMessage(),
                        "what it leads to stands in the Javadoc of the answer");
            }
            return Optional.empty();
        }
    }

    /** The answer itself if header fields are needed, else its body. */
    private static LinkMethod.Source source(
            OperationMethod method, OperationMethod.ResponseVariant answer, List<LinkMethod.Argument> arguments) {
        boolean bodyAlone =
                arguments.stream().noneMatch(argument -> argument.value() instanceof LinkMethod.Value.Field);
        return bodyAlone
                        && answer.body().orElse(null) instanceof AnswerBody.Json json
                        && json.use().type() instanceof JavaType.Model model
                ? new LinkMethod.Source.Body(model)
                : new LinkMethod.Source.Case(method.response().nestedClass(answer.name()));
    }

    private List<LinkMethod.Argument> arguments(
            Link link, Operation target, OperationMethod called, OperationMethod.ResponseVariant answer)
            throws LinkValues.NoValueException {
        if (link.server().isPresent()) {
            throw new LinkValues.NoValueException("it leads to another server");
        }
        if (link.body().isPresent()) {
            throw new LinkValues.NoValueException("it sends a body");
        }
        if (called.bodyRequired()) {
            throw new LinkValues.NoValueException("the operation takes a body");
        }
        List<LinkMethod.Argument> arguments = new ArrayList<>();
        for (Link.Parameter given : link.parameters()) {
            Optional<OperationMethod.Argument> parameter = parameter(given, target, called);
            if (parameter.isPresent()) {
                LinkMethod.Value value = values.of(given, target, parameter.get(), answer);
                arguments.add(new LinkMethod.Argument(parameter.get(), value, given.text()));
            }
        }
        for (OperationMethod.Argument argument : called.arguments()) {
            boolean given = arguments.stream()
                    .anyMatch(candidate -> candidate.parameter().equals(argument));
            if (argument.isRequired() && !given) {
                throw new LinkValues.NoValueException("it has no value for the parameter '"
                        + argument.member().wireName() + "' of '" + called.id() + "'");
            }
        }
        if (arguments.stream().allMatch(argument -> argument.value() instanceof LinkMethod.Value.Constant)) {
            throw new LinkValues.NoValueException("it takes nothing from the answer");
        }
        return arguments;
    }

    /** The parameter that a link gives a value; empty if it can have but one. */
    private static Optional<OperationMethod.Argument> parameter(
            Link.Parameter given, Operation target, OperationMethod called) throws LinkValues.NoValueException {
        Parameter declared = target.parameters().stream()
                .filter(candidate -> candidate.name().equals(given.name())
                        && given.in().map(candidate.in()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new LinkValues.NoValueException(
                        "'" + called.id() + "' has no parameter '" + given.name() + "'"));
        return called.arguments().stream()
                .filter(argument -> argument.in() == declared.in()
                        && argument.member().wireName().equals(declared.name()))
                .findFirst();
    }
}
