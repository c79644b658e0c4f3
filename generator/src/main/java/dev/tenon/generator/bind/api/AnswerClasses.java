package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.contract.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes of answers: the exceptions that short forms throw, and the cases of results that operations share. */
public final class AnswerClasses {
    private final List<ExceptionClass> exceptions;
    private final List<AnswerClass> shared;
    private final Map<Status, Map<Optional<TypeName>, ExceptionClass.Case>> thrown = new HashMap<>();
    private final Map<ClassName, List<AnswerClass>> byResult = new HashMap<>();

    /**
     * Takes the classes of a client.
     *
     * @param exceptions what short forms throw, by status
     * @param shared the cases of results that operations share
     */
    public AnswerClasses(List<ExceptionClass> exceptions, List<AnswerClass> shared) {
        this.exceptions = List.copyOf(exceptions);
        this.shared = List.copyOf(shared);
        for (ExceptionClass exception : exceptions) {
            Map<Optional<TypeName>, ExceptionClass.Case> byBody =
                    thrown.computeIfAbsent(exception.status(), status -> new HashMap<>());
            exception.cases().forEach(each -> byBody.put(each.body().map(AnswerBody::declared), each));
        }
        for (AnswerClass answer : shared) {
            answer.results()
                    .forEach(result -> byResult.computeIfAbsent(result, name -> new ArrayList<>())
                            .add(answer));
        }
    }

    /**
     * What short forms throw.
     *
     * @return one class for each status that is no success, by status
     */
    public List<ExceptionClass> exceptions() {
        return exceptions;
    }

    /**
     * The cases of results that operations share.
     *
     * @return in the order of the operations and their answers
     */
    public List<AnswerClass> shared() {
        return shared;
    }

    /**
     * What the short form throws.
     *
     * @param error an answer of an operation of the client that is no success
     * @return its exception
     */
    public ExceptionClass.Case exception(OperationMethod.ResponseVariant error) {
        return thrown.get(error.status()).get(error.body().map(AnswerBody::declared));
    }

    /**
     * The class of an answer.
     *
     * @param operation an operation of the client
     * @param variant one of its answers
     * @return a class that operations share, or one that is nested in the operation's result
     */
    public ClassName answer(OperationMethod operation, OperationMethod.ResponseVariant variant) {
        return shared(operation, variant)
                .map(AnswerClass::name)
                .orElseGet(() -> operation.response().nestedClass(variant.name()));
    }

    /**
     * The class of answers that are not documented.
     *
     * @param operation an operation of the client that leaves such answers
     * @return a class that operations share
     */
    public ClassName undocumented(OperationMethod operation) {
        return shared(operation, AnswerClass.UNDOCUMENTED, Optional.of(new AnswerBody.Raw()))
                .orElseThrow()
                .name();
    }

    /**
     * What operations share of an answer.
     *
     * @param operation an operation of the client
     * @param variant one of its answers
     * @return its class, or empty if it is nested in the operation's result
     */
    public Optional<AnswerClass> shared(OperationMethod operation, OperationMethod.ResponseVariant variant) {
        return variant.shared().flatMap(word -> shared(operation, word, variant.body()));
    }

    private Optional<AnswerClass> shared(OperationMethod operation, String word, Optional<AnswerBody> body) {
        return byResult.getOrDefault(operation.response(), List.of()).stream()
                .filter(answer -> answer.word().equals(word) && answer.body().equals(body))
                .findFirst();
    }
}
