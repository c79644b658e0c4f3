package com.example;

import com.example.api.model.Todo;
import com.example.api.model.TodoCodec;
import com.example.api.model.TodoValidator;
import dev.tenon.runtime.json.JsonDecodingException;
import java.util.Optional;

/** Numbers that are documented with their texts are read and written as numbers. */
final class Check implements Runnable {
    @Override
    public void run() {
        String json = "{\"id\":7,\"stars\":null,\"price\":1.5,\"parent\":-1,\"weight\":0.5}";
        Todo todo = TodoCodec.INSTANCE.decode(json);
        int id = todo.id();
        check(id, 7);
        check(todo.stars(), Optional.empty());
        check(todo.price(), Optional.of(1.5));
        check(todo.parent(), Optional.of(-1));
        check(todo.weight(), Optional.of(0.5f));
        check(TodoValidator.INSTANCE.validate(todo).isEmpty(), true);
        check(TodoCodec.INSTANCE.encode(todo), json);
        try {
            TodoCodec.INSTANCE.decode(json.replace("7", "\"7\""));
            throw new AssertionError("read a text as a number");
        } catch (JsonDecodingException expected) {
            check(expected.getMessage().startsWith("/id"), true);
        }
    }

    private static void check(Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError(found + ", expected " + expected);
        }
    }
}
