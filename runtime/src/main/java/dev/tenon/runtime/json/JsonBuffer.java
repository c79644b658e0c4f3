package dev.tenon.runtime.json;

import dev.tenon.runtime.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A value that was read ahead, for unions: its parts decide how it is to be understood. */
public final class JsonBuffer {
    private final JsonValue value;
    private final DecodeOptions options;
    private final String pointer;
    private final Choices choices;

    JsonBuffer(JsonValue value, DecodeOptions options, String pointer, Choices choices) {
        this.value = value;
        this.options = options;
        this.pointer = pointer;
        this.choices = choices;
    }

    /**
     * The value.
     *
     * @return the whole value
     */
    public JsonValue value() {
        return value;
    }

    /**
     * The text of a property.
     *
     * @param property the property's name
     * @return its text; empty if the value is no object or the property is no string
     */
    public String text(String property) {
        return value instanceof JsonValue.JsonObject object
                        && object.members().get(property) instanceof JsonValue.JsonString text
                ? text.value()
                : "";
    }

    /**
     * Reads the value with a codec.
     *
     * @param codec the codec
     * @param <T> the type
     * @return what the codec makes of the value
     * @throws JsonDecodingException if it is not the JSON of such a value
     */
    public <T> T read(JsonCodec<T> codec) {
        return Documents.decodePart(codec, options, pointer, choices, value.toJson());
    }

    /**
     * Finds the first case of a union that can be read and is valid: strictly first, then as leniently as the options say.
     *
     * @param validator checks what was read
     * @param cases read one case each
     * @param <T> the union's type
     * @return the case, or empty if none fits
     */
    public <T> Optional<T> choose(Validator<T> validator, List<Function<JsonReader, T>> cases) {
        return choose(validator, cases, 1);
    }

    /**
     * Finds the only case of a union that can be read and is valid. Read leniently, a value that fits several cases is the
     * first of them; read strictly it is none, since {@code oneOf} forbids it (JSON Schema Core §10.2.1.3).
     *
     * @param validator checks what was read
     * @param cases read one case each
     * @param <T> the union's type
     * @return the case, or empty if none fits
     */
    public <T> Optional<T> chooseOnly(Validator<T> validator, List<Function<JsonReader, T>> cases) {
        return choose(validator, cases, options.isStrict() ? 2 : 1);
    }

    private <T> Optional<T> choose(Validator<T> validator, List<Function<JsonReader, T>> cases, int most) {
        DecodeOptions strictly = options.strictly();
        Optional<T> strict = choices.of(pointer, true, validator, cases, () -> only(validator, cases, strictly, most));
        if (strict.isPresent() || options.isStrict()) {
            return strict;
        }
        return choices.of(pointer, false, validator, cases, () -> only(validator, cases, options, 1));
    }

    /** The case that fits, if it is the only one among the first so many that do. */
    private <T> Optional<T> only(
            Validator<T> validator, List<Function<JsonReader, T>> cases, DecodeOptions howStrict, int most) {
        List<T> fitting = fitting(validator, cases, howStrict, most);
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private <T> List<T> fitting(
            Validator<T> validator, List<Function<JsonReader, T>> cases, DecodeOptions howStrict, int most) {
        List<T> fitting = new ArrayList<>(most);
        String json = value.toJson();
        for (Function<JsonReader, T> read : cases) {
            try {
                T candidate = Documents.decodePart(JsonCodecs.reading(read), howStrict, pointer, choices, json);
                if (validator.validate(candidate).isEmpty()) {
                    fitting.add(candidate);
                }
            } catch (JsonDecodingException e) {
                // Not this case; what is wrong with it says nothing about the next one.
                continue;
            }
            if (fitting.size() == most) {
                return fitting;
            }
        }
        return fitting;
    }
}
