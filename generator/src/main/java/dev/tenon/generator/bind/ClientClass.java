package dev.tenon.generator.bind;

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
 * @param endpointDocs what the contract says of the endpoint
 * @param credentials the ways in which a caller may prove who it is
 * @param operations the operations without tags in the contract's order
 * @param groups the operations with tags, each in the group of its first one
 */
public record ClientClass(
        ClassName name,
        String product,
        Docs docs,
        Optional<String> endpoint,
        Docs endpointDocs,
        List<CredentialSetter> credentials,
        List<OperationMethod> operations,
        List<OperationGroup> groups) {
    /** Copies the lists. */
    public ClientClass {
        credentials = List.copyOf(credentials);
        operations = List.copyOf(operations);
        groups = List.copyOf(groups);
    }

    /**
     * The operations of the client and of its groups.
     *
     * @return all of them
     */
    public List<OperationMethod> allOperations() {
        return Stream.concat(operations.stream(), groups.stream().flatMap(group -> group.operations().stream()))
                .toList();
    }
}
