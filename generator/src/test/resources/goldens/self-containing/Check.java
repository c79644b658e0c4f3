package com.example;

import com.example.api.model.Holder;
import com.example.api.model.HolderCodec;
import com.example.api.model.HolderValidator;

/** Arrays and maps that contain themselves are checked at every depth, and written as they were read. */
final class Check implements Runnable {
    @Override
    public void run() {
        fits("{\"nested\":[[],[[],[]]]}");
        violates("{\"nested\":[[],[],[]]}");
        violates("{\"nested\":[[[[],[],[]]]]}");
        violates("{\"nested\":[[[[],{}]]]}");
        fits("{\"tree\":{\"a\":{\"b\":{}},\"c\":{}}}");
        violates("{\"tree\":{\"a\":{\"b\":{\"c\":{},\"d\":{},\"e\":{}}}}}");
        violates("{\"tree\":{\"a\":{\"b\":{\"c\":1}}}}");
        fits("{\"ping\":[{\"a\":[{}]}]}");
        violates("{\"ping\":[{\"a\":[[]]}]}");
    }

    private static void fits(String json) {
        Holder holder = HolderCodec.INSTANCE.decode(json);
        HolderValidator.INSTANCE.check(holder);
        if (!HolderCodec.INSTANCE.encode(holder).equals(json)) {
            throw new AssertionError(HolderCodec.INSTANCE.encode(holder));
        }
    }

    private static void violates(String json) {
        if (HolderValidator.INSTANCE.validate(HolderCodec.INSTANCE.decode(json)).isEmpty()) {
            throw new AssertionError("no violation is found in " + json);
        }
    }
}
