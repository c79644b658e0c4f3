package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The client.
 *
 * @param name the class
 * @param product what it calls itself to services (RFC 9110 §10.1.5), for example {@code PetsClient/1.2}
 * @param docs what the contract says of the API
 * @param endpoint where the service is unless the caller says otherwise, or empty if the caller must say
 * @param relativeEndpoint where it is then in the contract, if that says so by a URL that is relative to its own
 * @param endpointDocs what the contract says of the endpoint
 * @param servers the servers to choose from, if there are several or some with variables; those of operations, too
 * @param serverSetters the builder's methods for the servers of single operations
 * @param credentials the ways in which a caller may prove who it is
 * @param bases the classes from which it inherits the first operations without tags, if they are too many for one class
 * @param operations the other operations without tags in the contract's order
 * @param groups the operations with tags, each in the group of its first one
 * @param exceptions what short forms throw, by status
 * @param answers the cases of results that operations share
 */
public record ClientClass(
        ClassName name,
        String product,
        Docs docs,
        Optional<String> endpoint,
        Optional<String> relativeEndpoint,
        Docs endpointDocs,
        Optional<ServersClass> servers,
        List<ServerSetter> serverSetters,
        List<CredentialSetter> credentials,
        List<OperationBase> bases,
        List<OperationMethod> operations,
        List<OperationGroup> groups,
        List<ExceptionClass> exceptions,
        List<AnswerClass> answers) {
    /** Copies the lists. */
    public ClientClass {
        serverSetters = List.copyOf(serverSetters);
        credentials = List.copyOf(credentials);
        bases = List.copyOf(bases);
        operations = List.copyOf(operations);
        groups = List.copyOf(groups);
        exceptions = List.copyOf(exceptions);
        answers = List.copyOf(answers);
    }

    /**
     * A method of the client's builder that takes the server of some operations.
     *
     * @param method the method's name
     * @param url the server's URL in the contract
     * @param whole whether requests can go there as it is
     * @param choice whether {@link #servers} has it, with the values of its variables or others in its place
     * @param docs what the contract says of it
     */
    public record ServerSetter(String method, String url, boolean whole, boolean choice, Docs docs) {}

    /**
     * The operations of the client and of its groups.
     *
     * @return all of them
     */
    public List<OperationMethod> allOperations() {
        return Stream.concat(
                        OperationBase.all(bases, operations).stream(),
                        groups.stream().flatMap(group -> group.allOperations().stream()))
                .toList();
    }

    /**
     * What the short form throws.
     *
     * @param error an answer that is no success, of one of {@link #allOperations()}
     * @return its exception
     */
    public ExceptionClass.Case exception(OperationMethod.ResponseVariant error) {
        Optional<TypeName> body = error.body().map(AnswerBody::declared);
        return exceptions.stream()
                .filter(exception -> exception.status().equals(error.status()))
                .flatMap(exception -> exception.cases().stream())
                .filter(candidate -> candidate.body().map(AnswerBody::declared).equals(body))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The class of an answer.
     *
     * @param operation one of {@link #allOperations()}
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
     * @param operation one of {@link #allOperations()} that leaves such answers
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
     * @param operation one of {@link #allOperations()}
     * @param variant one of its answers
     * @return its class, or empty if it is nested in the operation's result
     */
    public Optional<AnswerClass> shared(OperationMethod operation, OperationMethod.ResponseVariant variant) {
        return variant.shared().flatMap(word -> shared(operation, word, variant.body()));
    }

    private Optional<AnswerClass> shared(OperationMethod operation, String word, Optional<AnswerBody> body) {
        return answers.stream()
                .filter(answer -> answer.word().equals(word) && answer.body().equals(body))
                .filter(answer -> answer.results().contains(operation.response()))
                .findFirst();
    }
}
