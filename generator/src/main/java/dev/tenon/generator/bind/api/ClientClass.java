package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
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
 * @param answers the classes of answers: exceptions, and the cases of results that operations share
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
        AnswerClasses answers) {
    /** Copies the lists. */
    public ClientClass {
        serverSetters = List.copyOf(serverSetters);
        credentials = List.copyOf(credentials);
        bases = List.copyOf(bases);
        operations = List.copyOf(operations);
        groups = List.copyOf(groups);
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
     * The classes from which the client and its groups inherit operations.
     *
     * @return all of them, those of the client first
     */
    public List<OperationBase> allBases() {
        return Stream.concat(bases.stream(), groups.stream().flatMap(group -> group.bases().stream()))
                .toList();
    }
}
