package dev.tenon.runtime.validation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Host names (RFC 1123 §2.1), with A-labels and, where they are international, with U-labels (RFC 5890 §2.3.2). */
final class HostNames {
    private static final int MAX_NAME = 253;
    private static final int MAX_LABEL = 63;
    private static final String PREFIX = "xn--";

    /** The full stop, and what counts as one in international names (RFC 3490 §3.1). */
    private static final String DOTS = ".\u3002\uFF0E\uFF61";

    private HostNames() {}

    static boolean accepts(String text, boolean international) {
        // No name that is longer can become short enough, and no more of it is looked at.
        if (text.length() > MAX_NAME) {
            return false;
        }
        int length = -1;
        boolean directionMatters = false;
        StringBuilder unicode = new StringBuilder();
        for (int from = 0; from <= text.length(); ) {
            int to = afterLabel(text, from, international);
            String label = text.substring(from, to);
            String decoded = toUnicode(label, international);
            if (decoded == null) {
                return false;
            }
            length += 1 + encodedLength(label);
            directionMatters |= IdnLabel.isRightToLeft(decoded);
            unicode.append(decoded).append('.');
            from = to + 1;
        }
        return length <= MAX_NAME && (!directionMatters || keepsDirection(unicode.toString()));
    }

    private static int afterLabel(String text, int from, boolean international) {
        String dots = international ? DOTS : ".";
        int to = from;
        while (to < text.length() && dots.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    private static int encodedLength(String label) {
        return isAscii(label)
                ? label.length()
                : PREFIX.length() + Punycode.encode(label).length();
    }

    /** The label as people read it; null if it is none. */
    private static @Nullable String toUnicode(String label, boolean international) {
        if (!isAscii(label)) {
            return international && encodedLength(label) <= MAX_LABEL && IdnLabel.isValid(label) ? label : null;
        }
        if (label.isEmpty() || label.length() > MAX_LABEL || !isLettersDigitsHyphens(label)) {
            return null;
        }
        return label.regionMatches(true, 0, PREFIX, 0, 4) ? decode(label.toLowerCase(Locale.ROOT)) : label;
    }

    private static @Nullable String decode(String label) {
        String decoded = Punycode.decode(label.substring(PREFIX.length()));
        boolean valid = decoded != null
                && !isAscii(decoded)
                && IdnLabel.isValid(decoded)
                && label.equals(PREFIX + Punycode.encode(decoded));
        return valid ? decoded : null;
    }

    /** In a name of which a part runs from right to left, all parts obey the rule (RFC 5893 §2). */
    private static boolean keepsDirection(String labels) {
        for (String label : labels.split("\\.")) {
            if (!IdnLabel.keepsDirection(label)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String label) {
        return label.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isLettersDigitsHyphens(String label) {
        return !label.startsWith("-")
                && !label.endsWith("-")
                && label.chars().allMatch(c -> Ascii.isLetterOrDigit(c) || c == '-');
    }
}
