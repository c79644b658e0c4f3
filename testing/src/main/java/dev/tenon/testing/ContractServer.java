package dev.tenon.testing;

import dev.tenon.testing.check.RequestCheck;
import dev.tenon.testing.contract.Contract;
import dev.tenon.testing.contract.Operation;
import dev.tenon.testing.sample.DocumentedAnswers;
import dev.tenon.testing.wire.Delivery;
import dev.tenon.testing.wire.Handler;
import dev.tenon.testing.wire.Listener;
import dev.tenon.testing.wire.MalformedRequestException;
import dev.tenon.testing.wire.RawRequest;
import dev.tenon.testing.wire.Tls;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A server on loopback that knows a contract: it checks each request, keeps it, and answers the contract's examples or what it is
 * told. A request that is not valid is answered with 400 and a text that says why, whatever the script; one that no operation fits,
 * with 404; one whose answer the contract does not have, as a reference in it leads nowhere, with 500. All methods may be called from any
 * thread.
 *
 * <pre>{@code
 * try (ContractServer server = ContractServer.start(Path.of("openapi.yaml"))) {
 *     server.on("createPet").answer(429).then(201);
 *     ...
 *     server.requireValid();
 * }
 * }</pre>
 */
public final class ContractServer implements AutoCloseable {
    /** How many octets the body of a request may have. */
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    private final Contract contract;
    private final RequestCheck check;
    private final DocumentedAnswers answers;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<ReceivedRequest> requests = new ArrayList<>();
    private final List<Violation> refused = new ArrayList<>();
    private final Listener listener;
    private final String scheme;

    private ContractServer(Path file, Optional<Tls> tls) {
        this.contract = Contract.read(file);
        this.scheme = tls.isPresent() ? "https" : "http";
        this.check = new RequestCheck(contract);
        this.answers = new DocumentedAnswers(contract.forAnswers());
        this.listener = new Listener(new Exchange(), LARGEST_BODY, tls);
    }

    /**
     * Starts a server on a free port.
     *
     * @param contract the root document of a contract in OpenAPI 3.0 or 3.1 or Swagger 2.0, JSON or YAML
     * @return the running server, which the caller closes
     * @throws IllegalArgumentException if the contract cannot be used; the message says why
     */
    public static ContractServer start(Path contract) {
        return new ContractServer(contract, Optional.empty());
    }

    /**
     * Starts a server that speaks TLS on a free port.
     *
     * @param contract the root document of a contract in OpenAPI 3.0 or 3.1 or Swagger 2.0, JSON or YAML
     * @param tls holds the server's key with a certificate for {@code 127.0.0.1}; no certificate is asked of clients
     * @return the running server, which the caller closes
     * @throws IllegalArgumentException if the contract cannot be used; the message says why
     */
    public static ContractServer start(Path contract, SSLContext tls) {
        return new ContractServer(contract, Optional.of(Tls.of(tls)));
    }

    /**
     * Starts a server that speaks TLS as the caller wants, and may ask clients for certificates, on a free port.
     *
     * @param contract the root document of a contract in OpenAPI 3.0 or 3.1 or Swagger 2.0, JSON or YAML
     * @param tls holds the server's key with a certificate for {@code 127.0.0.1}, and says which clients it trusts
     * @param parameters with {@link SSLParameters#setNeedClientAuth}, a client without a certificate that is trusted is refused; with
     *     {@link SSLParameters#setWantClientAuth} it is served, and its request is invalid where the operation's credential is one
     * @return the running server, which the caller closes
     * @throws IllegalArgumentException if the contract cannot be used; the message says why
     */
    public static ContractServer start(Path contract, SSLContext tls, SSLParameters parameters) {
        return new ContractServer(contract, Optional.of(Tls.of(tls, parameters)));
    }

    /**
     * Where the server is.
     *
     * @return an address of loopback with the path of the contract's first server
     */
    public URI endpoint() {
        return URI.create(scheme + "://127.0.0.1:" + listener.port() + contract.basePath());
    }

    /**
     * Tells what an operation answers.
     *
     * @param operation an {@code operationId}, or a method and a path such as {@code GET /pets/{id}}
     * @return its script, empty at first: then the operation answers its first documented success
     * @throws IllegalArgumentException if the contract has no such operation; the message lists those that there are
     */
    public Script on(String operation) {
        return script(contract.operation(operation));
    }

    private Script script(Operation operation) {
        return scripts.computeIfAbsent(
                operation.name(),
                name -> new Script(answer -> {
                    if (answer.isDocumented()
                            && operation.response(answer.status()).isEmpty()) {
                        throw new IllegalArgumentException("the operation '" + name + "' documents "
                                + operation.responses().keySet() + ", not " + answer.status()
                                + "; use Answer.undocumented for what it does not document");
                    }
                }));
    }

    /**
     * What has been received, valid or not.
     *
     * @return the requests in the order of their arrival
     */
    public List<ReceivedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /**
     * In what the requests differ from the contract.
     *
     * @return everything that was found in all requests; empty if all are valid
     */
    public List<Violation> violations() {
        synchronized (requests) {
            List<Violation> all = new ArrayList<>(refused);
            requests.forEach(request -> all.addAll(request.violations()));
            return List.copyOf(all);
        }
    }

    /**
     * Demands that all requests have been valid.
     *
     * @throws AssertionError if one was not; the message lists all violations
     */
    public void requireValid() {
        List<Violation> all = violations();
        if (!all.isEmpty()) {
            throw new AssertionError(text(all));
        }
    }

    private static String text(List<Violation> violations) {
        return violations.stream()
                .map(Violation::toString)
                .collect(Collectors.joining("\n", "the contract does not allow:\n", ""));
    }

    /** Closes the port and all connections, and waits for the threads; what was received stays. */
    @Override
    public void close() {
        listener.close();
    }

    /** Called by the threads of the connections. */
    private final class Exchange implements Handler {
        @Override
        public Delivery handle(RawRequest request) {
            RequestCheck.Result result = check.check(request);
            List<Operation> operations = result.operations();
            String name = operations.stream()
                    .findFirst()
                    .map(Operation::name)
                    .orElse(request.method() + " " + request.path());
            List<Violation> violations = result.findings().stream()
                    .map(finding -> new Violation(name, finding.where(), finding.message()))
                    .toList();
            synchronized (requests) {
                requests.add(new ReceivedRequest(
                        operations.stream().map(Operation::name).toList(),
                        request.method(),
                        request.target(),
                        request.headers(),
                        request.body(),
                        request.client().chain(),
                        violations));
            }
            if (!violations.isEmpty()) {
                return Delivery.text(operations.isEmpty() ? 404 : 400, text(violations));
            }
            try {
                return answer(answering(operations), request);
            } catch (IllegalArgumentException unusable) {
                return Delivery.text(500, "there is no answer of " + name + ": " + unusable.getMessage());
            }
        }

        /** Of several that are meant, the one of which something was told. */
        private Operation answering(List<Operation> operations) {
            return operations.stream()
                    .filter(each -> scripts.containsKey(each.name()))
                    .findFirst()
                    .orElse(operations.get(0));
        }

        private Delivery answer(Operation operation, RawRequest request) {
            Answer usual = Answer.documented(DocumentedAnswers.usualStatus(operation));
            Script script = scripts.get(operation.name());
            Answer answer = script == null ? usual : script.next(usual);
            Delivery documented = answer.isDocumented()
                    ? answers.answer(
                            operation, answer.status(), request.headers().allValues("Accept"))
                    : Delivery.empty(answer.status());
            return Deliveries.of(answer, documented);
        }

        @Override
        public Delivery refuse(MalformedRequestException problem) {
            synchronized (requests) {
                refused.add(new Violation("no operation", "HTTP message", String.valueOf(problem.getMessage())));
            }
            return Delivery.text(problem.status(), String.valueOf(problem.getMessage()));
        }
    }
}
