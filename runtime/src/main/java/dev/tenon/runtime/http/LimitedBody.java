package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Gathers a body, and stops as soon as more comes than is allowed, whatever {@code Content-Length} says. */
final class LimitedBody implements HttpResponse.BodySubscriber<TransportBody> {
    private final long limit;
    private final List<byte[]> parts = new ArrayList<>();
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
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            parts.add(part);
        }
    }

    @Override
    public void onError(Throwable problem) {
        parts.clear();
        body.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        Bytes whole = Bytes.copyOf(parts);
        parts.clear();
        body.complete(new TransportBody.Whole(whole));
    }
}
