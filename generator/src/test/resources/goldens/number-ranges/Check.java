package com.example;

import com.example.api.model.FloatsCodec;
import com.example.api.model.FloatsValidator;
import com.example.api.model.IntegersCodec;
import com.example.api.model.IntegersValidator;

final class Check implements Runnable {
    @Override
    public void run() {
        for (String name : new String[] {"only", "chosen"}) {
            require(integers(name, "12345678901234567890") == 0, name);
            require(integers(name, "12345678901234567891") == 1, name);
        }
        require(integers("listed", "-12345678901234567890") == 0, "listed");
        require(integers("listed", "2") == 1, "listed");
        require(integers("multiple", "30000000000000000000") == 0, "multiple");
        require(integers("multiple", "3") == 1, "multiple");
        require(integers("above", "12345678901234567890") == 0, "above");
        require(integers("above", "1") == 1, "above");
        require(integers("below", "-12345678901234567890") == 0, "below");
        require(IntegersCodec.INSTANCE.decode("{}").presetOrDefault().toString().equals("12345678901234567890"), "preset");
        require(floats("below", "1e308") == 0, "below");
        require(floats("below", "-1") == 1, "below");
        require(floats("any", "-3.4e38") == 0, "any");
        require(floats("none", "3.4e38") == 1, "none");
        require(floats("nothing", "-1.7e308") == 1, "nothing");
        require(floats("greatest", "3.4028233e38") == 0, "greatest");
        require(floats("decimal", "1e400") == 0, "decimal");
        require(floats("decimal", "1.1e400") == 1, "decimal");
    }

    private static long integers(String name, String value) {
        return IntegersValidator.INSTANCE
                .validate(IntegersCodec.INSTANCE.decode("{\"" + name + "\":" + value + "}"))
                .count();
    }

    private static long floats(String name, String value) {
        return FloatsValidator.INSTANCE
                .validate(FloatsCodec.INSTANCE.decode("{\"" + name + "\":" + value + "}"))
                .count();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
