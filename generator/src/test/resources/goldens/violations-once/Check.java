package com.example;

import com.example.api.model.DependentCodec;
import com.example.api.model.DependentValidator;
import dev.tenon.runtime.validation.Violations;

final class Check implements Runnable {
    @Override
    public void run() {
        for (String json : new String[] {"{\"c\":1}", "{\"n\":true}", "{\"e\":1}", "{\"d\":true}"}) {
            Violations found = DependentValidator.INSTANCE.validate(DependentCodec.INSTANCE.decode(json));
            if (found.count() != 1) {
                throw new AssertionError(json + ": " + found);
            }
        }
        Violations valid = DependentValidator.INSTANCE.validate(DependentCodec.INSTANCE.decode("{\"c\":1,\"d\":true,\"z\":\"x\"}"));
        if (!valid.isEmpty()) {
            throw new AssertionError(valid);
        }
    }
}
