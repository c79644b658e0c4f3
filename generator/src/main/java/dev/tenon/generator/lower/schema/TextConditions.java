package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Conditions on the text of a value whose Java type keeps no text: dates, times, identities and octets. */
public final class TextConditions {
    /** The lengths of RFC 3339 and RFC 9562; of a time, what is beyond nanoseconds is not kept. */
    private static final int DATE = 10;

    private static final int UUID = 36;
    private static final int SHORTEST_TIME = "0000-00-00T00:00:00Z".length();
    private static final int LONGEST_TIME = "0000-00-00T00:00:00.000000000+00:00".length();

    /** How a time is written: with three, six or nine digits after the second that are not all needless, and UTC as {@code Z}. */
    private static final Pattern WRITTEN_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
            + "(\\.([0-9]{3}){0,2}(?!000)[0-9]{3})?(Z|[+-](?!00:00)[0-9]{2}:[0-9]{2})");

    private TextConditions() {}

    /**
     * Whether some conditions are about more of a text than its Java type keeps. Practical typing checks patterns on what is
     * written for a value, where that can meet them.
     *
     * @param format the format
     * @param conditions the conditions
     * @param typing how much is read into the contract
     * @return true if the text has to be kept
     */
    public static boolean areMoreThan(StringFormat format, List<Assertion> conditions, Typing typing) {
        return switch (format) {
            case DATE -> limit(format, conditions, DATE, DATE, typing);
            case UUID -> limit(format, conditions, UUID, UUID, typing);
            case DATE_TIME -> limit(format, conditions, SHORTEST_TIME, LONGEST_TIME, typing);
            case BYTE -> limit(format, conditions, 0, Integer.MAX_VALUE, typing);
            case PLAIN, PASSWORD, BINARY, OCTETS -> false;
        };
    }

    /**
     * Whether a text of a format would be written as another one than the value that it is compared with.
     *
     * @param format the format
     * @param text the text
     * @return true if the text has to be kept
     */
    public static boolean isRewritten(StringFormat format, String text) {
        return switch (format) {
            case UUID -> !text.equals(text.toLowerCase(Locale.ROOT));
            case DATE_TIME -> !WRITTEN_TIME.matcher(text).matches();
            case DATE, BYTE, PLAIN, PASSWORD, BINARY, OCTETS -> false;
        };
    }

    /**
     * Tells of a text that is kept as it is: that of a parsed value may be another one.
     *
     * @param place its schema
     * @param diagnostics who is told
     */
    public static void reportKept(Location place, Diagnostics diagnostics) {
        diagnostics.note(
                "kept-as-text",
                place,
                "this format has further conditions on its text, of which its Java type keeps nothing; it is a String",
                "remove 'pattern', 'minLength', 'maxLength', a second 'format' and values in other spellings if you want the Java type of the format");
    }

    /** Tells of octets, which travel as they are: what would be said of a text is said of nothing. */
    static void reportUnchecked(Location place, Diagnostics diagnostics) {
        diagnostics.note(
                "unchecked-octets",
                place,
                "octets are no text: 'pattern', 'minLength' and 'maxLength' are not checked",
                "remove them, or write the format 'byte' if they are about the text in Base64");
    }

    private static boolean limit(
            StringFormat format, List<Assertion> conditions, int shortest, int longest, Typing typing) {
        String name = format.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return conditions.stream()
                .anyMatch(condition -> condition instanceof Assertion.Pattern pattern
                                && (typing == Typing.EXACT || !WrittenTexts.canMeet(format, pattern.ecma()))
                        || condition instanceof Assertion.Format another
                                && !another.name().equals(name)
                        || condition instanceof Assertion.MinLength least && least.bound() > shortest
                        || condition instanceof Assertion.MaxLength most && most.bound() < longest);
    }
}
