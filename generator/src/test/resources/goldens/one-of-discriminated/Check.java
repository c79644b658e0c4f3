package com.example;

import com.example.api.model.Cat;
import com.example.api.model.Dog;
import com.example.api.model.Pet;
import com.example.api.model.PetCodec;
import com.example.api.model.PetValidator;

final class Check implements Runnable {
    @Override
    public void run() {
        Pet kitten = PetCodec.INSTANCE.decode("{\"lives\":10,\"kind\":\"kitten\"}");
        require(kitten instanceof Cat cat && cat.kind().equals("kitten"), "the tag is kept");
        require(PetValidator.INSTANCE.validate(kitten).asList().get(0).pointer().equals("/lives"), "the case is checked");
        require(PetCodec.INSTANCE.decode("{\"kind\":\"dog\"}") instanceof Dog, "the tag decides");
        Pet bird = PetCodec.INSTANCE.decode("{\"kind\":\"bird\",\"wings\":2}");
        require(bird instanceof Pet.Unknown, "an unknown case");
        require(PetCodec.INSTANCE.encode(bird).equals("{\"kind\":\"bird\",\"wings\":2}"), "is kept whole");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
