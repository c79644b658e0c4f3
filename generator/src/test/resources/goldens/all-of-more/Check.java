package com.example;

import com.example.api.model.Diamond;
import com.example.api.model.DiamondCodec;
import com.example.api.model.DiamondValidator;
import dev.tenon.runtime.MissingPropertiesException;
import dev.tenon.runtime.Presence;

final class Check implements Runnable {
    @Override
    public void run() {
        Diamond diamond = Diamond.builder().id("").left(1).right(Presence.nullValue()).build();
        require(
                DiamondCodec.INSTANCE.encode(diamond).contains("\"right\":null"), "the members of all ancestors are there");
        require(DiamondValidator.INSTANCE.validate(diamond).count() == 1, "and checked, each once");
        try {
            Diamond.builder().build();
            throw new AssertionError("required by ancestors");
        } catch (MissingPropertiesException e) {
            require(e.properties().toString().equals("[id, left]"), e.properties().toString());
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}

