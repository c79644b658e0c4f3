package dev.tenon.runtime.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers of {@link java.net.http.HttpClient}. */
final class JdkResponses {
    private JdkResponses() {}

    /** Without the pseudo header fields of HTTP/2, and those that tell of a coding that was undone. */
    static TransportResponse of(TransportRequest request, HttpResponse<TransportBody> response) {
        boolean decoded = Compression.isCompressed(request, response.headers());
        Map<String, List<String>> all = response.headers().map();
        List<HeaderField> fields = new ArrayList<>(all.size());
        for (Map.Entry<String, List<String>> entry : all.entrySet()) {
            String name = entry.getKey();
            if (!name.startsWith(":") && !(decoded && Compression.isOfCodedBody(name))) {
                for (String value : entry.getValue()) {
                    fields.add(new HeaderField(name, value));
                }
            }
        }
        return new TransportResponse(response.statusCode(), fields, response.body());
    }

    /** The first value of a header field, empty if there is none. Every answer is asked, and the JDK makes a stream for that. */
    static String first(HttpHeaders headers, String name) {
        List<String> values = headers.map().get(name);
        return values == null ? "" : values.get(0);
    }
}
