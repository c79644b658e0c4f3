package dev.tenon.testing;

import dev.tenon.testing.wire.Delivery;
import dev.tenon.testing.wire.Delivery.Ending;
import dev.tenon.testing.wire.Delivery.Extent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts what a test wants over what the contract documents. */
final class Deliveries {
    private Deliveries() {}

    static Delivery of(Answer answer, Delivery documented) {
        List<Map.Entry<String, String>> headers = Stream.concat(
                        documented.headers().stream()
                                .filter(field -> answer.headers().stream()
                                        .noneMatch(own -> own.getKey().equalsIgnoreCase(field.getKey()))),
                        answer.headers().stream())
                .toList();
        return new Delivery(
                answer.status(),
                headers,
                answer.body().orElse(documented.body()),
                answer.delay(),
                answer.cut().map(Deliveries::ending).orElse(Ending.WHOLE));
    }

    private static Ending ending(Cut cut) {
        return switch (cut) {
            case CLOSED_BEFORE_HEAD -> new Ending(Extent.NOTHING, false);
            case CLOSED_IN_HEAD -> new Ending(Extent.HALF_A_HEAD, false);
            case CLOSED_IN_BODY -> new Ending(Extent.HALF_A_BODY, false);
            case RESET_BEFORE_HEAD -> new Ending(Extent.NOTHING, true);
            case RESET_IN_HEAD -> new Ending(Extent.HALF_A_HEAD, true);
            case RESET_IN_BODY -> new Ending(Extent.HALF_A_BODY, true);
        };
    }
}
