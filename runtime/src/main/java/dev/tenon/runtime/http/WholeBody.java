package dev.tenon.runtime.http;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * Gathers a body behind a subscriber of the JDK. One that is not the JDK's is asked for its body on another thread, in case that
 * takes time, which costs each call a change of threads.
 */
final class WholeBody implements Flow.Subscriber<List<ByteBuffer>> {
    private final HttpResponse.BodySubscriber<TransportBody> gathering;
    private final CompletableFuture<TransportBody> body;

    private WholeBody(HttpResponse.BodySubscriber<TransportBody> gathering) {
        this.gathering = gathering;
        this.body = gathering.getBody().toCompletableFuture();
    }

    /** @param gathering completes its body with the last piece at the latest */
    static HttpResponse.BodySubscriber<TransportBody> of(HttpResponse.BodySubscriber<TransportBody> gathering) {
        return HttpResponse.BodySubscribers.fromSubscriber(new WholeBody(gathering), whole -> whole.body.join());
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        gathering.onSubscribe(subscription);
    }

    /** @throws java.util.concurrent.CompletionException if no body comes of this piece, which the JDK makes the answer's failure */
    @Override
    public void onNext(List<ByteBuffer> piece) {
        gathering.onNext(piece);
        if (body.isCompletedExceptionally()) {
            body.join();
        }
    }

    @Override
    public void onError(Throwable problem) {
        gathering.onError(problem);
    }

    @Override
    public void onComplete() {
        gathering.onComplete();
    }
}
