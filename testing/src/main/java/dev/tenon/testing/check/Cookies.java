package dev.tenon.testing.check;

import dev.tenon.testing.wire.RawRequest;
import java.util.List;
import java.util.stream.Stream;

/** Cookies of a request (RFC 6265 §4.2.1). */
final class Cookies {
    private Cookies() {}

    static List<Pair> of(RawRequest request) {
        return request.headers().allValues("Cookie").stream()
                .flatMap(header -> Stream.of(header.split("; ?")))
                .flatMap(pair -> Pair.of(pair).stream())
                .toList();
    }
}
