package dev.tenon.runtime.json;

import dev.tenon.runtime.validation.Direction;
import dev.tenon.runtime.validation.Validator;
import dev.tenon.runtime.validation.Violation;
import dev.tenon.runtime.validation.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that was read ahead, for unions: its parts decide how it is to be understood. */
public final class JsonBuffer {
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf", "type", "discriminator");

    private final JsonValue value;
    private final JsonReader reader;
    private final DecodeOptions options;
    private final String pointer;
    private final Choices choices;
    private @Nullable String json;
    private @Nullable Declared all;

    JsonBuffer(JsonValue value, JsonReader reader, DecodeOptions options, String pointer, Choices choices) {
        this.value = value;
        this.reader = reader;
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
     * The text of a property. Numbers and booleans are turned into their JSON, to be compared with texts (OpenAPI 3.0.3 §4.7.25),
     * and an integer into its digits.
     *
     * @param property the property's name
     * @return its text; empty if the value is no object or the property is null, an array or an object
     */
    public String text(String property) {
        JsonValue part = value instanceof JsonValue.JsonObject object
                ? object.members().getOrDefault(property, JsonValue.JsonNull.INSTANCE)
                : JsonValue.JsonNull.INSTANCE;
        return switch (part.kind()) {
            case STRING -> ((JsonValue.JsonString) part).value();
            case NUMBER -> text((JsonValue.JsonNumber) part);
            case BOOLEAN -> part.toJson();
            case NULL, ARRAY, OBJECT -> "";
        };
    }

    /** An integer is the same one with zeros behind its point, or with an exponent. */
    private static String text(JsonValue.JsonNumber number) {
        BigDecimal value = number.value();
        boolean fraction = value.scale() > 0 && value.stripTrailingZeros().scale() > 0;
        return fraction ? number.toJson() : value.toBigInteger().toString();
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
        Choices.Choice<T> choice = read(codec::read, options);
        reader.count(choice.declared());
        return choice.value();
    }

    /**
     * Finds the case of a union that can be read and is valid: strictly first, then as leniently as the options say, and last without
     * what one direction alone demands. Of several that fit, it is the one that declares most of the value's members, and the first of
     * equals. If none fits, lenient reading takes the only one that can be read, declares all members of the value, and has its
     * constants: a value of an enumeration that is newer than the contract hides no type.
     *
     * @param validator checks what was read
     * @param cases read one case each
     * @param <T> the union's type
     * @return the case, or empty if none fits
     */
    public <T> Optional<T> choose(Validator<T> validator, List<Function<JsonReader, T>> cases) {
        return choose(validator, cases, false);
    }

    /**
     * Finds the only case of a union that can be read and is valid. Read leniently, a value that fits several cases is one of
     * them, as with {@link #choose}; read strictly it is none, since {@code oneOf} forbids it (JSON Schema Core §10.2.1.3).
     *
     * @param validator checks what was read
     * @param cases read one case each
     * @param <T> the union's type
     * @return the case, or empty if none fits
     */
    public <T> Optional<T> chooseOnly(Validator<T> validator, List<Function<JsonReader, T>> cases) {
        return choose(validator, cases, options.isStrict());
    }

    private <T> Optional<T> choose(Validator<T> validator, List<Function<JsonReader, T>> cases, boolean only) {
        Optional<Choices.Choice<T>> choice = choose(validator, cases, options.strictly(), only);
        if (choice.isEmpty() && !options.isStrict()) {
            choice = choose(validator, cases, options, false);
        }
        if (choice.isEmpty() && !options.isStrict() && options.direction() != Direction.UNKNOWN) {
            // A service may leave out what its answers have to have: reading is no validation.
            choice = choose(validator, cases, options.in(Direction.UNKNOWN), false);
        }
        choice.ifPresent(found -> reader.count(found.declared()));
        return choice.map(Choices.Choice::value);
    }

    private <T> Optional<Choices.Choice<T>> choose(
            Validator<T> validator, List<Function<JsonReader, T>> cases, DecodeOptions how, boolean only) {
        return choices.of(pointer, how, only, validator, cases, () -> fitting(validator, cases, how, only));
    }

    private <T> Optional<Choices.Choice<T>> fitting(
            Validator<T> validator, List<Function<JsonReader, T>> cases, DecodeOptions how, boolean only) {
        Choices.@Nullable Choice<T> best = null;
        Choices.@Nullable Choice<T> nearest = null;
        int near = 0;
        for (Function<JsonReader, T> read : cases) {
            try {
                Choices.Choice<T> candidate = read(read, how);
                Violations found = validator.validate(candidate.value(), how.direction());
                if (isMeant(candidate, found)) {
                    nearest = candidate;
                    near++;
                }
                if (!found.isEmpty()) {
                    continue;
                }
                if (only && best != null) {
                    return Optional.empty();
                }
                if (best == null || candidate.declared().isMoreThan(best.declared())) {
                    best = candidate;
                }
            } catch (JsonDecodingException e) {
                // Not this case; what is wrong with it says nothing about the next one.
                continue;
            }
            if (!only && cases.size() > 1 && best.declared().equals(all())) {
                break;
            }
        }
        boolean last = !how.isStrict() && how.direction() == Direction.UNKNOWN;
        return Optional.ofNullable(best == null && last && near == 1 ? nearest : best);
    }

    /** Whether a value that is not valid is the case nevertheless: nothing says otherwise, and no member of the value is lost. */
    private boolean isMeant(Choices.Choice<?> candidate, Violations found) {
        return candidate.declared().outer() == all().outer()
                && found.asList().stream().noneMatch(JsonBuffer::tellsApart);
    }

    /** A constant of the value or of its members, or a choice that the value leaves itself. */
    private static boolean tellsApart(Violation violation) {
        return violation.keyword().equals("const") && violation.pointer().lastIndexOf('/') <= 0
                || violation.pointer().isEmpty() && CHOICES.contains(violation.keyword());
    }

    private <T> Choices.Choice<T> read(Function<JsonReader, T> read, DecodeOptions how) {
        JsonCodec<Choices.Choice<T>> codec =
                JsonCodecs.reading(part -> new Choices.Choice<>(read.apply(part), part.declared()));
        return Documents.decodePart(codec, how, pointer, choices, json());
    }

    private String json() {
        if (json == null) {
            json = value.toJson();
        }
        return json;
    }

    private Declared all() {
        if (all == null) {
            all = Declared.all(value);
        }
        return all;
    }
}
