package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read while it comes. The connection is asked for a few pieces ahead and no more, so that a reader that is slow
 * slows the service down, and a body of a few pieces frees its connection even if nobody reads it.
 */
final class ArrivingBody extends InputStream implements HttpResponse.BodySubscriber<TransportBody> {
    private final int ahead;
    private final Duration idleTimeout;
    private final Consumer<ArrivingBody> whenEnded;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final BodySubscription subscription = new BodySubscription();
    /** What a reader is told once it is closed. */
    private volatile @Nullable Supplier<IOException> closing;

    /** Only the reader's. */
    private Iterator<ByteBuffer> piece = List.<ByteBuffer>of().iterator();

    private ByteBuffer current = ByteBuffer.allocate(0);
    private Signal.@Nullable End end;

    private sealed interface Signal {
        record Piece(List<ByteBuffer> buffers) implements Signal {}

        record End(@Nullable Throwable problem) implements Signal {}
    }

    /**
     * @param ahead how many pieces of some 16 KiB may wait for the reader
     * @param idleTimeout how long a read waits
     * @param whenEnded told once the body has ended or was closed
     */
    ArrivingBody(int ahead, Duration idleTimeout, Consumer<ArrivingBody> whenEnded) {
        this.ahead = ahead;
        this.idleTimeout = idleTimeout;
        this.whenEnded = whenEnded;
    }

    @Override
    public CompletionStage<TransportBody> getBody() {
        return CompletableFuture.completedStage(new TransportBody.Arriving(this));
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        if (!subscription.take(started)) {
            return;
        }
        if (closing != null) {
            started.cancel();
        } else {
            started.request(ahead);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (closing == null) {
            signals.add(new Signal.Piece(buffers));
        }
    }

    @Override
    public void onError(Throwable problem) {
        end(new Signal.End(problem));
    }

    @Override
    public void onComplete() {
        end(new Signal.End(null));
    }

    private void end(Signal.End signal) {
        signals.add(signal);
        whenEnded.accept(this);
    }

    @Override
    public int read() throws IOException {
        return advance() ? current.get() & 0xff : -1;
    }

    /** Gives what is there, without waiting for the whole array to be filled. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, current.remaining());
        current.get(target, offset, count);
        return count;
    }

    @Override
    public int available() {
        return current.remaining();
    }

    /** Whether there is an octet, after waiting for it. */
    private boolean advance() throws IOException {
        while (true) {
            Supplier<IOException> closed = closing;
            if (closed != null) {
                throw closed.get();
            }
            if (current.hasRemaining()) {
                return true;
            }
            if (piece.hasNext()) {
                current = piece.next();
            } else if (end != null) {
                return ended(end);
            } else {
                take();
            }
        }
    }

    private static boolean ended(Signal.End end) throws IOException {
        if (end.problem() != null) {
            throw new IOException("the body was cut off", end.problem());
        }
        return false;
    }

    private void take() throws IOException {
        Signal signal;
        try {
            signal = signals.poll(idleTimeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the body");
        }
        if (signal == null) {
            close();
            throw new HttpTimeoutException("nothing came for " + idleTimeout);
        }
        if (signal instanceof Signal.Piece next) {
            piece = next.buffers().iterator();
            subscription.request(1);
        } else {
            end = (Signal.End) signal;
        }
    }

    @Override
    public void close() {
        close(() -> new IOException("the stream is closed"));
    }

    /** Ends the body together with its transport. */
    void closeWithTransport() {
        close(TransportClosedException::new);
    }

    private void close(Supplier<IOException> reason) {
        if (closing == null) {
            closing = reason;
        }
        subscription.cancel();
        signals.clear();
        end(new Signal.End(reason.get()));
    }
}
