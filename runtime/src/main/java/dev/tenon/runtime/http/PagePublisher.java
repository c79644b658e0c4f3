package dev.tenon.runtime.http;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
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
        private final Receiver<T> receiver;
        private final PageWalk<P> walk;
        private final AtomicInteger rounds = new AtomicInteger();
        private Iterator<T> left = Collections.emptyIterator();
        /** While it is set, the walk and the values are those of the call; whoever takes it back hands them on. */
        private volatile boolean fetching;

        private volatile CompletableFuture<?> call = CompletableFuture.completedFuture(null);

        Delivery(Flow.Subscriber<? super T> subscriber, PageWalk<P> walk) {
            this.receiver = new Receiver<>(subscriber, walk.operation(), () -> call.cancel(true));
            this.walk = walk;
        }

        @Override
        public void request(long count) {
            if (receiver.ask(count) && rounds.getAndIncrement() == 0) {
                receiver.proceed(workers, this::rounds);
            }
        }

        private void rounds() {
            int seen = 1;
            do {
                try {
                    deliver();
                } catch (Throwable problem) {
                    receiver.fail(problem);
                }
                seen = rounds.addAndGet(-seen);
            } while (seen > 0);
        }

        private void deliver() {
            while (!receiver.isEnded() && !fetching) {
                if (!left.hasNext() && !walk.hasNext()) {
                    receiver.complete();
                } else if (!receiver.wantsMore()) {
                    return;
                } else if (left.hasNext()) {
                    receiver.next(left.next());
                } else {
                    fetch();
                }
            }
        }

        private void fetch() {
            PageWalk.Step step = walk.next();
            fetching = true;
            CompletableFuture<PageWalk.Page<P>> page = fetcher.start(step);
            call = page;
            if (receiver.isEnded()) {
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
                receiver.fail(problem == null ? new IllegalStateException("there is no page") : problem);
                return;
            }
            try {
                left = values.apply(walk.arrived(step, page)).iterator();
            } catch (Throwable refused) {
                receiver.fail(refused);
                return;
            }
            fetching = false;
            if (rounds.getAndIncrement() == 0) {
                rounds();
            }
        }

        @Override
        public void cancel() {
            receiver.cancel();
        }
    }
}
