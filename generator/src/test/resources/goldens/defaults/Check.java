package com.example;

import com.example.api.model.Colour;
import com.example.api.model.Defaults;
import com.example.api.model.DefaultsChoice;
import com.example.api.model.DefaultsCodec;
import com.example.api.model.Point;
import dev.tenon.runtime.Presence;
import java.util.List;
import java.util.Optional;
import java.util.Map;

/** Defaults are values of their types, read from the contract without loss; what is absent stays absent. */
final class Check implements Runnable {
    @Override
    public void run() {
        Defaults absent = DefaultsCodec.INSTANCE.decode("{}");
        equal(Optional.of(20L), absent.longOrNullOrDefault());
        equal(Optional.of(List.of()), absent.coloursOrNullOrDefault());
        equal(Optional.empty(), absent.toBuilder().longOrNull(Presence.nullValue()).build().longOrNullOrDefault());
        equal("<|endoftext|>", absent.inheritedOrDefault());
        equal("<|endoftext|>", absent.tokenOrDefault());
        // Another declaration, or a part, says it.
        equal(5L, absent.narrowedOrDefault());
        equal(7L, absent.toldOrDefault());
        equal("red", absent.ofPartOrDefault().value());
        equal("30m", absent.periodOrDefault());
        equal("\"quoted\" \\u0022 \\ ${x} {{y}} */ \" + 1", absent.quotedOrDefault());
        equal(Colour.RED, absent.colourOrDefault());
        equal(Colour.GREEN, absent.wrappedOrDefault());
        equal("blue", absent.notAColourOrDefault().value());
        equal(Point.builder().x(1).y(2).build(), absent.pointOrDefault());
        equal(Point.builder().x(3).build(), absent.nearOrDefault());
        equal("abc", new String(absent.bytesOrDefault().toByteArray()));
        equal(List.of("a", "b"), absent.listOrDefault());
        equal(2, absent.pointsOrDefault().size());
        equal(Map.of("a", 1L), absent.mapOrDefault());
        equal("yes", absent.yesOrDefault());
        equal(Long.MAX_VALUE, absent.long_OrDefault());
        equal(true, absent.choiceOrDefault() instanceof DefaultsChoice.LongValue number && number.value() == 5);
        equal("{}", DefaultsCodec.INSTANCE.encode(absent));
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", was " + actual);
        }
    }
}
