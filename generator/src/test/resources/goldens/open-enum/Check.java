package com.example;

import com.example.api.model.Named;
import com.example.api.model.Zone;

final class Check implements Runnable {
    @Override
    public void run() {
        require(Zone.CODEC.decode("\"Etc/GMT-1\"").equals(Zone.of("Etc/GMT-1")), "known");
        require(Zone.CODEC.decode("\"Mars\"").known() == Zone.Known.UNRECOGNIZED, "unknown");
        require(Named.of("a") == Named.FIRST, "one object for a known value");
        require(Named.VALIDATOR.validate(Named.of("c")).count() == 1, "the validator reports it");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
