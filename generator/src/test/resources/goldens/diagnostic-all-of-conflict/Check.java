package com.example;

import com.example.api.model.A;
import com.example.api.model.ACodec;
import com.example.api.model.AValidator;
import com.example.api.model.B;
import com.example.api.model.BCodec;
import com.example.api.model.BValidator;
import java.util.List;
import java.util.Optional;

/** The nearest declaration says how a value is read; all of them say that none is valid. */
final class Check implements Runnable {
    @Override
    public void run() {
        A number = ACodec.INSTANCE.decode("{\"x\":1}");
        require(number.x().equals(Optional.of(1L)), "the nearest type");
        require(AValidator.INSTANCE.validate(number).count() == 1, "no value is valid");
        require(AValidator.INSTANCE.validate(A.builder().build()).isEmpty(), "none is");
        B list = BCodec.INSTANCE.decode("{\"x\":[\"a\"],\"y\":\"b\"}");
        require(list.x().equals(Optional.of(List.of("a"))), "the nearest of three");
        require(BValidator.INSTANCE.validate(list).count() == 2, "both others are broken");
        require(BCodec.INSTANCE.encode(list).equals("{\"x\":[\"a\"],\"y\":\"b\"}"), "written as it was read");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
