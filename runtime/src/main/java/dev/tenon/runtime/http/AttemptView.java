package dev.tenon.runtime.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an interceptor sees of an attempt; nothing in it is a credential.
 *
 * @param operation the contract's {@code operationId}
 * @param number from 1; attempts that follow a redirect or a renewed token count too
 * @param method the method, for example {@code GET}, also after a redirect that changes it
 * @param url the URL without its query, which may hold a credential
 * @param fields the header fields without credentials and cookies
 */
public record AttemptView(String operation, int number, String method, URI url, List<HeaderField> fields) {
    private static final Set<String> SECRET = Set.of("authorization", "cookie", "proxy-authorization");

    /** For attempts that nobody observes: to leave the query out of a URL costs a second URL. */
    static final AttemptView UNSEEN = new AttemptView("", 0, "", URI.create(""), List.of());

    /**
     * Makes a view.
     *
     * @param operation the contract's {@code operationId}
     * @param number from 1
     * @param method the method
     * @param url the URL without its query
     * @param fields the header fields; credentials and cookies, which callers may have set themselves, are left out
     */
    public AttemptView {
        fields = fields.stream()
                .filter(field -> !SECRET.contains(field.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
