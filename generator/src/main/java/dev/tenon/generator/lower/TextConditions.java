package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Location;
import java.util.List;

/** Conditions on the text of a value whose Java type keeps no text: dates, times, identities and octets. */
final class TextConditions {
    /** The lengths of RFC 3339 and RFC 9562; of a time, what is beyond nanoseconds is not kept. */
    private static final int DATE = 10;

    private static final int UUID = 36;
    private static final int SHORTEST_TIME = "0000-00-00T00:00:00Z".length();
    private static final int LONGEST_TIME = "0000-00-00T00:00:00.000000000+00:00".length();

    private TextConditions() {}

    /** Whether some of the conditions do not hold of every text of the format. */
    static boolean areMoreThan(StringFormat format, List<Assertion> conditions) {
        return switch (format) {
            case DATE -> limit(conditions, DATE, DATE);
            case UUID -> limit(conditions, UUID, UUID);
            case DATE_TIME -> limit(conditions, SHORTEST_TIME, LONGEST_TIME);
            case BYTE -> limit(conditions, 0, Integer.MAX_VALUE);
            case PLAIN, PASSWORD, BINARY, OCTETS -> false;
        };
    }

    /** Tells of a text that is kept as it is: that of a parsed value may be another one. */
    static void reportKept(Location place, Diagnostics diagnostics) {
        diagnostics.note(
                "kept-as-text",
                place,
                "this format has further conditions on its text, of which its Java type keeps nothing; it is a String",
                "remove 'pattern', 'minLength' and 'maxLength' if you want the Java type of the format");
    }

    private static boolean limit(List<Assertion> conditions, int shortest, int longest) {
        return conditions.stream()
                .anyMatch(condition -> condition instanceof Assertion.Pattern
                        || condition instanceof Assertion.MinLength least && least.bound() > shortest
                        || condition instanceof Assertion.MaxLength most && most.bound() < longest);
    }
}
