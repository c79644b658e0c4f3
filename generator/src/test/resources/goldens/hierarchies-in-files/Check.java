package com.example;

import com.example.api.model.Choices;
import com.example.api.model.ChoicesCodec;
import com.example.api.model.ChoicesValidator;
import com.example.api.model.Circle;
import com.example.api.model.Fish;
import com.example.api.model.Pet;
import com.example.api.model.PetCodec;
import com.example.api.model.Point;
import com.example.api.model.Shape;
import com.example.api.model.ShapeCodec;
import com.example.api.model.ShapeValidator;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonDecodingException;
import dev.tenon.runtime.validation.Validator;

/** Children are found in whichever file they stand, and a mapping means the schema that it refers to, not one of the same name. */
final class Check implements Runnable {
    @Override
    public void run() {
        Shape circle = kept("{\"type\":\"circle\",\"name\":\"c\",\"radius\":1.5}", ShapeCodec.INSTANCE);
        equal("1.5", ((Circle) circle).radius().orElseThrow().toString());
        equal(true, kept("{\"type\":\"point\",\"x\":1.0}", ShapeCodec.INSTANCE) instanceof Point);
        Shape line = kept("{\"type\":\"line\",\"length\":1}", ShapeCodec.INSTANCE);
        equal(true, line instanceof Shape.Unknown);
        equal(false, ShapeValidator.INSTANCE.validate(line).isEmpty());
        equal(false, valid("{\"type\":\"square\"}", ShapeCodec.INSTANCE, ShapeValidator.INSTANCE));
        Pet fish = kept("{\"kind\":\"Fish\",\"depth\":3}", PetCodec.INSTANCE);
        equal("3", ((Fish) fish).depth().orElseThrow().toString());
        Choices choices = kept(
                "{\"sameName\":{\"kind\":\"tiger\",\"stripes\":9},\"byComponent\":{\"kind\":\"second\",\"two\":\"2\"},"
                        + "\"byName\":{\"kind\":\"One\",\"one\":\"1\"}}",
                ChoicesCodec.INSTANCE);
        equal(true, ChoicesValidator.INSTANCE.validate(choices).isEmpty());
        String wrong = "{\"sameName\":{\"kind\":\"cat\",\"stripes\":9}}";
        equal(false, valid(wrong, ChoicesCodec.INSTANCE, ChoicesValidator.INSTANCE));
        equal("TigersCat", choices.sameName().orElseThrow().getClass().getSimpleName());
    }

    private static <T> T kept(String json, JsonCodec<T> codec) {
        T value = codec.decode(json);
        equal(json, codec.encode(value));
        return value;
    }

    private static <T> boolean valid(String json, JsonCodec<T> codec, Validator<T> validator) {
        try {
            return validator.validate(codec.decode(json)).isEmpty();
        } catch (JsonDecodingException e) {
            return false;
        }
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
