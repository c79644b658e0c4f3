package dev.tenon.runtime.http;

/** An answer with a body that is no JSON, read as a whole, as a case of generated results. Immutable. */
public abstract class RawResponse extends BodyResponse<RawBody> {
    /**
     * An answer with a body that was read as a whole.
     *
     * @param body the body
     * @param head status and header fields
     */
    protected RawResponse(RawBody body, ResponseHead head) {
        super(body, head);
    }
}
