package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Publishes a body as it is read. The publisher of {@code java.net.http} leaves the stream open when the exchange is cancelled, and
 * on some JDKs takes a failing stream for a short one. A body of another length than it said is the caller's matter, where the JDK would
 * call the connection broken.
 */
final class StreamPublisher implements Flow.Publisher<ByteBuffer> {
    private static final int BLOCK = 16 * 1024;

    private final RequestBody body;
    private final OptionalLong length;

    /** A publisher of a body that said how long it is, or did not. */
    StreamPublisher(RequestBody body, OptionalLong length) {
        this.body = body;
        this.length = length;
    }

    /** What is wrong with a body that goes on after the octets that it said it has. */
    static IOException tooLong(long announced) {
        return new IOException("it is longer than the " + announced + " octets that were announced");
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        InputStream stream;
        try {
            stream = Objects.requireNonNull(body.open(), "the source opens no stream");
        } catch (Throwable problem) {
            subscriber.onSubscribe(new Reading(InputStream.nullInputStream(), subscriber, length, true));
            subscriber.onError(new UnreadableBodyException(problem));
            return;
        }
        subscriber.onSubscribe(new Reading(stream, subscriber, length, false));
    }

    /** Reads on the thread that asks; a request that comes meanwhile is served by the thread that is reading. */
    private static final class Reading implements Flow.Subscription {
        private final InputStream stream;
        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private final OptionalLong length;
        private final Demand demand = new Demand();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean cancelled;
        private long sent;
        private boolean ended;

        Reading(
                InputStream stream,
                Flow.Subscriber<? super ByteBuffer> subscriber,
                OptionalLong length,
                boolean ended) {
            this.stream = stream;
            this.subscriber = subscriber;
            this.length = length;
            this.ended = ended;
        }

        @Override
        public void request(long n) {
            if (n > 0) {
                demand.add(n);
            }
            serve(n <= 0);
        }

        @Override
        public void cancel() {
            cancelled = true;
            serve(false);
        }

        private void serve(boolean wrong) {
            if (asked.getAndIncrement() > 0) {
                return;
            }
            int served = 1;
            do {
                if (wrong && !ended && !cancelled) {
                    fail(new IllegalArgumentException("a subscriber asks for at least one item"));
                }
                while (!ended && !cancelled && demand.isAny()) {
                    demand.serve();
                    next();
                }
                if (cancelled && !ended) {
                    ended = true;
                    close();
                }
                served = asked.addAndGet(-served);
            } while (served > 0);
        }

        private void next() {
            byte[] block = new byte[BLOCK];
            int read;
            try {
                read = stream.read(block);
            } catch (Throwable problem) {
                fail(new UnreadableBodyException(problem));
                return;
            }
            sent += Math.max(read, 0);
            if (length.isPresent() && sent > length.getAsLong()) {
                fail(new UnreadableBodyException(tooLong(length.getAsLong())));
            } else if (read >= 0) {
                subscriber.onNext(ByteBuffer.wrap(block, 0, read));
            } else if (length.isPresent() && sent < length.getAsLong()) {
                fail(new UnreadableBodyException(
                        new IOException("it ends after " + sent + " of " + length.getAsLong() + " octets")));
            } else {
                ended = true;
                close();
                subscriber.onComplete();
            }
        }

        private void fail(Throwable problem) {
            ended = true;
            close();
            subscriber.onError(problem);
        }

        private void close() {
            try {
                stream.close();
            } catch (IOException | RuntimeException ignored) {
                // What was read is sent; a stream that cannot be closed changes nothing of that.
            }
        }
    }
}
