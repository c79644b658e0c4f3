package dev.tenon.runtime.http;

import java.util.regex.Pattern;

/** What may stand in a header field (RFC 9110 §5). */
final class HeaderFields {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private HeaderFields() {}

    /** Refuses what would end a field or begin another one; the value is never part of the message. */
    static String checked(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a header field has a name of letters, digits and signs");
        }
        boolean visible = value.chars().allMatch(c -> c == '\t' || c >= 0x20 && c != 0x7F && c <= 0xFF);
        if (!visible) {
            throw new IllegalArgumentException("the value of the header field " + name
                    + " contains a line end or another character that no header field can carry");
        }
        return value;
    }
}
