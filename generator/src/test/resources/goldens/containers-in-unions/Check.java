package com.example;

import com.example.api.model.Input;
import com.example.api.model.InputCodec;
import com.example.api.model.InputValidator;
import com.example.api.model.Item;
import com.example.api.model.Lists;
import com.example.api.model.ListsCodec;
import com.example.api.model.MapsCodec;
import com.example.api.model.Named;
import com.example.api.model.NamedCodec;
import java.util.ArrayList;
import java.util.List;

/** Arrays and maps are cases of unions, also those of the same erasure. */
final class Check implements Runnable {
    @Override
    public void run() {
        equal(new Input.StringListValue(List.of("a")), InputCodec.INSTANCE.decode("[\"a\"]"));
        equal(true, InputCodec.INSTANCE.decode("{\"a\":1}") instanceof Input.LongMapValue);
        equal(1L, InputValidator.INSTANCE.validate(new Input.StringListValue(List.of("long"))).count());
        equal(new Lists.LongListValue(List.of(1L)), ListsCodec.INSTANCE.decode("[1]"));
        equal(
                new Lists.ItemListValue(List.of(Item.builder().name("n").build())),
                ListsCodec.INSTANCE.decode("[{\"name\":\"n\"}]"));
        equal("{\"a\":[\"b\"]}", MapsCodec.INSTANCE.encode(MapsCodec.INSTANCE.decode("{\"a\":[\"b\"]}")));
        List<String> changing = new ArrayList<>(List.of("a"));
        Input.StringListValue copied = new Input.StringListValue(changing);
        changing.add("b");
        equal(List.of("a"), copied.value());
        equal(true, NamedCodec.INSTANCE.decode("[]") instanceof Named.ItemListValue);
        equal(true, NamedCodec.INSTANCE.decode("{\"name\":\"n\"}") instanceof Item);
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
