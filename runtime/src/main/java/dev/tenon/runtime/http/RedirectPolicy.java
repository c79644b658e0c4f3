package dev.tenon.runtime.http;

/**
 * Which redirects a call follows (RFC 9110 §15.4). One that is not followed is the call's answer. A redirect from https to http is
 * never followed, nor one that asks to send a body to another origin. Immutable.
 */
public final class RedirectPolicy {
    private static final int LIMIT = 10;
    private static final RedirectPolicy NEVER = new RedirectPolicy(Reach.NOWHERE, LIMIT);
    private static final RedirectPolicy SAME_ORIGIN = new RedirectPolicy(Reach.SAME_ORIGIN, LIMIT);
    private static final RedirectPolicy ANY_ORIGIN = new RedirectPolicy(Reach.ANY_ORIGIN, LIMIT);

    /** How far a redirect may lead. */
    enum Reach {
        NOWHERE,
        SAME_ORIGIN,
        ANY_ORIGIN
    }

    private final Reach reach;
    private final int limit;

    private RedirectPolicy(Reach reach, int limit) {
        this.reach = reach;
        this.limit = limit;
    }

    /**
     * Follows none.
     *
     * @return what is used unless set
     */
    public static RedirectPolicy never() {
        return NEVER;
    }

    /**
     * Follows those that stay with the endpoint's scheme, host and port (RFC 6454 §4).
     *
     * @return at most 10 in a row
     */
    public static RedirectPolicy sameOrigin() {
        return SAME_ORIGIN;
    }

    /**
     * Follows those that lead elsewhere too, for example to a store of files. There go neither credentials nor cookies, and of
     * the header fields {@code Accept}, {@code Accept-Language}, {@code Range} and {@code User-Agent} alone.
     *
     * @return at most 10 in a row
     */
    public static RedirectPolicy anyOrigin() {
        return ANY_ORIGIN;
    }

    /**
     * This policy with another limit.
     *
     * @param redirects how many are followed in a row, 1 or more
     * @return the changed policy
     */
    public RedirectPolicy withLimit(int redirects) {
        if (redirects < 1) {
            throw new IllegalArgumentException("a limit of redirects is 1 or more, not " + redirects);
        }
        return new RedirectPolicy(reach, redirects);
    }

    Reach reach() {
        return reach;
    }

    int limit() {
        return limit;
    }

    @Override
    public String toString() {
        return reach == Reach.NOWHERE ? "no redirects" : "redirects to " + reach + ", at most " + limit;
    }
}
