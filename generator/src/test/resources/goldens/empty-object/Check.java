package com.example;

import com.example.api.model.Nothing;
import com.example.api.model.NothingCodec;

final class Check implements Runnable {
    @Override
    public void run() {
        require(NothingCodec.INSTANCE.encode(Nothing.builder().build()).equals("{}"), "empty");
        require(NothingCodec.INSTANCE.decode("{\"a\":1}").equals(Nothing.builder().build()), "equal");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
