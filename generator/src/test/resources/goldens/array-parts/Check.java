package com.example;

import com.example.api.model.StrategyCodec;
import com.example.api.model.StrategyValidator;
import com.example.api.model.Template;
import com.example.api.model.TemplateCodec;
import com.example.api.model.TemplateValidator;

final class Check implements Runnable {
    @Override
    public void run() {
        String json = "{\"options\":[{\"key\":\"a\",\"id\":\"\"}]}";
        Template template = TemplateCodec.INSTANCE.decode(json);
        require(TemplateCodec.INSTANCE.encode(template).equals(json), "what each part declares is kept");
        require(TemplateValidator.INSTANCE.validate(template).count() == 1, "and checked");
        require(StrategyValidator.INSTANCE.validate(StrategyCodec.INSTANCE.decode("\"auto\"")).isEmpty(), "a case");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
