package dev.tenon.generator.calls;

import dev.tenon.runtime.Bytes;
import dev.tenon.runtime.OpenValue;
import dev.tenon.runtime.Presence;
import dev.tenon.runtime.http.FilePart;
import dev.tenon.runtime.http.MultipartBody;
import dev.tenon.runtime.http.RequestBody;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Turns JSON into what generated methods take, through the codecs that are generated along. */
final class Arguments {
    private static final Map<Class<?>, JsonCodec<?>> SCALARS = Map.ofEntries(
            Map.entry(String.class, JsonCodecs.STRING),
            Map.entry(boolean.class, JsonCodecs.BOOLEAN),
            Map.entry(Boolean.class, JsonCodecs.BOOLEAN),
            Map.entry(int.class, JsonCodecs.INT),
            Map.entry(Integer.class, JsonCodecs.INT),
            Map.entry(long.class, JsonCodecs.LONG),
            Map.entry(Long.class, JsonCodecs.LONG),
            Map.entry(BigInteger.class, JsonCodecs.BIG_INTEGER),
            Map.entry(float.class, JsonCodecs.FLOAT),
            Map.entry(Float.class, JsonCodecs.FLOAT),
            Map.entry(double.class, JsonCodecs.DOUBLE),
            Map.entry(Double.class, JsonCodecs.DOUBLE),
            Map.entry(BigDecimal.class, JsonCodecs.DECIMAL),
            Map.entry(OffsetDateTime.class, JsonCodecs.DATE_TIME),
            Map.entry(LocalDate.class, JsonCodecs.DATE),
            Map.entry(UUID.class, JsonCodecs.UUID),
            Map.entry(Bytes.class, JsonCodecs.BYTES),
            Map.entry(JsonValue.class, JsonCodecs.JSON));

    private Arguments() {}

    /** A value of a Java type. */
    static Object of(JsonNode json, Type type) throws ReflectiveOperationException {
        if (type == RequestBody.class) {
            return RequestBody.of(octets(json));
        }
        if (type == FilePart.class) {
            return FilePart.of("example.bin", RequestBody.of(octets(json)));
        }
        if (type == MultipartBody.class) {
            MultipartBody.Builder parts = MultipartBody.builder();
            json.properties().forEach(each -> parts.text(each.getKey(), text(each.getValue())));
            return parts.build();
        }
        if (isListOf(type, FilePart.class)) {
            List<JsonNode> items = json.isArray() ? json.valueStream().toList() : List.of(json);
            return items.stream()
                    .map(item -> FilePart.of("example.bin", RequestBody.of(octets(item))))
                    .toList();
        }
        return codec(type).decode(json.toString());
    }

    private static boolean isListOf(Type type, Class<?> items) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() == List.class
                && generic.getActualTypeArguments()[0] == items;
    }

    static String text(JsonNode json) {
        return json.isString() ? json.asString() : json.toString();
    }

    private static byte[] octets(JsonNode json) {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonCodec<?> codec(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type[] parts = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class || generic.getRawType() == Iterable.class) {
                return JsonCodecs.list(codec(parts[0]));
            }
            if (generic.getRawType() == Map.class) {
                return JsonCodecs.map(codec(parts[1]));
            }
            if (generic.getRawType() == Optional.class) {
                return JsonCodecs.nullable(codec(parts[0]));
            }
            if (generic.getRawType() == Presence.class) {
                return codec(parts[0]);
            }
        }
        JsonCodec<?> scalar = type instanceof Class<?> plain ? SCALARS.get(plain) : null;
        return scalar != null ? scalar : generated((Class<?>) type);
    }

    private static JsonCodec<?> generated(Class<?> model) throws ReflectiveOperationException {
        if (OpenValue.class.isAssignableFrom(model)) {
            return (JsonCodec<?>) model.getField("CODEC").get(null);
        }
        Class<?> codec = model.getClassLoader().loadClass(model.getName() + "Codec");
        return (JsonCodec<?>) codec.getField("INSTANCE").get(null);
    }
}
