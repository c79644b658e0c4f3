package dev.tenon.testing.wire;

import java.net.http.HttpHeaders;

/**
 * A request as it arrived.
 *
 * @param method the method
 * @param target the request target: the raw path and query
 * @param headers the header fields
 * @param body the octets of the body, free of transfer coding
 * @param client the client's certificates
 */
public record RawRequest(String method, String target, HttpHeaders headers, byte[] body, ClientCertificates client) {
    /**
     * The path.
     *
     * @return the target up to the question mark, percent-encoded
     */
    public String path() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    /**
     * The query.
     *
     * @return what follows the question mark, percent-encoded; empty if there is none
     */
    public String query() {
        int question = target.indexOf('?');
        return question < 0 ? "" : target.substring(question + 1);
    }
}
