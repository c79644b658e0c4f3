package dev.tenon.generator.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.generator.bind.api.JavaApi;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.corpus.Corpus;
import dev.tenon.generator.matching.Proofs;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.source.JsonText;
import dev.tenon.testing.ContractServer;
import dev.tenon.testing.ReceivedRequest;
import dev.tenon.testing.contract.Contract;
import dev.tenon.testing.contract.Operation;
import java.io.IOException;
import java.net.URLClassLoader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Every operation of a contract as its owner published it: a call made from the contract's examples goes through the generated
 * client to a server that checks requests by other means, and is valid. What cannot be called is written down with the reason.
 */
public final class PublishedCalls {
    private static final Path EXPECTED = Path.of("src/test/resources/calls");

    private PublishedCalls() {}

    /**
     * Calls, and compares what becomes of the calls with what is written down.
     *
     * @param name the contract
     * @param parsed the contract as it was read
     * @param api what was generated from it
     * @param loader a loader of the compiled client
     * @param folder a folder for the contract that the server reads
     */
    public static void check(String name, ParsedSpec parsed, JavaApi api, URLClassLoader loader, Path folder)
            throws Exception {
        // As JSON, since one of the contracts is YAML that only the generator's reader takes; one of Swagger 2.0 as it
        // was written, since
        // what it was converted to has no place for its references.
        Path file = parsed.openApiVersion().startsWith("2.")
                ? Corpus.FOLDER.resolve(name)
                : Files.writeString(
                        folder.resolve(Corpus.flat(name).replace(".yaml", ".json")), JsonText.of(parsed.root()));
        try (ContractServer server = ContractServer.start(file);
                Caller caller = new Caller(api.client(), loader, server.endpoint())) {
            compare(name, calls(api, Contract.read(file), server, caller));
        }
    }

    /** What becomes of each call, by what it is. */
    private static Map<String, String> calls(JavaApi api, Contract contract, ContractServer server, Caller caller) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        Set<Operation> generated = new HashSet<>();
        for (OperationMethod operation : api.client().allOperations()) {
            List<Optional<OperationMethod.Body>> bodies = new ArrayList<>();
            operation.bodies().forEach(body -> bodies.add(Optional.of(body)));
            if (!operation.bodyRequired()) {
                bodies.add(Optional.empty());
            }
            Operation written = written(operation, contract);
            generated.add(written);
            for (Optional<OperationMethod.Body> body : bodies) {
                String call = operation.httpMethod() + " " + operation.id()
                        + body.map(each -> " " + each.word()).orElse("").stripTrailing();
                Example example = new Example(contract, written);
                outcomes.put(call, outcome(written, server, () -> caller.call(operation, body, example)));
            }
        }
        contract.operations().stream()
                .filter(each -> !generated.contains(each))
                .forEach(each -> outcomes.put(each.method() + " " + each.name(), "not generated"));
        return outcomes;
    }

    /** Of operations that are sent to the same path, the one of that identifier, or else the one whose path has its query. */
    private static Operation written(OperationMethod operation, Contract contract) {
        List<Operation> ofPath = contract.operations().stream()
                .filter(each -> each.method().equals(operation.httpMethod())
                        && each.path().toString().equals(path(operation)))
                .toList();
        return ofPath.stream()
                .filter(each -> each.name().equals(operation.id()))
                .findFirst()
                .or(() -> ofPath.stream()
                        .filter(each -> constants(operation).containsAll(query(each)))
                        .max(Comparator.comparingInt(each -> query(each).size())))
                .orElseGet(() -> ofPath.get(0));
    }

    private static Set<String> query(Operation written) {
        String query = written.path().query();
        return query.isEmpty() ? Set.of() : Set.of(query.split("&"));
    }

    private static Set<String> constants(OperationMethod operation) {
        return operation.constants().stream()
                .filter(each -> each.in() == Parameter.In.QUERY)
                .map(each -> each.value().isEmpty() ? each.wireName() : each.wireName() + "=" + each.value())
                .collect(Collectors.toSet());
    }

    private static String path(OperationMethod operation) {
        return operation.path().stream()
                .map(piece -> piece instanceof OperationMethod.PathPiece.Variable variable
                        ? "{" + variable.wireName() + "}"
                        : decoded(((OperationMethod.PathPiece.Text) piece).text()))
                .collect(Collectors.joining());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String outcome(Operation written, ContractServer server, Callable<?> call) {
        int before = server.requests().size();
        String problem = "";
        try {
            call.call();
        } catch (Example.NoExampleException e) {
            return String.valueOf(e.getMessage());
        } catch (Exception e) {
            problem = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        List<ReceivedRequest> requests = server.requests();
        if (requests.size() == before) {
            return "not sent: " + problem;
        }
        ReceivedRequest request = requests.get(requests.size() - 1);
        boolean right = request.operations().contains(written.name());
        if (right && request.violations().isEmpty()) {
            return "valid";
        }
        return "invalid: " + (right ? "" : request + " is another operation; ") + request.violations();
    }

    private static void compare(String name, Map<String, String> outcomes) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        StringBuilder others = new StringBuilder();
        outcomes.forEach((call, outcome) -> {
            counts.merge(outcome.split(":")[0], 1, Integer::sum);
            if (!outcome.equals("valid")) {
                others.append(call)
                        .append(": ")
                        .append(outcome.replaceAll("\\s+", " "))
                        .append('\n');
            }
        });
        Proofs.tell("calls of %s: %d, %s".formatted(name, outcomes.size(), counts));
        Optional<Path> writtenDown = Corpus.writtenDown(EXPECTED, name + ".txt");
        if (writtenDown.isEmpty()) {
            String wrong = others.toString()
                    .lines()
                    .filter(line -> !line.contains(": no valid example: "))
                    .collect(Collectors.joining("\n"));
            assertEquals("", wrong, name);
            return;
        }
        Path expected = writtenDown.get();
        String actual = counts + "\n" + others;
        if ("update".equals(System.getProperty("goldens"))) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual);
    }
}
