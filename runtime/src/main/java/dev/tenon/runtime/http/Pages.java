package dev.tenon.runtime.http;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The pages of a list, each asked for when it is needed. Every loop begins with the first page again.
 *
 * <pre>{@code
 * for (Pet pet : client.listPetsPages().items()) {
 *     ...
 * }
 * }</pre>
 *
 * @param <P> the pages' type
 * @param <I> the items' type
 */
public final class Pages<P, I> implements Iterable<P> {
    private final Fetcher<P> fetcher;
    private final ApiRequest first;
    private final PageLink<P> link;
    private final Function<P, List<I>> items;

    /** Gets one page. */
    interface Fetcher<P> {
        /** Waits for it. */
        PageWalk.Page<P> fetch(PageWalk.Step step);

        /** Does not wait; cancelling the future ends the call. */
        CompletableFuture<PageWalk.Page<P>> start(PageWalk.Step step);

        /** What runs subscribers. */
        Executor workers();
    }

    Pages(Fetcher<P> fetcher, ApiRequest first, PageLink<P> link, Function<P, List<I>> items) {
        this.fetcher = fetcher;
        this.first = first;
        this.link = link;
        this.items = items;
    }

    /**
     * The pages. {@link Iterator#next()} waits for the answer.
     *
     * @return an iterator that throws what the operation throws, and {@link ResponseDecodingException} if a page names as next one
     *     that was read already, or one of another origin, which would be handed the credentials
     */
    @Override
    public Iterator<P> iterator() {
        return new PageIterator();
    }

    /**
     * The pages, as {@link #iterator()} gives them.
     *
     * @return a stream
     */
    public Stream<P> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /**
     * The items of all pages.
     *
     * @return an iterable that asks for a page when the items of the one before are used up
     */
    public Iterable<I> items() {
        return () -> itemStream().iterator();
    }

    /**
     * The items of all pages.
     *
     * @return a stream that asks for a page when the items of the one before are used up
     */
    public Stream<I> itemStream() {
        return stream().flatMap(page -> items.apply(page).stream());
    }

    /**
     * The pages, for subscribers that do not wait: each one begins with the first page, and a page is asked for when it is demanded.
     *
     * @return a publisher that calls its subscribers on threads of the client, and fails as {@link #iterator()} does; cancelling a
     *     subscription ends the call that is under way
     */
    public Flow.Publisher<P> publisher() {
        return new PagePublisher<>(fetcher, () -> new PageWalk<>(first, link), List::of, fetcher.workers());
    }

    /**
     * The items of all pages, as {@link #publisher()} gives the pages.
     *
     * @return a publisher that asks for a page when an item is demanded and those of the page before are used up
     */
    public Flow.Publisher<I> itemPublisher() {
        return new PagePublisher<>(fetcher, () -> new PageWalk<>(first, link), items, fetcher.workers());
    }

    private final class PageIterator implements Iterator<P> {
        private final PageWalk<P> walk = new PageWalk<>(first, link);

        @Override
        public boolean hasNext() {
            return walk.hasNext();
        }

        @Override
        public P next() {
            if (!walk.hasNext()) {
                throw new NoSuchElementException();
            }
            PageWalk.Step step = walk.next();
            return walk.arrived(step, fetcher.fetch(step));
        }
    }
}
