package dev.tenon.testing.wire;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts in which octets are percent-encoded (RFC 3986 §2.1). */
public final class PercentEncoding {
    private static final Pattern NO_OCTET = Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}", Pattern.DOTALL);

    private PercentEncoding() {}

    /**
     * Finds a percent sign that is followed by anything but two hexadecimal digits.
     *
     * @param text a text
     * @return what is wrong with the first one; empty if there is none
     */
    public static Optional<String> problem(String text) {
        return NO_OCTET.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(wrong -> "'" + wrong + "' is no percent-encoded octet");
    }
}
