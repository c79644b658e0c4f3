package dev.tenon.generator.render.view;

import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.util.List;
import java.util.Optional;

/**
 * What the template {@code client} sees.
 *
 * @param head the file's head
 * @param docs the class's comment
 * @param name the class's simple name
 * @param base the class from which it inherits operations, if they are too many for one
 * @param types the types that every client names
 * @param defaultEndpoint where the service is unless the caller says otherwise, or empty
 * @param endpointDocs the comment of the builder's {@code endpoint}
 * @param servers the builder's methods that take the servers of single operations
 * @param credentials the builder's methods that take credentials
 * @param product what the client calls itself to services
 * @param groups the methods that give the operations of a tag
 * @param operations the operations without tags that it does not inherit
 */
public record ClientView(
        FileHead head,
        List<JavadocLine> docs,
        Identifier name,
        Optional<Identifier> base,
        TypesView types,
        Optional<EndpointView> defaultEndpoint,
        List<JavadocLine> endpointDocs,
        List<ServerView> servers,
        List<CredentialView> credentials,
        Literal product,
        List<GroupAccessorView> groups,
        List<ClientOperationView> operations) {

    /**
     * Where the service is unless the caller says otherwise.
     *
     * @param uri the type of an address
     * @param url the address
     */
    public record EndpointView(TypeToken uri, Literal url) {}

    /**
     * The types that every client names.
     *
     * @param client the client's simple name
     * @param caller sends requests
     * @param transport moves requests
     * @param options may be set for one call
     * @param connection says how the client connects
     * @param interceptor watches calls
     * @param validation says whether answers are validated
     * @param uri an address
     * @param duration a time
     */
    public record TypesView(
            Identifier client,
            TypeToken caller,
            TypeToken transport,
            TypeToken options,
            TypeToken connection,
            TypeToken interceptor,
            TypeToken validation,
            TypeToken uri,
            TypeToken duration) {}

    /**
     * A method that takes the server of some operations.
     *
     * @param docs its comment
     * @param name its name
     * @param uri the type of an address
     * @param url the server's URL in the contract
     */
    public record ServerView(List<JavadocLine> docs, Identifier name, TypeToken uri, Literal url) {}

    /**
     * A method that takes a credential.
     *
     * @param docs its comment
     * @param name its name
     * @param parameters its parameters
     * @param statement its body
     */
    public record CredentialView(List<JavadocLine> docs, Identifier name, Code parameters, Code statement) {}

    /**
     * A method that gives the operations of a tag.
     *
     * @param docs its comment
     * @param group the class
     * @param name its name
     */
    public record GroupAccessorView(List<JavadocLine> docs, Identifier group, Identifier name) {}

    /**
     * An operation.
     *
     * @param forms its methods
     */
    public record ClientOperationView(List<FormView> forms) {}

    /**
     * A method that calls an operation.
     *
     * @param docs its comment
     * @param deprecated whether the contract marks the operation so
     * @param usesDeprecated whether it uses what is deprecated, which it must not be warned of
     * @param returned what it returns
     * @param name its name
     * @param parameters its parameters
     * @param statement its body
     */
    public record FormView(
            List<JavadocLine> docs,
            boolean deprecated,
            boolean usesDeprecated,
            Code returned,
            Identifier name,
            Code parameters,
            Code statement) {
        /** One that uses nothing that is deprecated. */
        FormView(
                List<JavadocLine> docs,
                boolean deprecated,
                Code returned,
                Identifier name,
                Code parameters,
                Code statement) {
            this(docs, deprecated, false, returned, name, parameters, statement);
        }
    }
}
