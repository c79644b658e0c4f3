package com.example;

import com.example.api.model.Texts;
import com.example.api.model.TextsCodec;
import com.example.api.model.TextsValidator;
import dev.tenon.runtime.validation.Violation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Patterns beside formats: on what is written for a value, or on the text. */
final class Check implements Runnable {
    private static final UUID RANDOM = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    @Override
    public void run() {
        Texts fine = Texts.builder()
                .utc(OffsetDateTime.parse("2026-03-01T10:00:00Z"))
                .century(LocalDate.of(2026, 3, 1))
                .random(RANDOM)
                .lower(RANDOM)
                .capitals("0F8FAD5B-D9CB-469F-A165-70867728950E")
                .slashes("03/01/2026")
                .build();
        check(patterns(fine), List.of());
        Texts wrong = fine.toBuilder()
                .utc(OffsetDateTime.parse("2026-03-01T10:00:00+02:00"))
                .century(LocalDate.of(1999, 12, 31))
                .random(new UUID(RANDOM.getMostSignificantBits() - 0x1000, RANDOM.getLeastSignificantBits()))
                .capitals(RANDOM.toString())
                .slashes("2026-03-01")
                .build();
        check(patterns(wrong), List.of("/capitals", "/century", "/random", "/slashes", "/utc"));
        // Either case of letters is read, and what is written meets the pattern.
        for (String name : List.of("random", "lower")) {
            check(patterns(read("{\"" + name + "\":\"0F8FAD5B-D9CB-469F-A165-70867728950E\"}")), List.of());
        }
    }

    private static Texts read(String json) {
        return TextsCodec.INSTANCE.decode(json);
    }

    private static List<String> patterns(Texts texts) {
        return TextsValidator.INSTANCE.validate(texts).asList().stream()
                .filter(violation -> violation.keyword().equals("pattern"))
                .map(Violation::pointer)
                .sorted()
                .toList();
    }

    private static void check(Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError(found + ", expected " + expected);
        }
    }
}
