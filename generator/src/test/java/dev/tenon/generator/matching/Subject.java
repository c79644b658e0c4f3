package dev.tenon.generator.matching;

import dev.tenon.generator.golden.Compilation;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** Generated code as a judge of documents, called through a small class that is compiled along. */
final class Subject implements AutoCloseable {
    /** A package in which no class can hide one of the adapter's. */
    private static final String ADAPTER = """
        package adapter;

        import dev.tenon.runtime.json.DecodeOptions;
        import dev.tenon.runtime.json.JsonCodec;
        import dev.tenon.runtime.json.JsonDecodingException;
        import dev.tenon.runtime.validation.Validator;
        import dev.tenon.runtime.validation.Violations;
        import java.util.function.BiFunction;

        /** Asks generated code. */
        public final class Adapter implements BiFunction<String, String, String[]> {
            private final DecodeOptions options;

            /** @param strict how to read */
            public Adapter(boolean strict) {
                options = strict ? DecodeOptions.strict() : DecodeOptions.lenient();
            }

            @Override
            public String[] apply(String pointer, String json) {
                return switch (pointer) {
        %s            default -> throw new IllegalArgumentException(pointer);
                };
            }

            private <T> String[] ask(JsonCodec<T> codec, Validator<T> validator, String json) {
                T value;
                try {
                    value = codec.decode(json, options);
                } catch (JsonDecodingException e) {
                    return new String[] {"REFUSED", e.getMessage()};
                }
                String written = codec.encode(value);
                T again = codec.decode(written, DecodeOptions.strict());
                if (!again.equals(value) || again.hashCode() != value.hashCode()) {
                    throw new IllegalStateException("written as " + written + " and read again, it is another value");
                }
                Violations violations = validator.validate(value);
                return violations.isEmpty()
                        ? new String[] {"RIGHT", written}
                        : new String[] {"WRONG", violations.toString()};
            }
        }
        """;

    private final URLClassLoader loader;
    private final BiFunction<String, String, String[]> strict;
    private final BiFunction<String, String, String[]> lenient;
    private final Map<String, Asked> models = new LinkedHashMap<>();

    /** The expressions that read and check the instances of a schema. */
    record Asked(String codec, String validator) {
        /** As {@code Codec} and {@code Validator} of a class prefix, of which the latter is there if there is anything to check. */
        static Asked of(String prefix, boolean checked) {
            return new Asked(
                    prefix + "Codec.INSTANCE",
                    checked
                            ? prefix + "Validator.INSTANCE"
                            : "value -> dev.tenon.runtime.validation.Violations.none()");
        }
    }

    /**
     * Compiles.
     *
     * @param contract the contract, of which some schemas have a class
     * @param generated what was generated from it, without a module
     * @param others how to ask for schemas without a class, by their pointers
     * @param added the sources that these need
     */
    Subject(JsonNode contract, Generated generated, Map<String, Asked> others, Map<String, String> added, Path folder)
            throws IOException {
        generated
                .models()
                .forEach((reference, model) ->
                        models.put(reference, Asked.of(model.name().canonicalName(), model.checked())));
        // A case of a choice is more than what stands at its place.
        models.keySet()
                .removeIf(reference -> !reference.startsWith("#")
                        || reference.contains("Of/")
                        || contract.at(reference.substring(1)).isMissingNode());
        models.putAll(others);
        Compilation compilation = Compilation.of(generated.sources(), folder);
        Map<String, String> more = new LinkedHashMap<>(added);
        more.put("adapter/Adapter.java", adapter());
        compilation.add(more);
        loader = compilation.loader();
        strict = adapter(true);
        lenient = adapter(false);
    }

    @SuppressWarnings("unchecked")
    private BiFunction<String, String, String[]> adapter(boolean strictly) {
        try {
            return (BiFunction<String, String, String[]>) loader.loadClass("adapter.Adapter")
                    .getConstructor(boolean.class)
                    .newInstance(strictly);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pointers of the schemas that have a class. */
    Set<String> schemas() {
        return models.keySet();
    }

    Verdict strictly(String schemaPointer, String json) {
        return verdict(strict.apply(schemaPointer, json));
    }

    Verdict leniently(String schemaPointer, String json) {
        return verdict(lenient.apply(schemaPointer, json));
    }

    private static Verdict verdict(String[] answer) {
        return new Verdict(Verdict.Outcome.valueOf(answer[0]), answer[1]);
    }

    private String adapter() {
        StringBuilder cases = new StringBuilder();
        models.forEach((pointer, asked) -> cases.append("            case \"%s\" -> ask(%s, %s, json);\n"
                .formatted(pointer, asked.codec(), asked.validator())));
        return ADAPTER.formatted(cases);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
