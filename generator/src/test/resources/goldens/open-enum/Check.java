package com.example;

import com.example.api.model.Named;
import com.example.api.model.NamedValidator;
import com.example.api.model.Zone;
import com.example.api.model.ZoneCodec;

final class Check implements Runnable {
    @Override
    public void run() {
        require(ZoneCodec.INSTANCE.decode("\"Etc/GMT-1\"").equals(Zone.of("Etc/GMT-1")), "known");
        require(ZoneCodec.INSTANCE.decode("\"Mars\"").known() == Zone.Known.UNRECOGNIZED, "unknown");
        require(Named.of("a") == Named.FIRST, "one object for a known value");
        require(NamedValidator.INSTANCE.validate(Named.of("c")).count() == 1, "the validator reports it");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
