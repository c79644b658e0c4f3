package com.example;

import com.example.api.model.Modern;
import com.example.api.model.ModernCodec;
import com.example.api.model.ModernValidator;
import dev.tenon.runtime.json.JsonValue;

final class Check implements Runnable {
    @Override
    public void run() {
        Modern modern = ModernCodec.INSTANCE.decode("{\"maybe\":null,\"tag\":\"fixed\",\"version\":2,\"enabled\":true,\"ratio\":0.5,\"exclusive\":5}");
        require(modern.maybe().isEmpty(), "null is one of the types");
        require(
                ModernValidator.INSTANCE.validate(modern).asList().get(0).pointer().equals("/exclusive"),
                "a bound that is excluded");
        Modern letters = ModernCodec.INSTANCE.decode("{\"maybe\":null,\"tag\":\"fixed\",\"version\":2,\"enabled\":true,\"ratio\":0.5,\"letter\":\"bb\",\"whatever\":null}");
        require(
                ModernValidator.INSTANCE.validate(letters).toString().contains("maxLength"),
                "a condition beside listed constants");
        require(letters.whatever().orElseThrow().equals(JsonValue.parse("null")), "anything is null, too");
        String preset = ModernCodec.INSTANCE.encode(Modern.builder().maybe(null).build());
        require(
                preset.equals("{\"maybe\":null,\"tag\":\"fixed\",\"version\":2,\"enabled\":true,\"ratio\":0.5}"),
                "what can have one value only need not be set");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}

