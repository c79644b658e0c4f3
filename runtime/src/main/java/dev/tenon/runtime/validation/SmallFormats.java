package dev.tenon.runtime.validation;

/** Formats that need no more than a loop. */
final class SmallFormats {
    private SmallFormats() {}

    static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            if (hyphen ? c != '-' : !Ascii.isHex(c)) {
                return false;
            }
        }
        return true;
    }

    static boolean isJsonPointer(String text, int from) {
        if (from < text.length() && text.charAt(from) != '/') {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '~') {
                i++;
                if (i == text.length() || text.charAt(i) != '0' && text.charAt(i) != '1') {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean isRelativeJsonPointer(String text) {
        int end = Ascii.afterDigits(text, 0);
        if (end == 0 || end > 1 && text.charAt(0) == '0') {
            return false;
        }
        return text.startsWith("#", end) ? end + 1 == text.length() : isJsonPointer(text, end);
    }

    static boolean isBase64(String text) {
        int length = text.length();
        int end = text.endsWith("==") ? length - 2 : text.endsWith("=") ? length - 1 : length;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && c != '+' && c != '/') {
                return false;
            }
        }
        return length % 4 == 0;
    }
}
