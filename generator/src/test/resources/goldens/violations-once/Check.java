package com.example;

import com.example.api.model.ChosenCodec;
import com.example.api.model.ChosenValidator;
import com.example.api.model.ConditionalCodec;
import com.example.api.model.ConditionalValidator;
import com.example.api.model.DependentCodec;
import com.example.api.model.DependentValidator;
import com.example.api.model.ElsewhereCodec;
import com.example.api.model.ElsewhereValidator;
import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonDecodingException;
import dev.tenon.runtime.validation.Violations;

final class Check implements Runnable {
    @Override
    public void run() {
        for (String json : new String[] {
            "{\"c\":1}",
            "{\"n\":true}",
            "{\"e\":1}",
            "{\"d\":true}",
            "{\"c\":0,\"d\":true}",
            "{\"c\":1,\"d\":true,\"z\":1}"
        }) {
            once(json, DependentValidator.INSTANCE.validate(DependentCodec.INSTANCE.decode(json)));
        }
        for (String json : new String[] {"{\"kind\":\"text\"}", "{\"kind\":\"\",\"text\":\"ab\"}", "{\"text\":\"a\"}"}) {
            once(json, ConditionalValidator.INSTANCE.validate(ConditionalCodec.INSTANCE.decode(json)));
        }
        for (String json : new String[] {"{\"kind\":\"a\"}", "{\"kind\":\"other\",\"text\":\"ab\"}"}) {
            once(json, ElsewhereValidator.INSTANCE.validate(ElsewhereCodec.INSTANCE.decode(json)));
        }
        String unknown = "{\"name\":\"a\",\"summary\":{}}";
        once(unknown, ChosenValidator.INSTANCE.validate(ChosenCodec.INSTANCE.decode(unknown)));
        refused(ConditionalCodec.INSTANCE, "{\"other\":1}");
        Violations valid = DependentValidator.INSTANCE.validate(DependentCodec.INSTANCE.decode("{\"c\":1,\"d\":true,\"z\":\"x\"}"));
        if (!valid.isEmpty()) {
            throw new AssertionError(valid);
        }
    }

    private static void once(String json, Violations found) {
        if (found.count() != 1) {
            throw new AssertionError(json + ": " + found);
        }
    }

    private static void refused(JsonCodec<?> codec, String json) {
        try {
            throw new AssertionError(codec.decode(json, DecodeOptions.strict()));
        } catch (JsonDecodingException e) {
            if (!e.getMessage().startsWith("/other: expected no such property")) {
                throw new AssertionError(e);
            }
        }
    }
}
