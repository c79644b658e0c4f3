package dev.tenon.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What receives a body takes one subscription, as Reactive Streams §2.5 wants it. */
class BodySubscriptionTest {
    private static final class Counting implements Flow.Subscription {
        private long asked;
        private boolean cancelled;

        @Override
        public void request(long pieces) {
            asked += pieces;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    @TestFactory
    Stream<DynamicTest> aSecondSubscriptionIsCancelledAndTheFirstHolds() {
        return Map.<String, HttpResponse.BodySubscriber<TransportBody>>of(
                        "whole", new LimitedBody(100),
                        "arriving", arriving(),
                        "decoded", new DecodedBody<>(arriving(), new GzipDecoder(100)))
                .entrySet()
                .stream()
                .map(body -> DynamicTest.dynamicTest(body.getKey(), () -> check(body.getValue())));
    }

    private static ArrivingBody arriving() {
        return new ArrivingBody(2, Duration.ofSeconds(1), ended -> {});
    }

    private static void check(HttpResponse.BodySubscriber<TransportBody> body) {
        Counting first = new Counting();
        Counting second = new Counting();
        body.onSubscribe(first);
        body.onSubscribe(second);
        assertTrue(second.cancelled);
        assertEquals(0, second.asked);
        assertFalse(first.cancelled);
        assertTrue(first.asked > 0);
        // A piece of gzip that gives nothing yet, for which the next one is asked.
        body.onNext(List.of(ByteBuffer.wrap(new byte[] {0x1f, (byte) 0x8b})));
        assertEquals(0, second.asked);
    }
}
