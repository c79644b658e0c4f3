package dev.tenon.testing.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * A format of which services write more than its standard has. A contract does not say whether it means that, so a server that checks
 * requests does not refuse it. The runtime has parsers of its own for these, which this does not use, for the reason of {@link Mailbox}.
 */
enum UsualFormat implements Format {
    /** {@code full-time} of RFC 3339 §5.6, with a leap second where the offset is one of hours, or {@code partial-time}: that of no place. */
    TIME("time", "HH:MM:[0-5][0-9]F(?:[Zz]|[+-]HH:MM)?|23:59:60FZ|HH:59:60F[+-]HH:00"),
    /** ISO 8601-1 §5.5.2.2, with the signs of its second part. */
    DURATION("duration", "(?!.*[PT]$)[+-]?P(?:NY)?(?:NM)?(?:NW)?(?:ND)?(?:T(?:NH)?(?:NM)?(?:NS)?)?");

    private final String keyword;
    private final Pattern syntax;

    /** @param syntax an expression with names of numbers: hour and minute of two digits, a fraction, and any number */
    UsualFormat(String keyword, String syntax) {
        this.keyword = keyword;
        this.syntax = Pattern.compile(syntax.replace("HH", "(?:[01][0-9]|2[0-3])")
                .replace("MM", "[0-5][0-9]")
                .replace("F", "(?:\\.[0-9]++)?")
                .replace("N", "[+-]?[0-9]++(?:[.,][0-9]++)?"));
    }

    @Override
    public String getName() {
        return keyword;
    }

    @Override
    public String getMessageKey() {
        return "format." + keyword;
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        return syntax.matcher(text).matches();
    }
}
