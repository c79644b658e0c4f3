package dev.tenon.runtime.validation;

/** Durations of RFC 3339 appendix A: units follow each other without a gap, and weeks stand alone. */
final class Durations {
    private static final String DATE = "YMD";
    private static final String TIME = "HMS";

    private Durations() {}

    static boolean accepts(String text) {
        if (!text.startsWith("P")) {
            return false;
        }
        int digits = Ascii.afterDigits(text, 1);
        if (digits > 1 && digits == text.length() - 1 && text.charAt(digits) == 'W') {
            return true;
        }
        int date = afterUnits(text, 1, DATE);
        if (date < 0 || date == text.length()) {
            return date > 1;
        }
        return text.charAt(date) == 'T'
                && date + 1 < text.length()
                && afterUnits(text, date + 1, TIME) == text.length();
    }

    /** The index behind numbers with units, or -1 if a number has none or one out of order. */
    private static int afterUnits(String text, int from, String units) {
        int at = from;
        int unit = -1;
        while (at < text.length() && text.charAt(at) != 'T') {
            int end = Ascii.afterDigits(text, at);
            int next = end == at || end == text.length() ? -1 : units.indexOf(text.charAt(end));
            if (next < 0 || unit >= 0 && next != unit + 1) {
                return -1;
            }
            unit = next;
            at = end + 1;
        }
        return at;
    }
}
