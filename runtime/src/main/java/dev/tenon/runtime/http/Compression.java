package dev.tenon.runtime.http;

import java.net.http.HttpHeaders;

/** Which answers a transport decodes by itself: those that are gzip because it asked for it (RFC 9110 §8.4.1.3 and §12.5.3). */
final class Compression {
    private Compression() {}

    /** A part of a coded body could not be decoded, so that a request for a range asks for none. */
    static boolean isAskedFor(TransportRequest request) {
        return !HeaderFields.isAmong(request.fields(), "Accept-Encoding")
                && !HeaderFields.isAmong(request.fields(), "Range");
    }

    static boolean isCompressed(TransportRequest request, HttpHeaders answer) {
        String coding = JdkResponses.first(answer, "content-encoding").trim();
        return (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) && isAskedFor(request);
    }

    /** These fields tell of the body as it was sent, not as it is handed on. */
    static boolean isOfCodedBody(String field) {
        return field.equalsIgnoreCase("content-encoding") || field.equalsIgnoreCase("content-length");
    }
}
