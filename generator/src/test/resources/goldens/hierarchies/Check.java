package com.example;

import com.example.api.model.Animal;
import com.example.api.model.AnimalCodec;
import com.example.api.model.Bird;
import com.example.api.model.BirdCodec;
import com.example.api.model.Boat;
import com.example.api.model.Cat;
import com.example.api.model.Circle;
import com.example.api.model.CircleCodec;
import com.example.api.model.Fish;
import com.example.api.model.Hawk;
import com.example.api.model.Owl;
import com.example.api.model.Poodle;
import com.example.api.model.Shape;
import com.example.api.model.ShapeCodec;
import com.example.api.model.ShapeKind;
import com.example.api.model.Square;
import com.example.api.model.VehicleCodec;
import com.example.api.model.Zoo;
import com.example.api.model.ZooCodec;
import dev.tenon.runtime.json.DecodeOptions;
import dev.tenon.runtime.json.JsonDecodingException;

/** Children at every level are cases of the parent; a tag that leads to the same child as another is kept. */
final class Check implements Runnable {
    @Override
    public void run() {
        Animal kitten = AnimalCodec.INSTANCE.decode("{\"kind\":\"kitten\",\"lives\":7}");
        equal("kitten", ((Cat) kitten).kind());
        equal("{\"kind\":\"kitten\",\"lives\":7}", AnimalCodec.INSTANCE.encode(kitten));
        Animal poodle = Poodle.builder().curls(3).build();
        equal("{\"kind\":\"poodle\",\"curls\":3}", AnimalCodec.INSTANCE.encode(poodle));
        Animal owl = AnimalCodec.INSTANCE.decode("{\"kind\":\"Bird\",\"species\":\"Owl\",\"wise\":true}");
        equal(true, owl instanceof Bird && ((Owl) owl).wise().orElseThrow());
        equal(true, BirdCodec.INSTANCE.decode("{\"kind\":\"Hawk\",\"species\":\"hawk\"}") instanceof Hawk);
        equal(true, AnimalCodec.INSTANCE.decode("{\"kind\":\"Fish\"}") instanceof Fish);
        equal(true, VehicleCodec.INSTANCE.decode("{\"kind\":\"Boat\"}") instanceof Boat);
        equal(true, ShapeCodec.INSTANCE.decode("{\"kind\":\"round\"}") instanceof Circle);
        equal(true, ShapeCodec.INSTANCE.decode("{\"kind\":\"square\"}") instanceof Square);
        Animal other = AnimalCodec.INSTANCE.decode("{\"kind\":\"fish\",\"fins\":2}");
        equal(true, other instanceof Animal.Unknown);
        equal("{\"kind\":\"fish\",\"fins\":2}", AnimalCodec.INSTANCE.encode(other));
        leftOut();
    }

    /** Where one class is possible, services leave out what tells it from others. */
    private static void leftOut() {
        String json = "{\"poodle\":{\"curls\":3}}";
        equal(Zoo.builder().poodle(Poodle.builder().curls(3).build()).build(), ZooCodec.INSTANCE.decode(json));
        equal(ShapeKind.ROUND, CircleCodec.INSTANCE.decode("{}").kind());
        equal(true, ShapeCodec.INSTANCE.decode("{}") instanceof Shape.Unknown);
        try {
            ZooCodec.INSTANCE.decode(json, DecodeOptions.strict());
            throw new AssertionError("it is required");
        } catch (JsonDecodingException e) {
            equal("/poodle: expected the required property kind, found an object without it (line 1, column 21)", e.getMessage());
        }
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
