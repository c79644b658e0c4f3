package com.example;

import com.example.api.model.Circle;
import com.example.api.model.CircleCodec;
import com.example.api.model.LimitsCodec;
import com.example.api.model.LimitsValidator;
import com.example.api.model.NeverCodec;
import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonDecodingException;
import dev.tenon.runtime.validation.Violations;
import java.math.BigDecimal;

final class Check implements Runnable {
    @Override
    public void run() {
        String json = "{\"id\":\"c\",\"radius\":2,\"colour\":\"red\"}";
        Circle circle = CircleCodec.INSTANCE.decode(json);
        require(circle.radius().equals(new BigDecimal("2")), "declared beside the closed part");
        require(CircleCodec.INSTANCE.encode(circle).equals(json), "all are written");
        try {
            NeverCodec.INSTANCE.decode("{\"id\":\"n\",\"other\":\"abc\"}", DecodeOptions.strict());
            throw new AssertionError("the part forbids it");
        } catch (JsonDecodingException expected) {
            require(expected.pointer().equals("/other"), expected.getMessage());
        }
        require(violations("{\"other\":\"abc\"}").equals(Violations.none().toString()), "both hold");
        require(violations("{\"other\":\"abcdef\"}").contains("Limits/additionalProperties/maxLength"), "the whole's limit");
        require(violations("{\"other\":\"a\"}").contains("Names/additionalProperties/minLength"), "the part's limit");
    }

    private static String violations(String json) {
        return LimitsValidator.INSTANCE.validate(LimitsCodec.INSTANCE.decode(json)).toString();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
