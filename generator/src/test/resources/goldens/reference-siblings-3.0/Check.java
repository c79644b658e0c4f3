package com.example;

import com.example.api.model.Holder;
import com.example.api.model.HolderCodec;
import com.example.api.model.HolderValidator;

final class Check implements Runnable {
    @Override
    public void run() {
        require(found("{\"short\":\"long\",\"maybe\":\"long\"}") == 0, "no limit beside a reference");
        require(found("{\"short\":\"s\"}") == 1, "the limit of what is referred to");
        Holder holder = HolderCodec.INSTANCE.decode("{\"maybe\":null}");
        require(holder.maybe().isNull(), "null is what may stand beside a reference");
        require(found("{\"place\":{\"name\":\"ab\"},\"letters\":[\"cc\"]}") == 0, "no other property, no other values");
    }

    private static long found(String json) {
        return HolderValidator.INSTANCE
                .validate(HolderCodec.INSTANCE.decode(json))
                .count();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
