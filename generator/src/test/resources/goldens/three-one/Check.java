package com.example;

import com.example.api.model.Modern;
import com.example.api.model.ModernCodec;
import com.example.api.model.ModernValidator;

final class Check implements Runnable {
    @Override
    public void run() {
        Modern modern = ModernCodec.INSTANCE.decode("{\"maybe\":null,\"tag\":\"fixed\",\"exclusive\":5}");
        require(modern.maybe().isEmpty(), "null is one of the types");
        require(
                ModernValidator.INSTANCE.validate(modern).asList().get(0).pointer().equals("/exclusive"),
                "a bound that is excluded");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}

