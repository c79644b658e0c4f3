package dev.tenon.runtime.http;

/** An answer in a further media type, as a case of generated results: its body comes while it is read, and the caller closes it. */
public abstract class StreamResponse extends BodyResponse<BodyStream> {
    /**
     * An answer with a body that is still to be read.
     *
     * @param body the body
     * @param head status and header fields
     */
    protected StreamResponse(BodyStream body, ResponseHead head) {
        super(body, head);
    }
}
