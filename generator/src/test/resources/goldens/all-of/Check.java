package com.example;

import com.example.api.model.Both;
import com.example.api.model.BothCodec;
import com.example.api.model.BothValidator;

final class Check implements Runnable {
    @Override
    public void run() {
        Both both = Both.builder().id("a").name("b").extra(10L).build();
        require(BothCodec.INSTANCE.encode(both).equals("{\"id\":\"a\",\"name\":\"b\",\"extra\":10}"), "one flat class");
        require(
                BothValidator.INSTANCE.validate(both).asList().get(0).pointer().equals("/extra"),
                "the conditions of each member count");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}

