package dev.tenon.runtime.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

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
    private static final String REPEATED = "the next page is one that was read already";

    private final Fetcher<P> fetcher;
    private final ApiRequest first;
    private final PageLink<P> link;
    private final Function<P, List<I>> items;

    /** Gets one page. */
    interface Fetcher<P> {
        Page<P> fetch(Step step);
    }

    /** What to ask for: an operation's own URL, or another one for the same request. */
    record Step(ApiRequest request, Optional<URI> url) {}

    /** A page that came, and where it came from. */
    record Page<P>(P value, ResponseHead head, URI url) {}

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

    private final class PageIterator implements Iterator<P> {
        private final Set<URI> read = new HashSet<>();
        /** Made when it is needed, so that a page is not lost for what is wrong with its link. */
        private @Nullable Supplier<Step> step = () -> new Step(first, Optional.empty());

        @Override
        public boolean hasNext() {
            return step != null;
        }

        @Override
        public P next() {
            if (step == null) {
                throw new NoSuchElementException();
            }
            Supplier<Step> made = step;
            step = null;
            Step next = made.get();
            Page<P> page = fetcher.fetch(next);
            if (!read.add(page.url())) {
                throw refused(page, REPEATED);
            }
            step = after(page, next.request());
            return page.value();
        }

        private @Nullable Supplier<Step> after(Page<P> page, ApiRequest request) {
            if (link instanceof PageLink.ByRequest<P> byRequest) {
                return byRequest
                        .maker()
                        .apply(page.value())
                        .<Supplier<Step>>map(next -> () -> new Step(next, Optional.empty()))
                        .orElse(null);
            }
            if (link instanceof PageLink.ByQuery<P> byQuery) {
                return byQuery.value()
                        .apply(page.value())
                        .<Supplier<Step>>map(
                                text -> () -> new Step(request.withQuery(byQuery.name(), text), Optional.empty()))
                        .orElse(null);
            }
            return ((PageLink.ByUrl<P>) link)
                    .finder()
                    .find(page.value(), page.head())
                    .<Supplier<Step>>map(text -> () -> new Step(request, Optional.of(resolved(page, text))))
                    .orElse(null);
        }

        private URI resolved(Page<P> page, String text) {
            URI next;
            try {
                next = resolved(page.url(), text.trim());
            } catch (IllegalArgumentException malformed) {
                throw refused(page, "the link to the next page is no URL: " + Excerpts.of(text, 200));
            }
            boolean web = next.getHost() != null && next.getRawUserInfo() == null;
            if (!web || !Route.origin(next).equals(Route.origin(page.url()))) {
                throw refused(
                        page,
                        "the link to the next page leads to another origin, which gets no credentials: "
                                + Excerpts.of(next.getScheme() + "://" + next.getRawAuthority(), 200));
            }
            if (read.contains(next)) {
                throw refused(page, REPEATED);
            }
            return next;
        }

        /** {@link URI#resolve} takes away the end of the path if there is nothing but a query (RFC 3986 §5.2.2 keeps it). */
        private static URI resolved(URI page, String reference) {
            if (!reference.startsWith("?")) {
                return page.resolve(reference);
            }
            String url = page.toString();
            int query = url.indexOf('?');
            return URI.create((query < 0 ? url : url.substring(0, query)) + reference);
        }

        private ResponseDecodingException refused(Page<P> page, String problem) {
            return new ResponseDecodingException(first.operation(), page.head(), problem, "", null);
        }
    }
}
