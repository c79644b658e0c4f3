package dev.tenon.runtime.http;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way through the pages of a list, from the first one on. For one thread at a time. */
final class PageWalk<P> {
    private static final String REPEATED = "the next page is one that was read already";

    private final ApiRequest first;
    private final PageLink<P> link;
    private final Set<Asked> read = new HashSet<>();
    /** Made when it is needed, so that a page is not lost for what is wrong with its link. */
    private @Nullable Supplier<Step> step;

    /** What to ask for: an operation's own URL, or another one for the same request. */
    record Step(ApiRequest request, Optional<URI> url) {}

    /** What tells pages apart: a link may also be the value of a header field. */
    private record Asked(URI url, List<HeaderField> fields) {}

    /** A page that came, and where it came from. */
    record Page<P>(P value, ResponseHead head, URI url) {}

    PageWalk(ApiRequest first, PageLink<P> link) {
        this.first = first;
        this.link = link;
        this.step = () -> new Step(first, Optional.empty());
    }

    String operation() {
        return first.operation();
    }

    boolean hasNext() {
        return step != null;
    }

    /**
     * What to ask for next. There is no other step until {@link #arrived} says so.
     *
     * @throws ResponseDecodingException if the page before names one that must not be asked for
     */
    Step next() {
        Supplier<Step> made = step;
        step = null;
        if (made == null) {
            throw new IllegalStateException("there is no next page");
        }
        return made.get();
    }

    /**
     * The page that a step led to.
     *
     * @throws ResponseDecodingException if it was read already
     */
    P arrived(Step taken, Page<P> page) {
        if (!read.add(new Asked(page.url(), taken.request().fields()))) {
            throw refused(page, REPEATED);
        }
        step = after(page, taken.request());
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
                .<Supplier<Step>>map(text -> () -> new Step(request, Optional.of(resolved(page, request, text))))
                .orElse(null);
    }

    private URI resolved(Page<P> page, ApiRequest request, String text) {
        URI next;
        try {
            next = References.target(page.url(), text.trim());
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
        if (read.contains(new Asked(next, request.fields()))) {
            throw refused(page, REPEATED);
        }
        return next;
    }

    private ResponseDecodingException refused(Page<P> page, String problem) {
        return new ResponseDecodingException(first.operation(), page.head(), problem, "", null);
    }
}
