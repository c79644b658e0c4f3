package com.example;

import com.example.api.model.Address;
import com.example.api.model.AddressCodec;
import com.example.api.model.AddressValidator;
import com.example.api.model.HolderCodec;
import com.example.api.model.HolderValidator;
import com.example.api.model.Place;
import dev.tenon.runtime.validation.Violation;
import java.util.List;

final class Check implements Runnable {
    @Override
    public void run() {
        Address address = AddressCodec.INSTANCE.decode("{\"name\":\"long\",\"street\":\"x\"}");
        require(
                AddressValidator.INSTANCE.validate(address).asList().stream()
                        .map(Violation::keyword)
                        .sorted()
                        .toList()
                        .equals(List.of("maxLength", "minLength", "pattern")),
                "what is said at the reference and behind it");
        require(found("{\"place\":{\"name\":\"ab\"}}") == 0, "the same class");
        require(found("{\"named\":{\"name\":\"ab\"}}") == 1, "a condition beside the reference");
        require(found("{\"nickname\":\"abcde\"}") == 0, "prose is no condition");
        require(found("{\"orNull\":null}") == 0 && found("{\"orNull\":\"abcde\"}") == 1, "a case with a sibling");
        require(found("{\"letters\":[\"aa\",\"cc\"]}") == 1, "items with a sibling");
        Place place = HolderCodec.INSTANCE.decode("{\"place\":{\"name\":\"ab\"}}").place().orElseThrow();
        require(place.name().equals("ab"), "prose makes no other class");
    }

    private static long found(String json) {
        return HolderValidator.INSTANCE
                .validate(HolderCodec.INSTANCE.decode(json))
                .count();
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
