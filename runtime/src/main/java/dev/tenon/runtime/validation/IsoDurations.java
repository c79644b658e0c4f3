package dev.tenon.runtime.validation;

/** Durations of ISO 8601-1 §5.5.2.2 with the signs of its second part: any units may be left out, and the last one may have a fraction. */
final class IsoDurations {
    private static final String DATE = "YMWD";
    private static final String TIME = "HMS";

    private IsoDurations() {}

    static boolean accepts(String text) {
        int start = afterSign(text, 0);
        if (start == text.length() || text.charAt(start) != 'P') {
            return false;
        }
        int date = afterUnits(text, start + 1, DATE);
        if (date < 0 || date == text.length()) {
            return date > start + 1;
        }
        return date + 1 < text.length() && afterUnits(text, date + 1, TIME) == text.length();
    }

    private static int afterSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    /** The index of the end or of a {@code T}, behind numbers with units, or -1 if a number has none or one out of order. */
    private static int afterUnits(String text, int from, String units) {
        int at = from;
        int unit = -1;
        while (at < text.length() && text.charAt(at) != 'T') {
            int digits = afterSign(text, at);
            int whole = Ascii.afterDigits(text, digits);
            int end = afterFraction(text, whole);
            int next = whole == digits || end == text.length() ? -1 : units.indexOf(text.charAt(end), unit + 1);
            if (next < 0 || end > whole && end + 1 < text.length()) {
                return -1;
            }
            unit = next;
            at = end + 1;
        }
        return at;
    }

    private static int afterFraction(String text, int at) {
        boolean mark = at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
        int end = mark ? Ascii.afterDigits(text, at + 1) : at;
        return end == at + 1 ? at : end;
    }
}
