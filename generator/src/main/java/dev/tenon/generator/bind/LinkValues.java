package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.LinkMethod;
import dev.tenon.generator.bind.api.Member;
import dev.tenon.generator.bind.api.ModelKind;
import dev.tenon.generator.bind.api.Models;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.bind.api.TypeUse;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Link;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the values that a link takes from an answer. */
final class LinkValues {
    private final Contract contract;
    private final Models models;

    LinkValues(Contract contract, Models models) {
        this.contract = contract;
        this.models = models;
    }

    /** Why there is no value. */
    static final class NoValueException extends Exception {
        private static final long serialVersionUID = 1L;

        NoValueException(String reason) {
            super(reason);
        }
    }

    /** The value of a parameter of the operation that a link leads to, taken from an answer. */
    LinkMethod.Value of(
            Link.Parameter given,
            Operation operation,
            OperationMethod.Argument parameter,
            OperationMethod.ResponseVariant answer)
            throws NoValueException {
        if (given.value() instanceof Link.Value.Constant constant) {
            Parameter declared = declared(operation, parameter);
            // Null is nothing that a parameter has, even where its schema allows it.
            if (constant.node() instanceof Node.NullNode
                    || !new DefaultCheck(contract).fits(constant.node(), declared.schema())) {
                throw new NoValueException(
                        "'" + given.text() + "' is no value of the parameter '" + given.name() + "'");
            }
            return new LinkMethod.Value.Constant(constant.node());
        } else if (given.value() instanceof Link.Value.Body body) {
            List<Member> path = path(given, body.pointer().tokens(), answer);
            check(path.get(path.size() - 1).type(), parameter, given);
            return new LinkMethod.Value.Property(path);
        } else if (given.value() instanceof Link.Value.Header field) {
            OperationMethod.HeaderAccessor header = answer.headers().stream()
                    .filter(candidate -> candidate.wireName().equalsIgnoreCase(field.name()))
                    .filter(candidate -> !candidate.json())
                    .findFirst()
                    .orElseThrow(() -> new NoValueException("the contract describes no header field '" + field.name()
                            + "' of the answer, or one in JSON"));
            check(header.type(), parameter, given);
            return new LinkMethod.Value.Field(header);
        }
        throw new NoValueException("the answer does not tell '" + given.text() + "'");
    }

    private static Parameter declared(Operation operation, OperationMethod.Argument parameter) {
        return operation.parameters().stream()
                .filter(candidate -> candidate.in() == parameter.in()
                        && candidate.name().equals(parameter.member().wireName()))
                .findFirst()
                .orElseThrow();
    }

    private List<Member> path(Link.Parameter given, List<String> tokens, OperationMethod.ResponseVariant answer)
            throws NoValueException {
        Optional<TypeUse> body = answer.body()
                .filter(AnswerBody.Json.class::isInstance)
                .map(json -> ((AnswerBody.Json) json).use())
                .filter(use -> !use.nullable());
        Optional<JavaType> type = body.map(TypeUse::type);
        List<Member> path = new ArrayList<>();
        for (String token : tokens) {
            Optional<Member> member = type.flatMap(object -> member(object, token));
            if (member.isEmpty()) {
                throw new NoValueException("no property of a class leads to '" + given.text() + "'");
            }
            path.add(member.get());
            type = member.map(Member::type);
        }
        if (path.isEmpty()) {
            throw new NoValueException("a parameter does not take a whole body");
        }
        return path;
    }

    private Optional<Member> member(JavaType type, String wireName) {
        return models.members(type).stream()
                .filter(member -> member.wireName().equals(wireName))
                .findFirst();
    }

    private static boolean isInteger(JavaType type) {
        return type.is(ScalarKind.INT) || type.is(ScalarKind.LONG) || type.is(ModelKind.INTEGER_ENUM);
    }

    /** What is the same, and what has a text where a text is wanted. */
    private static void check(JavaType from, OperationMethod.Argument parameter, Link.Parameter given)
            throws NoValueException {
        JavaType to = parameter.member().type();
        boolean same = from.isText() && from.typeName().equals(to.typeName());
        boolean text = from.isText()
                && (to.is(ScalarKind.STRING)
                        || to.is(ModelKind.ENUM) && (from.is(ScalarKind.STRING) || from.is(ModelKind.ENUM))
                        || to.is(ModelKind.INTEGER_ENUM) && isInteger(from));
        if (!same && !text) {
            throw new NoValueException(
                    "'" + given.text() + "' has another type than the parameter '" + given.name() + "'");
        }
    }
}
