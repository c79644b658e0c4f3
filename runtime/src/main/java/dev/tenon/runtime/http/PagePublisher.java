package dev.tenon.runtime.http;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives each subscriber what is in the pages of a list, from the first one on. A page is asked for when a value is demanded that
 * the pages before do not have; no thread waits for it.
 *
 * @param <P> the pages' type
 * @param <T> the type of the values
 */
final class PagePublisher<P, T> implements Flow.Publisher<T> {
    private final Pages.Fetcher<P> fetcher;
    private final Supplier<PageWalk<P>> walks;
    private final Function<P, List<T>> values;
    private final Executor workers;

    PagePublisher(
            Pages.Fetcher<P> fetcher, Supplier<PageWalk<P>> walks, Function<P, List<T>> values, Executor workers) {
        this.fetcher = fetcher;
        this.walks = walks;
        this.values = values;
        this.workers = workers;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        subscriber.onSubscribe(new Delivery(subscriber, walks.get()));
    }

    /** One run of {@link #deliver} at a time has the walk and the values; what comes meanwhile is a further round. */
    private final class Delivery implements Flow.Subscription {
        private final Flow.Subscriber<? super T> subscriber;
        private final PageWalk<P> walk;
        private final AtomicLong demand = new AtomicLong();
        private final AtomicInteger rounds = new AtomicInteger();
        private final AtomicBoolean ended = new AtomicBoolean();
        private Iterator<T> left = Collections.emptyIterator();
        /** While it is set, the walk and the values are those of the call; whoever takes it back hands them on. */
        private volatile boolean fetching;

        private volatile CompletableFuture<?> call = CompletableFuture.completedFuture(null);

        Delivery(Flow.Subscriber<? super T> subscriber, PageWalk<P> walk) {
            this.subscriber = subscriber;
            this.walk = walk;
        }

        @Override
        public void request(long count) {
            if (count <= 0) {
                fail(new IllegalArgumentException("a subscriber asks for one value at least, not for " + count));
                return;
            }
            demand.getAndAccumulate(count, (old, more) -> old + more < 0 ? Long.MAX_VALUE : old + more);
            if (rounds.getAndIncrement() == 0) {
                try {
                    workers.execute(this::rounds);
                } catch (RejectedExecutionException closed) {
                    fail(new IllegalStateException("the client is closed", closed));
                }
            }
        }

        private void rounds() {
            int seen = 1;
            do {
                try {
                    deliver();
                } catch (Throwable problem) {
                    fail(problem);
                }
                seen = rounds.addAndGet(-seen);
            } while (seen > 0);
        }

        private void deliver() {
            while (!ended.get() && !fetching) {
                if (left.hasNext()) {
                    if (demand.get() == 0) {
                        return;
                    }
                    subscriber.onNext(left.next());
                    demand.decrementAndGet();
                } else if (!walk.hasNext()) {
                    complete();
                } else if (demand.get() > 0) {
                    fetch();
                } else {
                    return;
                }
            }
        }

        private void fetch() {
            PageWalk.Step step = walk.next();
            fetching = true;
            CompletableFuture<PageWalk.Page<P>> page = fetcher.start(step);
            call = page;
            if (ended.get()) {
                page.cancel(true);
            }
            page.whenComplete((value, problem) -> {
                try {
                    workers.execute(() -> arrived(step, value, problem));
                } catch (RejectedExecutionException closed) {
                    arrived(step, value, problem);
                }
            });
        }

        private void arrived(PageWalk.Step step, PageWalk.@Nullable Page<P> page, @Nullable Throwable problem) {
            if (page == null) {
                fail(problem == null ? new IllegalStateException("there is no page") : problem);
                return;
            }
            try {
                left = values.apply(walk.arrived(step, page)).iterator();
            } catch (Throwable refused) {
                fail(refused);
                return;
            }
            fetching = false;
            if (rounds.getAndIncrement() == 0) {
                rounds();
            }
        }

        private void complete() {
            if (!ended.getAndSet(true)) {
                subscriber.onComplete();
            }
        }

        private void fail(Throwable problem) {
            if (!ended.getAndSet(true)) {
                call.cancel(true);
                subscriber.onError(problem);
            }
        }

        @Override
        public void cancel() {
            if (!ended.getAndSet(true)) {
                call.cancel(true);
            }
        }
    }
}
