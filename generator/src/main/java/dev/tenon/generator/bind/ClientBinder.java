package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
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
    private static final Set<String> CLIENT_METHODS = Set.of("builder", "close", "with");

    /** What every client's builder has. */
    private static final Set<String> BUILDER_METHODS = Set.of(
            "endpoint", "server", "transport", "connection", "interceptor", "options", "responseValidation", "build");

    private final Contract contract;
    private final Settings settings;
    private final TypeBinder types;
    private final List<ModelClass> models;
    private final Diagnostics diagnostics;

    ClientBinder(
            Contract contract, Settings settings, TypeBinder types, List<ModelClass> models, Diagnostics diagnostics) {
        this.models = models;
        this.contract = contract;
        this.settings = settings;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    ClientClass bind() {
        String name = settings.clientName().orElseGet(() -> JavaNames.type(List.of(contract.title(), "client")));
        String calls = name.replaceFirst("Client$", "") + "Calls";
        NameReport classNames = new NameReport(new NameScope(Set.of(name, calls)), diagnostics);
        NameReport methodNames = new NameReport(new NameScope(CLIENT_METHODS), diagnostics);
        GroupBinder groups = new GroupBinder(contract, settings.basePackage(), classNames, methodNames, diagnostics);
        OperationBinder operations =
                new OperationBinder(contract, settings.basePackage(), classNames, types, diagnostics);
        MethodNames untagged = MethodNames.ofClient(
                ClassName.get(settings.basePackage(), name), ClassName.get(settings.basePackage(), calls), methodNames);
        List<OperationMethod> methods = new ArrayList<>();
        LinkBinder links = new LinkBinder(contract, models, diagnostics);
        NextPageBinder pages = new NextPageBinder(diagnostics);
        List<Operation> callable = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            operations.bind(operation, groups.names(operation).orElse(untagged)).ifPresent(method -> {
                links.add(operation, method);
                pages.add(method);
                callable.add(operation);
            });
        }
        for (Operation operation : callable) {
            MethodNames names = groups.names(operation).orElse(untagged);
            groups.add(operation, pages.bind(links.bind(operation, names)), methods);
        }
        Server server = contract.servers().get(0);
        ClassName serversName = ClassName.get(
                settings.basePackage(),
                operations.className(contract.location(), "the servers", name.replaceFirst("Client$", "") + "Servers"));
        ServerBinder servers = new ServerBinder(contract, serversName, diagnostics);
        NameReport names = new NameReport(new NameScope(BUILDER_METHODS), diagnostics::note);
        List<OperationMethod> all = new ArrayList<>(methods);
        List<OperationGroup> tagged = groups.groups(base -> baseName(operations, base));
        tagged.forEach(group -> all.addAll(group.allOperations()));
        List<ExceptionClass> exceptions = new ExceptionBinder(settings.basePackage())
                .bind(
                        all,
                        preferred ->
                                operations.className(contract.location(), "the exception " + preferred, preferred));
        List<AnswerClass> answers = new AnswerBinder(settings.basePackage())
                .bind(
                        all,
                        word -> operations.className(
                                contract.location(), "the answer " + word, operations.responseName(word)));
        ClassName client = ClassName.get(settings.basePackage(), name);
        List<OperationBase> bases = OperationBase.of(client, methods, base -> baseName(operations, base));
        return new ClientClass(
                client,
                name + "/" + contract.version(),
                new Docs(contract.description(), false),
                servers.endpoint(),
                servers.relativeEndpoint(),
                new Docs(endpointDescription(server), false),
                servers.bind(),
                servers.setters(names),
                CredentialBinder.bind(contract.securitySchemes(), names, diagnostics),
                bases,
                OperationBase.rest(methods, bases),
                tagged,
                new AnswerClasses(exceptions, answers));
    }

    private String baseName(OperationBinder operations, String preferred) {
        return operations.className(contract.location(), "a part of the operations", preferred);
    }

    private static Optional<String> endpointDescription(Server server) {
        boolean onlyVariable = server.variables().size() == 1
                && server.url().startsWith("{")
                && server.url().endsWith("}");
        return onlyVariable ? server.variables().get(0).description() : server.description();
    }
}
