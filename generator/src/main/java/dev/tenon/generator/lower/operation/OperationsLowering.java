package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.PathTemplate;
import dev.tenon.generator.contract.RequestBody;
import dev.tenon.generator.contract.Response;
import dev.tenon.generator.contract.SecurityScheme;
import dev.tenon.generator.contract.Server;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.lower.schema.OperationNames;
import dev.tenon.generator.lower.schema.Schemas;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import io.swagger.v3.oas.models.PathItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lowers the operations: Swagger Parser's model says which there are and what they are called, the tree the rest. */
public final class OperationsLowering {
    private final ParsedSpec spec;
    private final Fields fields;
    private final Schemas schemas;
    private final RequirementLowering requirements;
    private final Diagnostics diagnostics;
    private final Map<String, Location> ids = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final ParameterLowering parameters;
    private final CredentialParameters credentials;
    private final BodyLowering bodies;
    private final ResponseLowering responses;
    private final ServerLowering servers;
    private final Server usual;
    private final IncomingRequests incoming;
    private final OperationNames names;
    private final PathFragment fragments;
    private final EqualPaths equalPaths = new EqualPaths();

    /**
     * Takes a contract.
     *
     * @param spec what was read
     * @param fields reads members by kind
     * @param schemas learns which schemas are used
     * @param schemes the security schemes that are declared
     * @param diagnostics where everything is reported
     */
    public OperationsLowering(
            ParsedSpec spec, Fields fields, Schemas schemas, List<SecurityScheme> schemes, Diagnostics diagnostics) {
        this.spec = spec;
        this.fields = fields;
        this.schemas = schemas;
        Map<String, SecurityScheme> declared =
                schemes.stream().collect(Collectors.toMap(SecurityScheme::name, Function.identity()));
        this.requirements = new RequirementLowering(spec, fields, declared, diagnostics);
        this.diagnostics = diagnostics;
        this.parameters = new ParameterLowering(fields, schemas, diagnostics);
        this.credentials = new CredentialParameters(declared, diagnostics);
        this.bodies = new BodyLowering(fields, schemas, Dialect.of(spec.openApiVersion()), diagnostics);
        this.servers = new ServerLowering(fields, diagnostics);
        this.names = new OperationNames(spec.root());
        this.usual = servers.lower(spec.root()).get(0);
        this.fragments = new PathFragment(fields);
        this.incoming = new IncomingRequests(fields, diagnostics);
        this.responses =
                new ResponseLowering(fields, schemas, new LinkLowering(spec.root(), fields, diagnostics), diagnostics);
    }

    /**
     * All operations.
     *
     * @return the operations in the contract's order, without those that cannot be carried
     */
    public List<Operation> lower() {
        List<Operation> operations = new ArrayList<>();
        incoming.webhooks(spec.root());
        if (spec.model().getPaths() == null) {
            return operations;
        }
        Map<String, Node> paths = fields.map(spec.root(), "paths");
        spec.model().getPaths().forEach((path, item) -> {
            Node node = paths.get(path);
            // Of what cannot be an item the parser keeps nothing; that is reported.
            if (node != null && item != null) {
                List<Node> methods = item.readOperationsMap().keySet().stream()
                        .flatMap(method -> node.get(name(method)).stream())
                        .toList();
                reportFragment(path, node, methods);
                reportBraces(path, node);
                sent(path, node)
                        .ifPresent(sent -> item.readOperationsMap()
                                .forEach((method, operation) -> node.get(name(method))
                                        .ifPresent(place -> operations.add(
                                                operation(path, sent, node, method, place, operation)))));
            }
        });
        equalPaths.report(diagnostics);
        operations.removeIf(operation -> operation.body().stream().anyMatch(OperationsLowering::isUnsendable));
        return operations;
    }

    /** What is wrong with it has been reported. */
    private static boolean isUnsendable(RequestBody body) {
        return body.required() && body.contents().isEmpty();
    }

    /** A path with a fragment is against OpenAPI, and is met all the same; often requests say the same in another place. */
    private void reportFragment(String path, Node node, List<Node> methods) {
        int fragment = path.indexOf('#');
        if (fragment >= 0
                && !methods.stream().allMatch(method -> fragments.isSaid(path.substring(fragment + 1), node, method))) {
            diagnostics.warning(
                    "path-fragment",
                    node.location(),
                    "what follows '#' in the path '" + path + "' is not sent: requests go to '"
                            + path.substring(0, fragment) + "'",
                    "give each operation a path of its own if the service tells them apart");
        }
    }

    /** Most likely the other brace was forgotten. */
    private void reportBraces(String path, Node node) {
        String text = PathTemplate.variables(PathTemplate.of(path).path()).replaceAll("");
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            diagnostics.warning(
                    "path-brace",
                    node.location(),
                    "the path '" + path + "' has a brace that belongs to no variable; it is sent as it is",
                    "write variables as {name}");
        }
    }

    /** A path that is also a query is against OpenAPI, and is met all the same. */
    private Optional<PathQuery> sent(String path, Node node) {
        Optional<PathQuery> sent = PathQuery.of(path);
        if (sent.isEmpty()) {
            diagnostics.warning(
                    "unsupported-path",
                    node.location(),
                    "a variable in the query of the path '" + path
                            + "' is no whole value, or stands in several places; the path is left out",
                    "write the query as parameters 'in: query'");
        }
        sent.filter(query -> !query.names().isEmpty())
                .ifPresent(query -> diagnostics.warning(
                        "path-query",
                        node.location(),
                        "the path '" + path + "' has a query with variables; they are sent as the parameters "
                                + String.join(", ", query.names().values()) + " of the query",
                        "write the query as parameters 'in: query'"));
        return sent;
    }

    private static String name(PathItem.HttpMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private Operation operation(
            String path,
            PathQuery sent,
            Node item,
            PathItem.HttpMethod method,
            Node node,
            io.swagger.v3.oas.models.Operation model) {
        Called called = called(path, method, node, Optional.ofNullable(model.getOperationId()));
        PartOwner owner = new PartOwner(names, node, called.words());
        List<Response> answers = responses.lower(owner, method.name(), node);
        List<List<String>> security = requirements.lower(node);
        List<Server> own = servers.written(node.get("servers").isPresent() ? node : item);
        incoming.callbacks(called.words(), node);
        equalPaths.add(method.name(), path, node);
        return new Operation(
                called.id(),
                called.words(),
                node.location(),
                method.name(),
                sent.path(),
                model.getTags() == null ? List.of() : model.getTags(),
                Optional.ofNullable(model.getSummary()),
                Optional.ofNullable(model.getDescription()),
                Boolean.TRUE.equals(model.getDeprecated()),
                credentials.without(parameters.lower(owner, sent, item, node), security),
                bodies.lower(owner, node),
                answers,
                new PagingLowering(fields, diagnostics).lower(node, called.id(), method.name(), answers),
                own.stream().findFirst().filter(first -> !usual.sameAs(first)),
                own,
                security);
    }

    /**
     * What an operation is called.
     *
     * @param id the operationId, or {@code GET /pets/{id}}
     * @param words what names in Java are made of: the operationId, or {@code get_pets_id}
     */
    private record Called(String id, String words) {}

    private Called called(String path, PathItem.HttpMethod method, Node node, Optional<String> written) {
        if (written.isEmpty() || written.get().isBlank()) {
            Called derived = derived(path, method, node);
            diagnostics.warning(
                    "missing-operation-id",
                    node.location(),
                    "this operation has no operationId; it is called '" + derived.id() + "', and its method after that",
                    "add an operationId, so that the method keeps its name when the path changes");
            return derived;
        }
        Location earlier = ids.putIfAbsent(written.get(), node.location());
        if (earlier != null) {
            Called derived = derived(path, method, node);
            diagnostics.warning(
                    "repeated-operation-id",
                    node.get("operationId").orElse(node).location(),
                    "the operationId '" + written.get() + "' is also that of the operation in "
                            + earlier.lineSeenFrom(node.location()) + "; this one is called '" + derived.id()
                            + "', and its method after that",
                    "give each operation an operationId of its own");
            return derived;
        }
        words.add(written.get());
        return new Called(written.get(), written.get());
    }

    private Called derived(String path, PathItem.HttpMethod method, Node node) {
        String id = method.name() + " " + path;
        for (int i = 2; ids.putIfAbsent(id, node.location()) != null; i++) {
            // What cannot be the method and path of another operation can be its operationId.
            id = method.name() + " " + path + " (" + i + ")";
        }
        String plain = OperationNames.derived(path, name(method));
        // Of paths that differ in punctuation alone, as /jobs and /jobs/ do, the second one keeps it.
        return new Called(id, words.add(plain) ? plain : name(method) + path);
    }
}
