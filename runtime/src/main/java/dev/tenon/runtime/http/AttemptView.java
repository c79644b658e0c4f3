package dev.tenon.runtime.http;

import java.net.URI;
import java.util.List;

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
    /** For attempts that nobody observes: to leave the query out of a URL costs a second URL. */
    static final AttemptView UNSEEN = new AttemptView("", 0, "", URI.create(""), List.of());

    /**
     * Makes a view.
     *
     * @param operation the contract's {@code operationId}
     * @param number from 1
     * @param method the method
     * @param url the URL without its query
     * @param fields the header fields; copied
     */
    public AttemptView {
        fields = List.copyOf(fields);
    }
}
