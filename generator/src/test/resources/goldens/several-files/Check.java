package com.example;

import com.example.api.model.Cat;
import com.example.api.model.Dog;
import com.example.api.model.Human;
import com.example.api.model.HumanCodec;
import com.example.api.model.HumanValidator;
import com.example.api.model.SignCodec;
import com.example.api.model.Team;

/** What stands in several files is one model: each target is one class, however it is reached, and cycles cross files. */
final class Check implements Runnable {
    @Override
    public void run() {
        String json = "{\"id\":\"p1\",\"parent\":{\"id\":\"p2\"},\"team\":{\"members\":[{\"id\":\"p3\"}],\"lead\":{\"id\":\"p\"},"
                + "\"mood\":{\"color\":\"red\",\"after\":{\"color\":\"blue\"}}},\"address\":{\"city\":\"c\",\"owner\":{\"id\":\"p4\"}},"
                + "\"pets\":[{\"kind\":\"cat\",\"owner\":{\"id\":\"p5\"}},{\"kind\":\"dog\",\"friend\":{\"kind\":\"dog\"}}]}";
        Human person = HumanCodec.INSTANCE.decode(json);
        Team team = person.team().orElseThrow();
        Human lead = team.lead().orElseThrow();
        equal("p", lead.id());
        equal("blue", team.mood().orElseThrow().after().orElseThrow().color().orElseThrow());
        equal(true, person.pets().orElseThrow().get(0) instanceof Cat);
        equal(true, person.pets().orElseThrow().get(1) instanceof Dog);
        equal(json, HumanCodec.INSTANCE.encode(person));
        equal("a", SignCodec.INSTANCE.decode("{\"text\":\"a\"}").text());
        equal(
                "/team/lead/id must have at least 2 characters, has 1 (schemas/parts.yaml#/$defs/Id/minLength)",
                HumanValidator.INSTANCE.validate(person).toString());
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
