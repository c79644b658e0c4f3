package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodecs;
import dev.tenon.runtime.validation.Violations;
import java.time.Duration;

/** Short ways to make the calls of tests. */
final class Calls {
    static final RetryPolicy QUICK =
            RetryPolicy.builder().baseDelay(Duration.ofMillis(2)).build();
    static final AnswerDecoder<Integer> STATUS = Answer::status;
    static final AnswerDecoder<Integer> INT = answer -> answer.json(JsonCodecs.INT, value -> Violations.none());

    private Calls() {}

    static ApiRequest get() {
        return request("GET");
    }

    static ApiRequest request(String method) {
        return ApiRequest.builder("readThing", method).path("/things/1").build();
    }

    static String ok(String body) {
        return answer("200 OK", "Content-Type: application/json\r\n", body);
    }

    static String answer(String status, String fields, String body) {
        return "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static ApiCaller caller(RawServer server) {
        return ApiCaller.builder()
                .endpoint(server.uri())
                .options(CallOptions.defaults().withRetry(QUICK))
                .build();
    }
}
