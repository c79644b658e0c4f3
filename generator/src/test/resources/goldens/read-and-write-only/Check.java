package com.example;

import com.example.api.model.Order;
import com.example.api.model.Receipt;
import com.example.api.model.ReceiptCodec;
import com.example.api.model.User;
import com.example.api.model.UserCodec;
import dev.tenon.runtime.MissingPropertiesException;

/** What only the service sets is not demanded of a request, what only the client sets not of an answer. */
final class Check implements Runnable {
    @Override
    public void run() {
        equal("{\"name\":\"n\",\"password\":\"p\"}", UserCodec.INSTANCE.encode(user()));
        equal(7L, UserCodec.INSTANCE.decode("{\"id\":7,\"name\":\"n\"}").id().orElseThrow());
        equal("c", Order.builder().code("c").build().code());
        missing(() -> Order.builder().id(1L).build());
        equal(7L, ReceiptCodec.INSTANCE.decode("{\"id\":7}").id());
        missing(() -> Receipt.builder().code("c").build());
    }

    private static User user() {
        return User.builder().name("n").password("p").build();
    }

    private static void missing(Runnable build) {
        try {
            build.run();
        } catch (MissingPropertiesException e) {
            return;
        }
        throw new AssertionError("a missing property was not noticed");
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
