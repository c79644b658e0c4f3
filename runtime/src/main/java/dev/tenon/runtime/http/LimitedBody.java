package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Gathers a body, and stops as soon as more comes than is allowed, whatever {@code Content-Length} says. */
final class LimitedBody implements HttpResponse.BodySubscriber<TransportBody> {
    /** What comes in smaller pieces shares arrays of this length: one for each octet would take many times the limit. */
    private static final int SHARED = 16 * 1024;

    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private final long limit;
    private final List<byte[]> parts = new ArrayList<>();
    /** Around the last part, as far as it is filled. */
    private ByteBuffer last = NONE;

    private final CompletableFuture<TransportBody> body = new CompletableFuture<>();
    private final BodySubscription subscription = new BodySubscription();
    private long size;

    LimitedBody(long limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<TransportBody> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        if (subscription.take(started)) {
            started.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (body.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            size += buffer.remaining();
            if (size > limit) {
                parts.clear();
                body.completeExceptionally(new BodyTooLargeException(limit));
                subscription.cancel();
                return;
            }
            gather(buffer);
        }
    }

    private void gather(ByteBuffer piece) {
        while (piece.hasRemaining()) {
            if (!last.hasRemaining()) {
                last = ByteBuffer.allocate((int) Math.max(piece.remaining(), Math.min(size, SHARED)));
                parts.add(last.array());
            }
            int count = Math.min(piece.remaining(), last.remaining());
            piece.get(last.array(), last.position(), count);
            last.position(last.position() + count);
        }
    }

    @Override
    public void onError(Throwable problem) {
        parts.clear();
        body.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        if (last.hasRemaining()) {
            parts.set(parts.size() - 1, Arrays.copyOf(last.array(), last.position()));
        }
        Bytes whole = Bytes.copyOf(parts);
        parts.clear();
        body.complete(new TransportBody.Whole(whole));
    }
}
