package dev.tenon.runtime.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the cases of generated results have in common that have a body. Immutable.
 *
 * @param <B> the body's type
 */
public abstract class BodyResponse<B> extends Response {
    private final B body;

    /**
     * An answer with a body.
     *
     * @param body the body
     * @param head status and header fields
     */
    protected BodyResponse(B body, ResponseHead head) {
        super(head);
        this.body = Objects.requireNonNull(body, "body");
    }

    /**
     * The body.
     *
     * @return decoded, unless it comes while it is read
     */
    public final B body() {
        return body;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof BodyResponse<?> that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + body.hashCode();
    }

    /** The case, the body, status and header fields. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[body=" + body + ", head=" + head() + "]";
    }
}
