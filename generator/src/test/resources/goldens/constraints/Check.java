package com.example;

import com.example.api.model.Constraints;
import com.example.api.model.ConstraintsCodec;
import com.example.api.model.ConstraintsValidator;
import com.example.api.model.MostCodec;
import com.example.api.model.MostValidator;

final class Check implements Runnable {
    @Override
    public void run() {
        String[] valid = {
            "{\"between\":1}", "{\"between\":5}", "{\"exclusive\":0.001}", "{\"double\":-0.5}", "{\"even\":-4}",
            "{\"cents\":0.07}", "{\"text\":\"ab\"}", "{\"text\":\"\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\"}", "{\"simple\":\"a-_9\"}", "{\"pattern\":\"aab7\"}",
            "{\"list\":[\"a\",\"b\"]}", "{\"matrix\":[[1],[9]]}"
        };
        String[] wrong = {
            "{}", "{\"between\":0}", "{\"between\":6}", "{\"exclusive\":0}", "{\"exclusive\":1.5}", "{\"double\":-0.6}",
            "{\"even\":3}", "{\"cents\":0.075}", "{\"text\":\"a\"}", "{\"text\":\"abcde\"}", "{\"simple\":\"a\"}",
            "{\"simple\":\"ab\\n\"}", "{\"simple\":\"AB\"}", "{\"pattern\":\"aab7\\n\"}", "{\"list\":[]}",
            "{\"list\":[\"a\",\"a\"]}", "{\"list\":[\"abc\"]}", "{\"matrix\":[[1],[10]]}"
        };
        for (String json : valid) {
            Constraints value = ConstraintsCodec.INSTANCE.decode(json);
            require(ConstraintsValidator.INSTANCE.validate(value).isEmpty(), json + ConstraintsValidator.INSTANCE.validate(value));
        }
        most("{\"a\":\"\",\"c\":\"\"}", true);
        most("{\"a\":\"\",\"b\":\"\",\"c\":\"\"}", false);
        most("{\"c\":\"\",\"d\":\"\",\"e\":\"\"}", false);
        for (String json : wrong) {
            Constraints value = ConstraintsCodec.INSTANCE.decode(json);
            require(ConstraintsValidator.INSTANCE.validate(value).count() == 1, json + ConstraintsValidator.INSTANCE.validate(value));
        }
    }

    private static void most(String json, boolean valid) {
        require(MostValidator.INSTANCE.validate(MostCodec.INSTANCE.decode(json)).isEmpty() == valid, json);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
