package dev.tenon.generator.matching;

import dev.tenon.generator.golden.Compilation;
import dev.tenon.runtime.enumeration.KnownValues;
import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonDecodingException;
import dev.tenon.runtime.validation.Direction;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violations;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is tested: generated codecs and validators, compiled and asked as a user would. */
public final class Subject implements AutoCloseable {
    private final URLClassLoader loader;
    private final Map<String, Asked> models = new LinkedHashMap<>();
    private final Map<String, Answers> answers = new HashMap<>();

    /**
     * The classes that read and check the instances of a schema.
     *
     * @param prefix the name of the codec without its ending, for example {@code com.example.api.model.Pet}
     * @param checked whether there is a validator
     * @param property the property of the class that an instance is put into, or empty for the class itself
     */
    public record Asked(String prefix, boolean checked, String property) {
        /** The class of a schema. */
        Asked(String prefix, boolean checked) {
            this(prefix, checked, "");
        }
    }

    /** Codec and validator of a schema. */
    private record Answers(JsonCodec<Object> codec, Optional<Validator<Object>> validator, String property) {
        Verdict ask(String instance, DecodeOptions options, Direction direction) {
            String json = property.isEmpty() ? instance : "{\"" + property + "\":" + instance + "}";
            Object value;
            try {
                value = codec.decode(json, options);
            } catch (JsonDecodingException e) {
                return new Verdict(Verdict.Outcome.REFUSED, e.getMessage(), "", true);
            }
            String written = codec.encode(value);
            Object again = codec.decode(written, options);
            boolean stable = again.equals(value) && again.hashCode() == value.hashCode();
            Violations violations =
                    validator.map(present -> present.validate(value, direction)).orElse(Violations.none());
            return violations.isEmpty()
                    ? new Verdict(Verdict.Outcome.RIGHT, inner(written), inner(written), stable)
                    : new Verdict(Verdict.Outcome.WRONG, violations.toString(), inner(written), stable);
        }

        private String inner(String written) {
            int start = property.length() + 4;
            return property.isEmpty() || written.length() <= start
                    ? written
                    : written.substring(start, written.length() - 1);
        }
    }

    /**
     * Compiles; of comments, which other tests are about, nothing is asked.
     *
     * @param models the classes by names of the caller's choice, as a rule the pointers of their schemas
     * @param sources the files by path, without a module
     * @param added more sources, which use those
     * @param folder a folder for the classes
     */
    public Subject(Map<String, Asked> models, Map<String, String> sources, Map<String, String> added, Path folder)
            throws IOException {
        this.models.putAll(models);
        Compilation compilation = Compilation.regardlessOfComments(sources, folder);
        if (!added.isEmpty()) {
            compilation.add(added);
        }
        loader = compilation.loader();
    }

    /**
     * The classes of a contract's schemas, by their pointers.
     *
     * @param contract the contract, of which some schemas have a class
     * @param generated what was generated from it
     */
    public static Map<String, Asked> models(JsonNode contract, Generated generated) {
        Map<String, Asked> models = new LinkedHashMap<>();
        generated
                .models()
                .forEach((reference, model) -> models.put(
                        Bundle.placed(reference), new Asked(model.name().canonicalName(), model.checked())));
        // A case of a choice is more than what stands at its place, and the parameters of a form are no schema.
        models.keySet()
                .removeIf(reference -> !reference.startsWith("#/")
                        || reference.contains("Of/")
                        || contract.at(reference.substring(1)).isMissingNode()
                        || contract.at(reference.substring(1)).isArray());
        return models;
    }

    @SuppressWarnings("unchecked")
    private Answers answers(String pointer) {
        Asked asked = models.get(pointer);
        if (asked == null) {
            throw new IllegalArgumentException(pointer);
        }
        Optional<Validator<Object>> validator = asked.checked()
                ? Optional.of(beside(asked, "Validator")
                        .map(found -> (Validator<Object>) found)
                        .orElseGet(() -> (Validator<Object>) (Validator<?>) new KnownValues<>(pointer + "/enum")))
                : Optional.empty();
        JsonCodec<Object> codec =
                (JsonCodec<Object>) beside(asked, "Codec").orElseGet(() -> constant(asked.prefix(), "CODEC"));
        return new Answers(codec, validator, asked.property());
    }

    /** What a class beside the model is for, unless the model is an enumeration that has none. */
    private Optional<Object> beside(Asked asked, String name) {
        try {
            loader.loadClass(asked.prefix() + name);
        } catch (ClassNotFoundException enumeration) {
            return Optional.empty();
        }
        return Optional.of(constant(asked.prefix() + name, "INSTANCE"));
    }

    private Object constant(String type, String name) {
        try {
            return loader.loadClass(type).getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pointers of the schemas that have a class. */
    Set<String> schemas() {
        return models.keySet();
    }

    /** What reading that takes a document as it is makes of it, if nobody knows which way it travels. */
    public Verdict strictly(String schemaPointer, String json) {
        return strictly(schemaPointer, json, Direction.UNKNOWN);
    }

    Verdict strictly(String schemaPointer, String json, Direction direction) {
        return answers.computeIfAbsent(schemaPointer, this::answers)
                .ask(json, DecodeOptions.strict().in(direction), direction);
    }

    Verdict leniently(String schemaPointer, String json, Direction direction) {
        return answers.computeIfAbsent(schemaPointer, this::answers)
                .ask(json, DecodeOptions.lenient().in(direction), direction);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
