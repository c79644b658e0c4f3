package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.BufferRecycler;

/** Buffers are used again, and never by two at a time. */
final class BufferSlotsTest {
    private static final JsonCodec<List<String>> TEXTS = JsonCodecs.list(JsonCodecs.STRING);

    private final BufferSlots slots = new BufferSlots();

    @Test
    void whatWasLeftIsTakenNext() {
        BufferRecycler first = slots.acquireAndLinkPooled();
        first.releaseToPool();

        assertSame(first, slots.acquireAndLinkPooled());
    }

    @Test
    void whatIsInUseIsNotTaken() {
        BufferRecycler first = slots.acquireAndLinkPooled();
        BufferRecycler second = slots.acquireAndLinkPooled();

        assertNotSame(first, second);
    }

    /** A union reads its cases from a document of their own, while the one around it is open. */
    @Test
    void buffersOfNestedDocumentsAreAllKept() {
        BufferRecycler outer = slots.acquireAndLinkPooled();
        BufferRecycler inner = slots.acquireAndLinkPooled();
        inner.releaseToPool();
        outer.releaseToPool();

        assertEquals(Set.of(outer, inner), Set.of(slots.acquireAndLinkPooled(), slots.acquireAndLinkPooled()));
    }

    @Test
    void moreThanThereArePlacesForAreLeftOut() {
        List<BufferRecycler> taken =
                Stream.generate(slots::acquireAndLinkPooled).limit(10).toList();
        taken.forEach(BufferRecycler::releaseToPool);

        List<BufferRecycler> again =
                Stream.generate(slots::acquireAndLinkPooled).limit(10).toList();
        assertEquals(4, again.stream().filter(taken::contains).count());
    }

    /** More threads than slots, so that several share one. */
    @Test
    void threadsDoNotSeeEachOthersText() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(100);
        try {
            List<Callable<List<String>>> calls = new ArrayList<>();
            List<List<String>> expected = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                List<String> texts = List.of("number " + i, "é".repeat(i % 300), "x".repeat(i % 7_000));
                expected.add(texts);
                calls.add(() -> TEXTS.decode(TEXTS.encodeToBytes(texts)));
            }
            List<List<String>> read = new ArrayList<>();
            for (Future<List<String>> call : threads.invokeAll(calls)) {
                read.add(call.get());
            }
            assertEquals(expected, read);
        } finally {
            threads.shutdownNow();
        }
    }
}
