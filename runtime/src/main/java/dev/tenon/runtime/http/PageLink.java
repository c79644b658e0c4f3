package dev.tenon.runtime.http;

import java.util.Optional;
import java.util.function.Function;

/**
 * How a page names the next one.
 *
 * @param <P> the pages' type
 */
public sealed interface PageLink<P> {
    /**
     * By the link of relation {@code next} in the header field {@code Link} (RFC 8288).
     *
     * @param <P> the pages' type
     * @return the rule
     */
    static <P> PageLink<P> header() {
        return new ByUrl<>((page, head) -> LinkField.target(head.headers("link"), "next"));
    }

    /**
     * By a URL in the page, relative or absolute.
     *
     * @param <P> the pages' type
     * @param url finds it; one that is empty means that there is no next page
     * @return the rule
     */
    static <P> PageLink<P> url(Function<P, Optional<String>> url) {
        return new ByUrl<>((page, head) -> url.apply(page).filter(text -> !text.isBlank()));
    }

    /**
     * By the value of a parameter of the query, all others being those of the page before.
     *
     * @param <P> the pages' type
     * @param name the parameter's name
     * @param value finds its value; one that is empty means that there is no next page
     * @return the rule
     */
    static <P> PageLink<P> query(String name, Function<P, Optional<String>> value) {
        return new ByQuery<>(name, page -> value.apply(page).filter(text -> !text.isEmpty()));
    }

    /**
     * By an operation that takes what a page says of the next one.
     *
     * @param <P> the pages' type
     * @param link finds it; one that is empty means that there is no next page
     * @param request makes the request of the next page
     * @return the rule
     */
    static <P> PageLink<P> operation(Function<P, Optional<String>> link, Function<String, ApiRequest> request) {
        return new ByRequest<>(
                page -> link.apply(page).filter(text -> !text.isBlank()).map(request));
    }

    /**
     * No page names another one.
     *
     * @param <P> the pages' type
     * @return the rule
     */
    static <P> PageLink<P> none() {
        return new ByRequest<>(page -> Optional.empty());
    }

    /**
     * A URL.
     *
     * @param <P> the pages' type
     * @param finder finds it
     */
    record ByUrl<P>(Finder<P> finder) implements PageLink<P> {}

    /**
     * A parameter of the query.
     *
     * @param <P> the pages' type
     * @param name its name
     * @param value finds its value
     */
    record ByQuery<P>(String name, Function<P, Optional<String>> value) implements PageLink<P> {}

    /**
     * A request.
     *
     * @param <P> the pages' type
     * @param maker makes it
     */
    record ByRequest<P>(Function<P, Optional<ApiRequest>> maker) implements PageLink<P> {}

    /**
     * Finds the URL of the next page.
     *
     * @param <P> the pages' type
     */
    @FunctionalInterface
    interface Finder<P> {
        /**
         * Looks for it.
         *
         * @param page a page
         * @param head status and header fields of its answer
         * @return the URL, or empty if there is no next page
         */
        Optional<String> find(P page, ResponseHead head);
    }
}
