package com.example;

import com.example.api.model.Engine;
import com.example.api.model.Named;
import com.example.api.model.NoSuggestionsCodec;
import com.example.api.model.NoSuggestionsValidator;
import com.example.api.model.Partly;
import com.example.api.model.PartlyValidator;
import com.example.api.model.Prefixed;
import com.example.api.model.PrefixedValidator;
import com.example.api.model.Zone;

final class Check implements Runnable {
    @Override
    public void run() {
        require(Zone.CODEC.decode("\"Etc/GMT-1\"").equals(Zone.of("Etc/GMT-1")), "known");
        require(Zone.CODEC.decode("\"Mars\"").known() == Zone.Known.UNRECOGNIZED, "unknown");
        require(Named.of("a") == Named.FIRST, "one object for a known value");
        require(Engine.CODEC.decode("\"large\"") == Engine.LARGE, "a suggestion");
        require(Engine.CODEC.decode("\"tiny\"").known() == Engine.Known.TINY, "a suggestion elsewhere");
        Prefixed other = Prefixed.CODEC.decode("\"x-b\"");
        require(PrefixedValidator.INSTANCE.validate(other).isEmpty(), "what is not suggested is as good");
        require(PrefixedValidator.INSTANCE.validate(Prefixed.of("b")).count() == 1, "other conditions hold");
        require(PartlyValidator.INSTANCE.validate(Partly.A).count() == 1, "a value that breaks a limit beside it");
        require(PartlyValidator.INSTANCE.validate(Partly.BBB).isEmpty(), "one that keeps it");
        require(isRight("\"a\"") && isRight("\"bb\"") && !isRight("\"b\""), "the free text has a condition of its own");
        require(!Named.of("c").isKnown(), "any other value");
    }

    private static boolean isRight(String json) {
        return NoSuggestionsValidator.INSTANCE
                .validate(NoSuggestionsCodec.INSTANCE.decode(json))
                .isEmpty();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
