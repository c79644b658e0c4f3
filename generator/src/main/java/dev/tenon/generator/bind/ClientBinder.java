package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.SecurityScheme;
import dev.tenon.generator.contract.Server;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import dev.tenon.generator.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds the client: its name, its endpoint, its credentials and its operations. */
final class ClientBinder {
    /** What every client's builder has. */
    private static final Set<String> BUILDER_METHODS =
            Set.of("endpoint", "transport", "options", "responseValidation", "build");

    private final Contract contract;
    private final Settings settings;
    private final TypeBinder types;
    private final Diagnostics diagnostics;

    ClientBinder(Contract contract, Settings settings, TypeBinder types, Diagnostics diagnostics) {
        this.contract = contract;
        this.settings = settings;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    ClientClass bind() {
        String name = settings.clientName().orElseGet(() -> JavaNames.type(List.of(contract.title(), "client")));
        OperationBinder operations = new OperationBinder(contract, settings.basePackage(), name, types, diagnostics);
        List<OperationMethod> methods = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            operations.bind(operation).ifPresent(methods::add);
        }
        Server server = contract.servers().get(0);
        ClassName serversName = ClassName.get(
                settings.basePackage(),
                operations.className(contract.location(), "the servers", name.replaceFirst("Client$", "") + "Servers"));
        ServerBinder servers = new ServerBinder(contract, serversName, diagnostics);
        NameReport names = new NameReport(new NameScope(BUILDER_METHODS), diagnostics);
        return new ClientClass(
                ClassName.get(settings.basePackage(), name),
                new Docs(contract.description(), false),
                servers.endpoint(),
                new Docs(endpointDescription(server), false),
                servers.bind(),
                servers.setters(names),
                credentials(names),
                methods);
    }

    private static Optional<String> endpointDescription(Server server) {
        boolean onlyVariable = server.variables().size() == 1
                && server.url().startsWith("{")
                && server.url().endsWith("}");
        return onlyVariable ? server.variables().get(0).description() : server.description();
    }

    private List<ClientClass.CredentialSetter> credentials(NameReport names) {
        List<ClientClass.CredentialSetter> setters = new ArrayList<>();
        for (SecurityScheme scheme : contract.securitySchemes()) {
            if (scheme instanceof SecurityScheme.ApiKey key) {
                if (key.in() == Parameter.In.HEADER && key.parameter().equalsIgnoreCase("Authorization")) {
                    setters.add(setter(
                            names, scheme, "bearerToken", ClientClass.CredentialSetter.Kind.BEARER, "Authorization"));
                }
                setters.add(
                        setter(names, scheme, JavaNames.member(key.parameter()), kindOf(key.in()), key.parameter()));
            } else if (scheme instanceof SecurityScheme.Http http) {
                setters.add(http(names, http));
            }
        }
        return setters;
    }

    private static ClientClass.CredentialSetter http(NameReport names, SecurityScheme.Http scheme) {
        return switch (scheme.scheme()) {
            case "bearer" ->
                setter(names, scheme, "bearerToken", ClientClass.CredentialSetter.Kind.BEARER, "Authorization");
            case "basic" -> setter(names, scheme, "basic", ClientClass.CredentialSetter.Kind.BASIC, "Authorization");
            default ->
                setter(names, scheme, "authorization", ClientClass.CredentialSetter.Kind.HEADER, "Authorization");
        };
    }

    private static ClientClass.CredentialSetter setter(
            NameReport names,
            SecurityScheme scheme,
            String method,
            ClientClass.CredentialSetter.Kind kind,
            String parameter) {
        String given = names.give(
                scheme.location(),
                "the security scheme '" + scheme.name() + "'",
                method,
                JavaNames.distinctMember(scheme.name()));
        return new ClientClass.CredentialSetter(
                given, scheme.name(), kind, parameter, new Docs(scheme.description(), false));
    }

    private static ClientClass.CredentialSetter.Kind kindOf(Parameter.In in) {
        return switch (in) {
            case QUERY -> ClientClass.CredentialSetter.Kind.QUERY;
            case COOKIE -> ClientClass.CredentialSetter.Kind.COOKIE;
            case HEADER, PATH -> ClientClass.CredentialSetter.Kind.HEADER;
        };
    }
}
