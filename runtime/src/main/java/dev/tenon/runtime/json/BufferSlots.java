package dev.tenon.runtime.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * The buffers of parsers and generators between two documents. Threads take and leave them at a slot that follows from their
 * number: that allocates nothing and hardly ever makes one thread wait for another's cache line, as a queue for all threads does;
 * and a virtual thread, which may read one document in its life, finds what an earlier one left, as it would not if each had its own.
 */
final class BufferSlots implements RecyclerPool<BufferRecycler> {
    /** What parsers and generators share. */
    static final BufferSlots ALL = new BufferSlots();

    private static final long serialVersionUID = 1;
    /** A power of two. */
    private static final int SLOTS = 64;
    /** In a slot: a document is read while another one is, for each union around it. Each place in use keeps some 20 kB. */
    private static final int PLACES = 4;
    /** References in a cache line, so that two slots never are in the same one. */
    private static final int APART = 16;

    private final transient AtomicReferenceArray<BufferRecycler> slots = new AtomicReferenceArray<>(SLOTS * APART);

    @Override
    public BufferRecycler acquirePooled() {
        int slot = slot();
        for (int place = slot; place < slot + PLACES; place++) {
            BufferRecycler left = slots.get(place) == null ? null : slots.getAndSet(place, null);
            if (left != null) {
                return left;
            }
        }
        return new BufferRecycler();
    }

    /** Where all places are taken, the buffers are left to the garbage collector. */
    @Override
    public void releasePooled(BufferRecycler recycler) {
        int slot = slot();
        for (int place = slot; place < slot + PLACES; place++) {
            if (slots.get(place) == null && slots.compareAndSet(place, null, recycler)) {
                return;
            }
        }
    }

    private static int slot() {
        return (int) (Thread.currentThread().getId() & (SLOTS - 1)) * APART;
    }

    /** Factories can be serialized; one that was shares the slots again. */
    private Object readResolve() {
        return ALL;
    }
}
