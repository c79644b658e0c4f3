package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.AnswerClass;
import dev.tenon.generator.bind.api.AnswerClasses;
import dev.tenon.generator.bind.api.ClientClass;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.ExceptionClass;
import dev.tenon.generator.bind.api.Models;
import dev.tenon.generator.bind.api.OperationBase;
import dev.tenon.generator.bind.api.OperationGroup;
import dev.tenon.generator.bind.api.OperationMethod;
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
import java.util.function.UnaryOperator;

/** Binds the client: its name, its endpoint, its credentials and its operations. */
final class ClientBinder {
    private static final Set<String> CLIENT_METHODS = Set.of("builder", "close", "with");

    /** What every client's builder has. */
    private static final Set<String> BUILDER_METHODS = Set.of(
            "endpoint", "server", "transport", "connection", "interceptor", "options", "responseValidation", "build");

    private final Contract contract;
    private final Settings settings;
    private final TypeBinder types;
    private final Models models;
    private final Diagnostics diagnostics;

    ClientBinder(Contract contract, Settings settings, TypeBinder types, Models models, Diagnostics diagnostics) {
        this.models = models;
        this.contract = contract;
        this.settings = settings;
        this.types = types;
        this.diagnostics = diagnostics;
    }

    ClientClass bind() {
        String name = settings.clientName().orElseGet(() -> JavaNames.client(contract.title()));
        String stem = name.replaceFirst("Client$", "");
        ClassName client = className(name);
        ClassName calls = className(stem + "Calls");
        NameReport classNames = new NameReport(new NameScope(Set.of(name, calls.simpleName())), diagnostics);
        NameReport methodNames = new NameReport(new NameScope(CLIENT_METHODS), diagnostics);
        GroupBinder groups = new GroupBinder(contract, settings.basePackage(), classNames, methodNames, diagnostics);
        OperationBinder operations =
                new OperationBinder(contract, settings.basePackage(), classNames, types, diagnostics);
        List<OperationMethod> untagged =
                operations(operations, groups, MethodNames.ofClient(client, calls, methodNames));
        ClassName serversName = className(operations.className(contract.location(), "the servers", stem + "Servers"));
        ServerBinder servers = new ServerBinder(contract, serversName, diagnostics);
        NameReport setters = new NameReport(new NameScope(BUILDER_METHODS), diagnostics::note);
        UnaryOperator<String> baseNames =
                preferred -> operations.className(contract.location(), "a part of the operations", preferred);
        List<OperationGroup> tagged = groups.groups(baseNames);
        AnswerClasses answers = answers(untagged, tagged, operations);
        List<OperationBase> bases = OperationBase.of(client, untagged, baseNames);
        return new ClientClass(
                client,
                name + "/" + contract.version(),
                new Docs(contract.description(), false),
                servers.endpoint(),
                servers.relativeEndpoint(),
                new Docs(endpointDescription(contract.servers().get(0)), false),
                servers.bind(),
                servers.setters(setters),
                CredentialBinder.bind(contract.securitySchemes(), setters, diagnostics),
                bases,
                OperationBase.rest(untagged, bases),
                tagged,
                answers);
    }

    private ClassName className(String simpleName) {
        return ClassName.get(settings.basePackage(), simpleName);
    }

    /** Binds all operations, then the links and pages that lead from one to another; those with a tag are put into its group. */
    private List<OperationMethod> operations(OperationBinder binder, GroupBinder groups, MethodNames client) {
        LinkBinder links = new LinkBinder(contract, models, diagnostics);
        NextPageBinder pages = new NextPageBinder(diagnostics);
        List<Operation> callable = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            binder.bind(operation, groups.names(operation).orElse(client)).ifPresent(method -> {
                links.add(operation, method);
                pages.add(method);
                callable.add(operation);
            });
        }
        List<OperationMethod> untagged = new ArrayList<>();
        for (Operation operation : callable) {
            MethodNames names = groups.names(operation).orElse(client);
            groups.add(operation, pages.bind(links.bind(operation, names)), untagged);
        }
        return untagged;
    }

    private AnswerClasses answers(
            List<OperationMethod> untagged, List<OperationGroup> tagged, OperationBinder operations) {
        List<OperationMethod> all = new ArrayList<>(untagged);
        tagged.forEach(group -> all.addAll(group.allOperations()));
        List<ExceptionClass> exceptions = new ExceptionBinder(settings.basePackage())
                .bind(
                        all,
                        preferred ->
                                operations.className(contract.location(), "the exception " + preferred, preferred));
        List<AnswerClass> shared = new AnswerBinder(settings.basePackage())
                .bind(
                        all,
                        (word, body) -> operations.className(
                                contract.location(), "the answer " + word, operations.answerName(word, body)));
        return new AnswerClasses(exceptions, shared);
    }

    private static Optional<String> endpointDescription(Server server) {
        boolean onlyVariable = server.variables().size() == 1
                && server.url().startsWith("{")
                && server.url().endsWith("}");
        return onlyVariable ? server.variables().get(0).description() : server.description();
    }
}
