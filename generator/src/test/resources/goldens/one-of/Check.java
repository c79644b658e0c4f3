package com.example;

import com.example.api.model.EntryCodec;
import com.example.api.model.LooseCircle;
import com.example.api.model.LooseCodec;
import com.example.api.model.LooseWithSide;
import com.example.api.model.Point;
import com.example.api.model.Shape;
import com.example.api.model.ShapeCircle;
import com.example.api.model.ShapeCodec;
import com.example.api.model.Value;
import com.example.api.model.ValueCodec;
import com.example.api.model.ValueValidator;
import dev.tenon.runtime.json.DecodeOptions;

final class Check implements Runnable {
    @Override
    public void run() {
        require(ValueCodec.INSTANCE.decode("\"abc\"") instanceof Value.StringValue, "a string");
        require(ValueCodec.INSTANCE.decode("12") instanceof Value.LongValue, "an integer");
        require(ValueCodec.INSTANCE.decode("[\"a\"]") instanceof Value.StringListValue, "an array");
        require(ValueCodec.INSTANCE.decode("{\"x\":1}") instanceof Point, "an object");
        Value tooLong = ValueCodec.INSTANCE.decode("\"long\"");
        require(tooLong instanceof Value.StringValue, "the only case that can be read");
        require(ValueValidator.INSTANCE.validate(tooLong).toString().contains("at most 3 characters"), "what is wrong");
        require(ValueCodec.INSTANCE.decode("\"long\"", DecodeOptions.strict()) instanceof Value.Unknown, "nothing fits");
        require(
                ShapeCodec.INSTANCE.decode("{\"side\":1,\"size\":2,\"kind\":\"circle\"}") instanceof ShapeCircle,
                "a constant decides");
        require(
                ShapeCodec.INSTANCE.decode("{\"side\":1,\"kind\":\"triangle\"}") instanceof Shape.Unknown,
                "another one means no case");
        require(
                LooseCodec.INSTANCE.decode("{\"side\":1,\"kind\":null}") instanceof LooseWithSide
                        && LooseCodec.INSTANCE.decode("{\"size\":1}") instanceof LooseCircle,
                "cases that are told apart by trying");
        String both = "{\"kind\":\"c\",\"order\":1,\"note\":\"n\"}";
        require(EntryCodec.INSTANCE.encode(EntryCodec.INSTANCE.decode(both)).equals(both), "what another case declares");
        require(ValueCodec.INSTANCE.encode(new Value.LongValue(5)).equals("5"), "written as it is");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
