package com.example;

import com.example.api.model.Cat;
import com.example.api.model.Pet;
import com.example.api.model.PetCodec;
import java.math.BigInteger;

/** A contract of Swagger 2.0 is read like its counterpart of OpenAPI 3.0, and no number is rounded. */
final class Check implements Runnable {
    @Override
    public void run() {
        Pet cat = Cat.builder()
                .name("Tom")
                .lives(new BigInteger("123456789012345678901234567890"))
                .build();
        String json = "{\"kind\":\"Cat\",\"name\":\"Tom\",\"lives\":123456789012345678901234567890}";
        if (!PetCodec.INSTANCE.encode(cat).equals(json) || !PetCodec.INSTANCE.decode(json).equals(cat)) {
            throw new AssertionError(PetCodec.INSTANCE.encode(cat));
        }
    }
}
