package dev.tenon.generator.calls;

import dev.tenon.generator.matching.PatternTexts;
import dev.tenon.testing.contract.Contract;
import dev.tenon.testing.contract.Operation;
import dev.tenon.testing.contract.Parameter;
import dev.tenon.testing.contract.Value;
import dev.tenon.testing.sample.Samples;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** What a contract gives for a call of one operation. */
final class Example {
    private static final long SEED = 20_210_101;

    private final Contract contract;
    private final Samples samples;
    private final Operation operation;

    Example(Contract contract, Operation operation) {
        this.contract = contract;
        Random random = new Random(SEED);
        this.samples = new Samples(contract.schemas(), schema -> PatternTexts.of(schema, random));
        this.operation = operation;
    }

    /** The contract has no example that its own schema accepts, and none can be made. */
    static final class NoExampleException extends Exception {
        private static final long serialVersionUID = 1L;

        NoExampleException(String place) {
            super("no valid example: " + place);
        }
    }

    /** The values of parameters by place and name: the required ones, and of the others those with an example. */
    Map<String, JsonNode> parameters() throws NoExampleException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            Value owner = parameter
                    .content()
                    .map(content -> content.members().values().iterator().next().followed())
                    .orElse(parameter.written());
            Optional<JsonNode> value = samples.of(owner).filter(found -> isValid(owner, found));
            if (parameter.required() && value.isEmpty()) {
                throw new NoExampleException(parameter.in() + " parameter");
            }
            // What is sent has no content coding, and must not say so.
            boolean coding = parameter.in().equals("header") && parameter.name().equalsIgnoreCase("Content-Encoding");
            if (parameter.required() || !coding && !Samples.documented(owner).isEmpty()) {
                value.ifPresent(found -> values.put(key(parameter.in(), parameter.name()), found));
            }
        }
        return values;
    }

    static String key(String in, String name) {
        return in + " " + name;
    }

    /** The body of a media type. */
    JsonNode body(String mediaType) throws NoExampleException {
        Value media = operation
                .body()
                .flatMap(body -> body.get("content"))
                .flatMap(content -> content.get(mediaType)
                        .or(() -> content.members().entrySet().stream()
                                .filter(entry -> essence(entry.getKey()).equals(essence(mediaType)))
                                .map(entry -> entry.getValue().followed())
                                .findFirst()))
                .orElseThrow(() -> new NoExampleException("body of " + mediaType));
        boolean form = essence(mediaType).equals("application/x-www-form-urlencoded");
        return (form ? samples.ofForm(media) : samples.of(media))
                .filter(found -> isValid(media, found))
                .orElseThrow(() -> new NoExampleException("body"));
    }

    private static String essence(String mediaType) {
        return mediaType.split(";")[0].strip();
    }

    private boolean isValid(Value owner, JsonNode value) {
        return owner.written("schema")
                .filter(schema -> !contract.schemas().accepts(schema, value))
                .isEmpty();
    }
}
