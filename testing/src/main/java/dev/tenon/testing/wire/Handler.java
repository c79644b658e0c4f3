package dev.tenon.testing.wire;

/** What answers requests, from several threads. */
public interface Handler {
    /**
     * Answers a request.
     *
     * @param request the request
     * @return the answer
     */
    Delivery handle(RawRequest request);

    /**
     * Answers what is no request that this server takes; the connection is closed afterwards.
     *
     * @param problem what is wrong with it
     * @return the answer
     */
    Delivery refuse(MalformedRequestException problem);
}
