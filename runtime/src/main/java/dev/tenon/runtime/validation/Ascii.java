package dev.tenon.runtime.validation;

/** Classes of ASCII characters; the methods of {@link Character} know digits and letters of all scripts. */
final class Ascii {
    private Ascii() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isLetterOrDigit(int c) {
        return isDigit(c) || isLetter(c);
    }

    static boolean isHex(int c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** Whether an octet in percent encoding stands at an index (RFC 3986 §2.1). */
    static boolean isPercentEncoded(String text, int index, int end) {
        return index + 2 < end
                && text.charAt(index) == '%'
                && isHex(text.charAt(index + 1))
                && isHex(text.charAt(index + 2));
    }

    /** The index behind the digits that begin at an index. */
    static int afterDigits(String text, int index) {
        int at = index;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
