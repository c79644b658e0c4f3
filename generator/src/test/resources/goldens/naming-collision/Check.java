package com.example;

import com.example.api.model.PetOwner;
import com.example.api.model.PetOwnerCodec;

final class Check implements Runnable {
    @Override
    public void run() {
        String json = "{\"first-name\":\"a\",\"first_name\":\"b\",\"FirstName\":\"c\"}";
        PetOwner owner = PetOwnerCodec.INSTANCE.decode(json);
        require(owner.firstName().orElseThrow().equals("a"), "the first one has the plain name");
        require(PetOwnerCodec.INSTANCE.encode(owner).equals(json), "none takes the value of another");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}

