package com.example;

import com.example.api.model.Cat;
import com.example.api.model.Created;
import com.example.api.model.Dog;
import com.example.api.model.Event;
import com.example.api.model.EventCodec;
import com.example.api.model.EventValidator;
import com.example.api.model.NamedCodec;
import com.example.api.model.NamedSquare;
import com.example.api.model.Pet;
import com.example.api.model.PetCodec;
import com.example.api.model.PetValidator;
import com.example.api.model.ShapeCodec;
import com.example.api.model.Square;

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
        require(EventCodec.INSTANCE.decode("{\"type\":\"created\"}") instanceof Created, "the only case");
        Event deleted = EventCodec.INSTANCE.decode("{\"type\":\"deleted\",\"id\":[1]}");
        require(deleted instanceof Event.Unknown, "beside one case, an unknown one is unknown");
        require(!EventValidator.INSTANCE.validate(deleted).isEmpty(), "and is reported");
        require(ShapeCodec.INSTANCE.decode("{\"form\":\"square\"}") instanceof Square, "the case itself");
        require(NamedCodec.INSTANCE.decode("{\"form\":\"square\",\"name\":1}") instanceof NamedSquare, "with a name");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
