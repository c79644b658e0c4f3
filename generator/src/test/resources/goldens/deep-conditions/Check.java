package com.example;

import com.example.api.model.CarCodec;
import com.example.api.model.CarValidator;
import com.example.api.model.CartCodec;
import com.example.api.model.CartValidator;
import com.example.api.model.ComparedCodec;
import com.example.api.model.ComparedValidator;
import com.example.api.model.LevelsCodec;
import com.example.api.model.LevelsValidator;
import com.example.api.model.OriginCodec;
import com.example.api.model.OriginValidator;
import com.example.api.model.TeamCodec;
import com.example.api.model.TeamValidator;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.validation.Validator;

/** Conditions see what they look at, whether anything declares it or not. */
final class Check implements Runnable {
    @Override
    public void run() {
        cart(true, "{\"lines\":[{\"price\":1},{\"price\":2}]}");
        cart(false, "{\"lines\":[{\"price\":1},{\"price\":1.0}]}");
        cart(true, "{\"lines\":[{\"price\":1,\"gift\":true},{\"price\":1}]}");
        cart(false, "{\"lines\":[{\"price\":1,\"gift\":true},{\"gift\":true,\"price\":1}]}");
        cart(true, "{\"lines\":[{\"product\":{\"name\":\"a\",\"size\":1}},{\"product\":{\"name\":\"a\",\"size\":2}}]}");
        expect(true, LevelsCodec.INSTANCE, LevelsValidator.INSTANCE, "{\"all\":[1,\"1\"]}");
        expect(false, LevelsCodec.INSTANCE, LevelsValidator.INSTANCE, "{\"all\":[1,1.0]}");
        expect(true, CarCodec.INSTANCE, CarValidator.INSTANCE, "{\"owner\":{\"name\":\"a\"},\"driver\":{\"name\":\"a\"}}");
        expect(false, CarCodec.INSTANCE, CarValidator.INSTANCE, "{\"owner\":{\"banned\":1},\"driver\":{\"name\":\"a\"}}");
        expect(true, TeamCodec.INSTANCE, TeamValidator.INSTANCE, "{\"members\":[{\"name\":\"a\"},{\"leads\":true}]}");
        expect(false, TeamCodec.INSTANCE, TeamValidator.INSTANCE, "{\"members\":[{\"name\":\"a\"}]}");
        expect(true, OriginCodec.INSTANCE, OriginValidator.INSTANCE, "{\"point\":{\"x\":0.0}}");
        expect(false, OriginCodec.INSTANCE, OriginValidator.INSTANCE, "{\"point\":{\"x\":0,\"y\":0}}");
        compared(true, "{'id':'0B7F3A1E-0000-4000-8000-00000000000A','at':'2020-01-01T00:00:00.0Z'}");
        compared(false, "{'id':'0B7F3A1E-0000-4000-8000-00000000000A','at':'2020-01-01T00:00:00Z'}");
        compared(true, "{'id':'0b7f3a1e-0000-4000-8000-00000000000a','at':'2020-01-01T00:00:00Z'}");
        compared(true, "{'same':'0b7f3a1e-0000-4000-8000-00000000000a','until':'2020-01-01T00:00:00Z'}");
        compared(true, "{'same':'1b7f3a1e-0000-4000-8000-00000000000a','until':'2020-01-01T00:00:00.500+01:00'}");
        compared(false, "{'same':'1b7f3a1e-0000-4000-8000-00000000000a','until':'2020-01-01T00:00:00Z'}");
    }

    private static void compared(boolean fits, String json) {
        expect(fits, ComparedCodec.INSTANCE, ComparedValidator.INSTANCE, json.replace('\'', '"'));
    }

    private static void cart(boolean fits, String json) {
        expect(fits, CartCodec.INSTANCE, CartValidator.INSTANCE, json);
    }

    private static <T> void expect(boolean fits, JsonCodec<T> codec, Validator<T> validator, String json) {
        if (validator.validate(codec.decode(json)).isEmpty() != fits) {
            throw new AssertionError(json);
        }
    }
}
