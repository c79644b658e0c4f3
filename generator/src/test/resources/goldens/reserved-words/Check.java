package com.example;

import com.example.api.model.Words;
import com.example.api.model.WordsCodec;

final class Check implements Runnable {
    @Override
    public void run() {
        String json = "{\"class\":\"a\",\"default\":\"b\",\"switch\":true,\"getClass\":\"c\",\"hashCode\":5,\"toString\":\"d\","
                + "\"@type\":\"e\",\"$ref\":\"f\",\"_\":\"g\",\"1st\":\"h\",\"😀\":\"i\",\"record\":\"j\"}";
        Words words = WordsCodec.INSTANCE.decode(json);
        require(WordsCodec.INSTANCE.encode(words).equals(json), "whatever its Java name, a property keeps its own");
        require(words.hashCode() == words.toBuilder().build().hashCode(), "what objects can is not hidden");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}

