package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * The client.
 *
 * @param name the class
 * @param docs what the contract says of the API
 * @param endpoint where the service is unless the caller says otherwise, or empty if the caller must say
 * @param endpointDocs what the contract says of the endpoint
 * @param servers the servers to choose from, if there are several or some with variables
 * @param serverSetters the builder's methods for the servers of single operations
 * @param credentials the ways in which a caller may prove who it is
 * @param operations the operations in the contract's order
 */
public record ClientClass(
        ClassName name,
        Docs docs,
        Optional<String> endpoint,
        Docs endpointDocs,
        Optional<ServersClass> servers,
        List<ServerSetter> serverSetters,
        List<CredentialSetter> credentials,
        List<OperationMethod> operations) {
    /** Copies the lists. */
    public ClientClass {
        serverSetters = List.copyOf(serverSetters);
        credentials = List.copyOf(credentials);
        operations = List.copyOf(operations);
    }

    /**
     * A method of the client's builder that takes the server of some operations.
     *
     * @param method the method's name
     * @param url the server's URL in the contract
     * @param whole whether requests can go there as it is
     * @param docs what the contract says of it
     */
    public record ServerSetter(String method, String url, boolean whole, Docs docs) {}

    /**
     * A method of the client's builder that takes a credential.
     *
     * @param method the method's name
     * @param scheme the security scheme's name in the contract
     * @param kind what is sent
     * @param parameter the name of the header field, query parameter or cookie
     * @param docs what the contract says of it
     */
    public record CredentialSetter(String method, String scheme, Kind kind, String parameter, Docs docs) {
        /** What is sent. */
        public enum Kind {
            /** {@code Authorization: Bearer token} (RFC 6750 §2.1). */
            BEARER,
            /** {@code Authorization: Basic …} (RFC 7617). */
            BASIC,
            /** A header field with the value as it is. */
            HEADER,
            /** A query parameter. */
            QUERY,
            /** A cookie. */
            COOKIE
        }
    }
}
