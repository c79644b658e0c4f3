package com.example;

import com.example.api.model.PetMinusOwner;
import com.example.api.model.PetMinusOwnerCodec;

final class Check implements Runnable {
    @Override
    public void run() {
        String json = "{\"first-name\":\"a\",\"first_name\":\"b\",\"FirstName\":\"c\","
                + "\"last-name\":\"d\",\"lastName\":\"e\"}";
        PetMinusOwner owner = PetMinusOwnerCodec.INSTANCE.decode(json);
        require(owner.firstName().orElseThrow().equals("a"), "the first one has the plain name");
        require(owner.lastName().orElseThrow().equals("e"), "what is spelled so has the plain name");
        require(PetMinusOwnerCodec.INSTANCE.encode(owner).equals(json), "none takes the value of another");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}

