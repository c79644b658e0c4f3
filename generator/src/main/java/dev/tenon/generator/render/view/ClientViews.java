package dev.tenon.generator.render.view;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.ClientClass;
import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationGroup;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.Javadoc;
import dev.tenon.generator.render.text.JavadocLine;
import dev.tenon.generator.render.text.Literal;
import dev.tenon.generator.render.text.TypeToken;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes the view of the client. */
public final class ClientViews {
    private ClientViews() {}

    /**
     * The view of the client.
     *
     * @param api the output
     * @return what its template sees
     */
    public static ClientView of(JavaApi api) {
        ClientClass client = api.client();
        return new ClientView(
                FileHead.of(api, api.basePackage()),
                docs(api),
                new Identifier(client.name().simpleName()),
                GroupView.last(client.bases()),
                new ClientView.TypesView(
                        new Identifier(client.name().simpleName()),
                        TypeToken.of(RuntimeTypes.API_CALLER),
                        TypeToken.of(RuntimeTypes.HTTP_TRANSPORT),
                        TypeToken.of(RuntimeTypes.CALL_OPTIONS),
                        TypeToken.of(RuntimeTypes.CONNECTION_OPTIONS),
                        TypeToken.of(RuntimeTypes.CALL_INTERCEPTOR),
                        TypeToken.of(RuntimeTypes.RESPONSE_VALIDATION),
                        TypeToken.of(ClassName.get(URI.class)),
                        TypeToken.of(ClassName.get(Duration.class))),
                client.endpoint()
                        .map(url ->
                                new ClientView.EndpointView(TypeToken.of(ClassName.get(URI.class)), Literal.of(url))),
                endpointDocs(client),
                client.serverSetters().stream()
                        .map(setter -> server(client, setter))
                        .toList(),
                client.credentials().stream()
                        .flatMap(setter -> CredentialViews.of(setter).stream())
                        .toList(),
                Literal.of(client.product()),
                client.groups().stream().map(ClientViews::accessor).toList(),
                OperationForms.views(api, client.operations()));
    }

    private static ClientView.GroupAccessorView accessor(OperationGroup group) {
        return new ClientView.GroupAccessorView(
                new Javadoc()
                        .description(group.docs(), "The operations of " + Javadoc.code(group.tag()) + ".")
                        .lines(),
                new Identifier(group.name().simpleName()),
                new Identifier(group.method()));
    }

    private static List<JavadocLine> docs(JavaApi api) {
        return new Javadoc()
                .description(api.client().docs(), "A client of an HTTP API.")
                .paragraph("Contract: " + Javadoc.code(api.title()) + ", version " + Javadoc.code(api.version())
                        + ". A client is immutable and safe for use by several threads; closing it ends the connections"
                        + " that it opened itself.")
                .lines();
    }

    private static List<JavadocLine> endpointDocs(ClientClass client) {
        String unlessSet = client.endpoint()
                        .map(url -> "Unless set, it is " + Javadoc.code(url) + ".")
                        .orElse("It has to be set.")
                + choice(client)
                        .orElseGet(() -> client.relativeEndpoint()
                                .map(url -> " The contract has it at " + Javadoc.code(url)
                                        + ", relative to where the contract is.")
                                .orElse(""));
        return new Javadoc()
                .paragraph("Sets where the service is.")
                .description(client.endpointDocs(), "")
                .paragraph(unlessSet)
                .paragraph("An absolute http or https URL without query and fragment; a path in it is kept.")
                .lines();
    }

    private static Optional<String> choice(ClientClass client) {
        return client.servers()
                .map(servers -> " {@link " + servers.name().simpleName() + "} has the contract's servers.");
    }

    private static ClientView.ServerView server(ClientClass client, ClientClass.ServerSetter setter) {
        String unlessSet = setter.whole()
                ? "Unless set, they are where {@link #endpoint} says, or else at " + Javadoc.code(setter.url()) + "."
                : "Has to be set, unless {@link #endpoint} is.";
        Optional<String> choice = choice(client).filter(servers -> setter.choice());
        return new ClientView.ServerView(
                new Javadoc()
                        .paragraph("Sets where the operations of the server " + Javadoc.code(setter.url()) + " are.")
                        .description(setter.docs(), "")
                        .paragraph(unlessSet + choice.orElse(""))
                        .tag(
                                "@param server",
                                "an absolute http or https URL without query and fragment; a path in it is kept")
                        .tag("@return", "this builder")
                        .lines(),
                new Identifier(setter.method()),
                TypeToken.of(ClassName.get(URI.class)),
                Literal.of(setter.url()));
    }
}
