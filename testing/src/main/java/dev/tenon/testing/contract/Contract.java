package dev.tenon.testing.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A contract: its operations and the validator of its schemas. */
public final class Contract {
    static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ContractFiles files;
    private final Path file;
    private final Documents documents;
    private final Value root;
    private final SchemaCheck schemas;
    private final List<Operation> operations;

    private Contract(ContractFiles files, Path file, Direction direction) {
        this.files = files;
        this.file = file;
        documents = Documents.of(files, file, direction);
        root = documents.root();
        schemas = new SchemaCheck(documents);
        operations = root.get("paths").map(this::operations).orElse(List.of());
    }

    /**
     * Reads a contract for the requests that are checked by it.
     *
     * @param file its root document, JSON or YAML
     * @return the contract
     * @throws IllegalArgumentException if it cannot be used; the message says why
     */
    public static Contract read(Path file) {
        return new Contract(new ContractFiles(), file, Direction.REQUEST);
    }

    /**
     * This contract for the answers that are made from it: its schemas demand read-only properties, and no write-only ones.
     *
     * @return the contract of the same files
     */
    public Contract forAnswers() {
        return new Contract(files, file, Direction.ANSWER);
    }

    /**
     * The operations in the contract's order.
     *
     * @return all of them
     */
    public List<Operation> operations() {
        return operations;
    }

    /**
     * The validator.
     *
     * @return the validator of the schemas
     */
    public SchemaCheck schemas() {
        return schemas;
    }

    /**
     * A value as this contract has it.
     *
     * @param value a value of the same contract, which may have been read for the other direction
     * @return what stands in the same place
     */
    public Value again(Value value) {
        return documents.at(value.document(), value.pointer());
    }

    /**
     * Whether a style says something of the parts of {@code multipart/form-data}.
     *
     * @return true from OpenAPI 3.1 on, and in Swagger 2.0
     */
    public boolean hasStylesOfParts() {
        return documents.hasStylesOfParts();
    }

    /**
     * The path of the first server.
     *
     * @return empty, or a path without a slash at the end
     */
    public String basePath() {
        return Servers.first(root);
    }

    /**
     * The operation of that name.
     *
     * @param name an {@code operationId}, or a method and a path such as {@code GET /pets}
     * @return the operation
     * @throws IllegalArgumentException if there is none; the message lists those that there are
     */
    public Operation operation(String name) {
        return operations.stream()
                .filter(operation ->
                        operation.name().equals(name) || (operation.method() + " " + operation.path()).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the contract has no operation '" + name + "'; it has "
                        + operations.stream().map(Operation::name).toList()));
    }

    /**
     * The operations of a path, those of the most concrete template first.
     *
     * @param path the raw path of a request
     * @return the operations; empty if the contract has no such path
     */
    public List<Operation> at(String path) {
        return operations.stream()
                .filter(operation -> !operation.path().matches(path).isEmpty())
                .sorted(Comparator.comparingInt(
                                (Operation operation) -> -operation.path().literals())
                        .thenComparingInt(operation -> operation.path().form().length()))
                .toList();
    }

    private List<Operation> operations(Value paths) {
        List<Operation> found = new ArrayList<>();
        paths.members().forEach((template, written) -> {
            Value item = written.followed();
            if (template.startsWith("/")) {
                for (String method : METHODS) {
                    item.get(method).ifPresent(operation -> found.add(operation(template, method, item, operation)));
                }
            }
        });
        return List.copyOf(found);
    }

    private Operation operation(String template, String method, Value item, Value written) {
        String capitals = method.toUpperCase(Locale.ROOT);
        List<String> bases = Stream.concat(
                        Stream.of(Servers.first(root)),
                        Stream.of(root, item, written).flatMap(owner -> Servers.paths(owner).stream()))
                .distinct()
                .toList();
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Stream.of(item, written)
                .flatMap(owner -> owner.get("parameters").stream())
                .flatMap(list -> list.items().stream())
                .map(each -> Parameter.of(each.followed()))
                .forEach(each -> parameters.put(each.toString(), each));
        PathPattern path = new PathPattern(template, bases);
        path.queryVariables()
                .forEach((name, variable) -> Stream.of("query", "path")
                        .map(in -> parameters.remove(in + " parameter '" + variable + "'"))
                        .filter(Objects::nonNull)
                        .map(declared -> declared.inQuery(name))
                        .forEach(sent -> parameters.put(sent.toString(), sent)));
        Map<String, Value> responses = new LinkedHashMap<>();
        written.get("responses")
                .ifPresent(all -> all.members().forEach((status, response) -> {
                    if (!status.startsWith("x-")) {
                        responses.put(status, response.followed());
                    }
                }));
        return new Operation(
                written.text("operationId", capitals + " " + template),
                capitals,
                path,
                List.copyOf(parameters.values()),
                written.get("requestBody"),
                Collections.unmodifiableMap(responses),
                security(written.get("security").or(() -> root.get("security"))));
    }

    /** Without alternatives that name what is not declared, so that nobody can fulfil them. */
    private List<List<SecurityScheme>> security(Optional<Value> requirements) {
        Map<String, Value> declared = root.get("components")
                .flatMap(components -> components.get("securitySchemes"))
                .map(Value::members)
                .orElse(Map.of());
        return requirements.map(Value::items).orElse(List.of()).stream()
                .map(requirement -> requirement.members().keySet())
                .filter(declared.keySet()::containsAll)
                .map(names -> names.stream()
                        .map(name -> SecurityScheme.of(name, declared.get(name).followed()))
                        .toList())
                .toList();
    }
}
