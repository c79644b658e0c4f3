package com.example;

import com.example.api.model.ClosedCodec;
import com.example.api.model.FreeCodec;
import com.example.api.model.Open;
import com.example.api.model.OpenCodec;
import com.example.api.model.OpenValidator;
import com.example.api.model.Patterns;
import com.example.api.model.PatternsCodec;
import com.example.api.model.PatternsValidator;
import com.example.api.model.Whole;
import com.example.api.model.WholeCodec;
import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonDecodingException;
import dev.tenon.runtime.json.JsonEncodingException;
import dev.tenon.runtime.validation.Violation;
import java.util.List;
import java.util.Map;

final class Check implements Runnable {
    @Override
    public void run() {
        Open open = OpenCodec.INSTANCE.decode("{\"id\":\"a\",\"n/m\":-1,\"labels\":{\"k\":\"toolong\"}}");
        require(open.additionalProperties().get("n/m") == -1, "extras are kept");
        require(OpenValidator.INSTANCE.validate(open).toString().contains("/n~1m"), "and checked: " + OpenValidator.INSTANCE.validate(open));
        require(OpenValidator.INSTANCE.validate(open).toString().contains("/labels/k"), "values of maps are checked");
        require(OpenCodec.INSTANCE.decode(OpenCodec.INSTANCE.encode(open)).equals(open), "there and back");
        Open twice = Open.builder().id("a").additionalProperties(Map.of("id", 1L)).build();
        try {
            OpenCodec.INSTANCE.encode(twice);
            throw new AssertionError("a name that is there twice");
        } catch (JsonEncodingException e) {
            require(e.pointer().equals("/id"), "the name is named");
        }
        Patterns patterns = PatternsCodec.INSTANCE.decode(
                "{\"one\":{\"x-a\":1,\"y\":2},\"two\":{\"x-a\":1,\"y-a\":2},\"among\":{\"x-a\":\"b\",\"c\":\"d\"}}");
        require(patterns.one().orElseThrow().get("x-a") == 1, "what the only pattern says is the type of the values");
        require(
                PatternsValidator.INSTANCE.validate(patterns).asList().stream()
                        .map(Violation::pointer)
                        .toList()
                        .equals(List.of("/one/y", "/two/y-a", "/among/x-a")),
                "names and values are checked: " + PatternsValidator.INSTANCE.validate(patterns));
        Patterns typed = PatternsCodec.INSTANCE.decode(
                "{\"open\":{\"a\":1,\"y-2\":2},\"rest\":{\"y\":3},\"all\":{\"\":4},\"both\":{\"z\":{}},\"forbidden\":{\"a\":\"b\"},\"prefix\":{\"a\":\"b\"}}");
        require(typed.open().orElseThrow().get("y-2") + typed.rest().orElseThrow().get("y") == 5, "others are read alike");
        require(
                PatternsValidator.INSTANCE.validate(typed).asList().stream()
                        .map(Violation::pointer)
                        .toList()
                        .equals(List.of("/both/z", "/forbidden/a")),
                "where other names are forbidden: " + PatternsValidator.INSTANCE.validate(typed));
        String anything = "{\"details\":{\"a\":\"b\",\"c\":null},\"objects\":{\"d\":{\"e\":1}},\"f\":[2]}";
        require(FreeCodec.INSTANCE.encode(FreeCodec.INSTANCE.decode(anything)).equals(anything), "anything is read");
        Whole whole = WholeCodec.INSTANCE.decode("{\"name\":1,\"id\":\"a\",\"more\":true}");
        require(WholeCodec.INSTANCE.decode(WholeCodec.INSTANCE.encode(whole)).equals(whole), "anything is kept");
        ClosedCodec.INSTANCE.decode("{\"id\":\"a\",\"more\":1}");
        try {
            ClosedCodec.INSTANCE.decode("{\"id\":\"a\",\"more\":1}", DecodeOptions.strict());
            throw new AssertionError("a closed object");
        } catch (JsonDecodingException e) {
            require(e.pointer().equals("/more"), "the place is named");
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
