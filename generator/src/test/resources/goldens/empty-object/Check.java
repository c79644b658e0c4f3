package com.example;

import com.example.api.model.Holder;
import com.example.api.model.HolderCodec;
import com.example.api.model.Nothing;
import com.example.api.model.NothingCodec;
import dev.tenon.runtime.json.JsonValue;
import java.util.Map;

final class Check implements Runnable {
    @Override
    public void run() {
        require(NothingCodec.INSTANCE.encode(Nothing.builder().build()).equals("{}"), "empty");
        require(NothingCodec.INSTANCE.decode("{\"a\":1}").equals(Nothing.builder().build()), "equal");
        Holder holder = Holder.builder().anything(Map.of("a", JsonValue.parse("[1]"))).build();
        require(HolderCodec.INSTANCE.encode(holder).equals("{\"anything\":{\"a\":[1]}}"), "kept");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
