package dev.tenon.generator.matching;

import dev.tenon.generator.golden.Compilation;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Generated code as a judge of instances: strict decoding and validation, called through a small class compiled along. */
final class Subject implements AutoCloseable {
    private static final Pattern CHECKED =
            Pattern.compile("Checks \\{@link (\\w+)} against its schema[ \n*]+\\{@code ([^}]+)}");

    private final URLClassLoader loader;
    private final BiPredicate<String, String> accepts;
    private final Map<String, String> models = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    Subject(Map<String, String> sources, String basePackage, Path classes) throws IOException {
        sources.values().forEach(source -> {
            Matcher matcher = CHECKED.matcher(source);
            while (matcher.find()) {
                models.put(matcher.group(2), matcher.group(1));
            }
        });
        Map<String, String> all = new LinkedHashMap<>(sources);
        all.put(basePackage.replace('.', '/') + "/Adapter.java", adapter(basePackage));
        loader = Compilation.of(all, classes).loader();
        try {
            accepts = (BiPredicate<String, String>) loader.loadClass(basePackage + ".Adapter")
                    .getField("ACCEPTS")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pointers of the schemas that have a class. */
    Iterable<String> schemas() {
        return models.keySet();
    }

    boolean accepts(String schemaPointer, String json) {
        return accepts.test(schemaPointer, json);
    }

    private String adapter(String basePackage) {
        StringBuilder cases = new StringBuilder();
        models.forEach((pointer, model) ->
                cases.append("            case \"%s\" -> valid(%sCodec.INSTANCE, %sValidator.INSTANCE, json);\n"
                        .formatted(pointer, model, model)));
        return """
            package %1$s;

            import %1$s.model.*;
            import dev.tenon.runtime.json.DecodeOptions;
            import dev.tenon.runtime.json.JsonCodec;
            import dev.tenon.runtime.json.JsonCodecs;
            import dev.tenon.runtime.json.JsonDecodingException;
            import dev.tenon.runtime.validation.Validator;
            import dev.tenon.runtime.http.RequestValidationException;
            import java.util.UUID;
            import java.util.function.BiPredicate;

            /** Asks generated code. */
            public final class Adapter {
                /** Whether the schema at a pointer accepts a document. */
                public static final BiPredicate<String, String> ACCEPTS = Adapter::accepts;

                private Adapter() {}

                private static boolean accepts(String pointer, String json) {
                    return switch (pointer) {
            %2$s            case "#/components/parameters/session_id/schema" -> sessionId(json);
                        default -> throw new IllegalArgumentException(pointer);
                    };
                }

                private static boolean sessionId(String json) {
                    try {
                        String text = JsonCodecs.STRING.decode(json, DecodeOptions.strict());
                        CreateSessionOperation.request(new UUID(1, 2), text, BODY);
                        return true;
                    } catch (JsonDecodingException | RequestValidationException e) {
                        return false;
                    }
                }

                private static <T> boolean valid(JsonCodec<T> codec, Validator<T> validator, String json) {
                    try {
                        T value = codec.decode(json, DecodeOptions.strict());
                        if (!codec.decode(codec.encode(value)).equals(value)) {
                            throw new IllegalStateException("not equal after encoding: " + json);
                        }
                        return validator.validate(value).isEmpty();
                    } catch (JsonDecodingException e) {
                        return false;
                    }
                }
            %3$s}
            """.formatted(basePackage, cases, body());
    }

    /** A body that is right in both versions of the contract. */
    private String body() {
        String type = models.get("#/components/schemas/create_session_settings");
        String name = type == null ? models.get("#/components/schemas/create_session_body") : type;
        return """

                private static final %1$s BODY =
                        %1$s.builder().maxLeaseTimeMinutes(1).size(SessionSize.STANDARD).build();
            """.formatted(name);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
