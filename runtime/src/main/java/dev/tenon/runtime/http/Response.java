package dev.tenon.runtime.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the cases of generated results have in common: status and header fields. Immutable. */
public abstract class Response implements OperationResult {
    private final ResponseHead head;

    /**
     * An answer without a body.
     *
     * @param head status and header fields
     */
    protected Response(ResponseHead head) {
        this.head = Objects.requireNonNull(head, "head");
    }

    @Override
    public final ResponseHead head() {
        return head;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Response that && getClass() == that.getClass() && head.equals(that.head);
    }

    @Override
    public int hashCode() {
        return head.hashCode();
    }

    /** The case, status and header fields. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[head=" + head + "]";
    }
}
