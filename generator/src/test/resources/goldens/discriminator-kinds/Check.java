package com.example;

import com.example.api.model.Body;
import com.example.api.model.BodyCodec;
import com.example.api.model.Cat;
import com.example.api.model.Circle;
import com.example.api.model.Dog;
import com.example.api.model.PetCodec;
import com.example.api.model.ShapeCodec;
import com.example.api.model.Undeclared;
import com.example.api.model.UndeclaredCodec;

/** What decides between the cases: a constant in one and a string in another, an inherited or an undeclared property. */
final class Check implements Runnable {
    @Override
    public void run() {
        equal(true, PetCodec.INSTANCE.decode("{\"kind\":\"Cat\",\"lives\":9}") instanceof Cat);
        equal(true, PetCodec.INSTANCE.decode("{\"kind\":\"Dog\"}") instanceof Dog);
        equal(true, BodyCodec.INSTANCE.decode("[{\"kind\":\"Cat\"}]") instanceof Body.CatListValue);
        equal(true, BodyCodec.INSTANCE.decode("{\"kind\":\"dog\"}") instanceof Dog);
        Circle disc = (Circle) ShapeCodec.INSTANCE.decode("{\"type\":\"disc\",\"radius\":1}");
        equal("{\"type\":\"disc\",\"radius\":1}", ShapeCodec.INSTANCE.encode(disc));
        Undeclared named = UndeclaredCodec.INSTANCE.decode("{\"kind\":\"Named\",\"name\":\"n\"}");
        equal("{\"kind\":\"Named\",\"name\":\"n\"}", UndeclaredCodec.INSTANCE.encode(named));
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
