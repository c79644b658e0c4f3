package dev.tenon.runtime.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Decodes a body on its way to another subscriber: one piece for one piece, so that the demand of the other one holds.
 *
 * @param <T> what the other one makes of the body
 */
final class DecodedBody<T> implements HttpResponse.BodySubscriber<T> {
    private final HttpResponse.BodySubscriber<T> target;
    private final GzipDecoder decoder;
    private final BodySubscription subscription = new BodySubscription();
    private boolean ended;

    DecodedBody(HttpResponse.BodySubscriber<T> target, GzipDecoder decoder) {
        this.target = target;
        this.decoder = decoder;
    }

    @Override
    public CompletionStage<T> getBody() {
        return target.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        if (subscription.take(started)) {
            target.onSubscribe(started);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        if (ended) {
            return;
        }
        List<ByteBuffer> decoded = new ArrayList<>();
        try {
            for (ByteBuffer piece : pieces) {
                decoded.addAll(decoder.decode(piece));
            }
        } catch (IOException malformed) {
            subscription.cancel();
            onError(malformed);
            return;
        }
        if (decoded.isEmpty()) {
            subscription.request(1);
        } else {
            target.onNext(decoded);
        }
    }

    @Override
    public void onError(Throwable problem) {
        if (!ended) {
            ended = true;
            decoder.close();
            target.onError(problem);
        }
    }

    @Override
    public void onComplete() {
        if (ended) {
            return;
        }
        try {
            decoder.end();
        } catch (IOException cutOff) {
            onError(cutOff);
            return;
        }
        ended = true;
        decoder.close();
        target.onComplete();
    }
}
