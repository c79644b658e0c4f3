package dev.tenon.generator.render.view;

import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.RuntimeTypes;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import dev.tenon.generator.render.text.TypeToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The methods of a class that make exceptions of answers: one for all operations that document the same. */
final class FailureMethods {
    private static final TypeToken EXCEPTION = TypeToken.of(RuntimeTypes.API_EXCEPTION);
    private static final TypeToken ANSWER = TypeToken.of(RuntimeTypes.ANSWER);

    private final Map<Identifier, List<Code>> methods = new LinkedHashMap<>();

    /**
     * The method of an operation.
     *
     * @param operation the operation
     * @param statuses those that it documents as no success
     * @param statements what the method does
     * @return a method named after the statuses, unless that one does something else
     */
    Identifier of(OperationMethod operation, List<Status> statuses, List<Code> statements) {
        Identifier shared = new Identifier("failure"
                + statuses.stream().flatMap(status -> word(status).stream()).collect(Collectors.joining("Or")));
        List<Code> known = methods.putIfAbsent(shared, statements);
        if (known == null || known.equals(statements)) {
            return shared;
        }
        Identifier own = CallNames.failure(operation);
        methods.put(own, statements);
        return own;
    }

    /** Any other status is never left out, documented or not. */
    private static Optional<String> word(Status status) {
        if (status instanceof Status.Exact exact) {
            return Optional.of(String.valueOf(exact.code()));
        }
        return status instanceof Status.Range range ? Optional.of(range.hundreds() + "xx") : Optional.empty();
    }

    List<OperationView.DecoderView> views() {
        return methods.entrySet().stream()
                .map(method -> new OperationView.DecoderView(
                        Code.of("#", EXCEPTION), method.getKey(), ANSWER, method.getValue()))
                .toList();
    }
}
