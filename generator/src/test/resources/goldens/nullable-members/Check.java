package com.example;

import com.example.api.model.Address;
import com.example.api.model.AddressCodec;
import com.example.api.model.AddressMark;
import com.example.api.model.AddressPages;
import com.example.api.model.AddressScore;
import com.example.api.model.AddressValidator;
import com.example.api.model.Conditional;
import com.example.api.model.ConditionalCodec;
import com.example.api.model.ConditionalValidator;
import com.example.api.model.Machine;
import dev.tenon.runtime.Presence;
import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonValue;
import java.util.List;
import java.util.Optional;

final class Check implements Runnable {
    private static final String JSON = "{\"machine\":%s,\"pages\":1,\"score\":%s}";

    @Override
    public void run() {
        Address address = Address.builder()
                .machine(Machine.builder().id(1).build())
                .pages(new AddressPages.AnyJson(JsonValue.of(1)))
                .score(new AddressScore.DoubleValue(0.5))
                .build();
        same(JSON.formatted("{\"id\":1}", "0.5"), address);
        same("{\"machine\":{\"id\":1},\"pages\":1,\"mark\":[\"a\"]}", Address.builder()
                .machine(Machine.builder().id(1).build())
                .pages(new AddressPages.AnyJson(JsonValue.of(1)))
                .mark(new AddressMark.StringListValue(List.of("a")))
                .build());
        same("{\"machine\":null,\"pages\":1,\"manager\":null,\"parts\":[null,{\"id\":1}]}", Address.builder()
                .machine(null)
                .pages(new AddressPages.AnyJson(JsonValue.of(1)))
                .manager(Presence.nullValue())
                .parts(List.of(Optional.empty(), Optional.of(Machine.builder().id(1).build())))
                .build());
        String fitsTwo = "{\"machine\":{\"id\":1},\"pages\":1,\"sizes\":[null]}";
        Address wrong = AddressCodec.INSTANCE.decode(fitsTwo, DecodeOptions.strict());
        if (AddressValidator.INSTANCE.validate(wrong).isEmpty()) {
            throw new AssertionError("null fits both cases of an item of 'sizes'");
        }
        usual(true, "{}", "{\"size\":null}", "{\"spare\":null,\"other\":null}", "{\"size\":\"small\",\"mark\":2147483647}");
        usual(false, "{\"size\":\"s\"}", "{\"spare\":1}", "{\"other\":1}", "{\"mark\":2147483648}");
        same(JSON.formatted("null", "null"), address.toBuilder().machine(null).score(Presence.nullValue()).build());
    }

    /** What is usual is forbidden. */
    private static void usual(boolean expected, String... documents) {
        for (String document : documents) {
            Conditional value = ConditionalCodec.INSTANCE.decode(document);
            if (ConditionalValidator.INSTANCE.validate(value).isEmpty() == expected) {
                throw new AssertionError(document);
            }
        }
    }

    private static void same(String json, Address address) {
        if (!AddressCodec.INSTANCE.encode(address).equals(json) || !AddressCodec.INSTANCE.decode(json).equals(address)) {
            throw new AssertionError(address);
        }
        if (!AddressValidator.INSTANCE.validate(address).isEmpty()) {
            throw new AssertionError(AddressValidator.INSTANCE.validate(address));
        }
    }
}
