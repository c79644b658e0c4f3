package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.pattern.PatternSearch;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The texts that are written for the values of Java types. Libraries that describe services state a format's text as a pattern once
 * more; such a pattern is met by what is written for a value, or can be, and takes nothing from the type.
 */
final class WrittenTexts {
    private static final List<String> DATES = List.of("1999-12-31", "2000-01-01", "2024-02-29", "2030-10-15");

    /** A time is written with as many groups of three digits as it needs. */
    private static final List<String> TIMES = List.of(
            "2024-02-29T12:34:56Z",
            "2024-02-29T12:34:56.123Z",
            "2024-02-29T12:34:56.123456Z",
            "2024-02-29T12:34:56.123456789Z");

    /** Of a clock on the wall, which is no {@code date-time}: a service that has such a pattern may send it. */
    private static final String WITHOUT_OFFSET = "2024-02-29T12:34:56";

    /** Of every version (RFC 9562 §4.2). */
    private static final List<String> UUIDS = IntStream.rangeClosed(1, 8)
            .mapToObj(version -> "abcdefab-cdef-" + version + "abc-8def-abcdefabcdef")
            .toList();

    private WrittenTexts() {}

    /** Whether the type of a format keeps no text: one is written for each value. */
    static boolean areOf(StringFormat format) {
        return switch (format) {
            case DATE, DATE_TIME, UUID -> true;
            case BYTE, PLAIN, PASSWORD, BINARY, OCTETS -> false;
        };
    }

    /**
     * Whether what is written for the values of a format can meet a pattern. Letters of an identity are written as small ones (RFC 9562
     * §4), and read in either case, so that it has to take small ones: Quarkus writes a pattern of these beside every UUID.
     *
     * @param format the format
     * @param pattern an expression of the contract
     * @return false if the type of the format would keep too little
     */
    static boolean canMeet(StringFormat format, String pattern) {
        return switch (format) {
            case DATE -> DATES.stream().anyMatch(date -> isFound(pattern, date));
            case DATE_TIME ->
                TIMES.stream().allMatch(time -> isFound(pattern, time)) && !isFound(pattern, WITHOUT_OFFSET);
            case UUID -> UUIDS.stream().anyMatch(uuid -> isFound(pattern, uuid));
            case BYTE, PLAIN, PASSWORD, BINARY, OCTETS -> false;
        };
    }

    private static boolean isFound(String pattern, String text) {
        return PatternSearch.search(pattern, text) == PatternSearch.Result.FOUND;
    }
}
