package dev.tenon.runtime.validation;

/** URI templates (RFC 6570 §2, with its erratum on the apostrophe). */
final class UriTemplates {
    private static final String OPERATORS = "+#./;?&=,!@|";
    private static final String NO_LITERAL = "\"<>\\^`{|} ";

    private UriTemplates() {}

    static boolean accepts(String text) {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            int c = text.codePointAt(at);
            if (c == '{') {
                at = afterExpression(text, at + 1);
            } else if (c == '%') {
                at = Ascii.isPercentEncoded(text, at, text.length()) ? at + 3 : -1;
            } else {
                at = isLiteral(c) ? at + Character.charCount(c) : -1;
            }
        }
        return at >= 0;
    }

    private static boolean isLiteral(int c) {
        return c < 0x80
                ? c > 0x20 && c < 0x7F && NO_LITERAL.indexOf(c) < 0
                : UriSyntax.isUcs(c) || UriSyntax.isPrivate(c);
    }

    /** The index behind the closing brace, or -1. */
    private static int afterExpression(String text, int from) {
        int at = from < text.length() && OPERATORS.indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        while (true) {
            at = afterModifier(text, afterName(text, at));
            if (at < 0 || at == text.length()) {
                return -1;
            }
            char c = text.charAt(at++);
            if (c == '}') {
                return at;
            } else if (c != ',') {
                return -1;
            }
        }
    }

    /** The index behind a variable's name, or -1: dots stand between its characters. */
    private static int afterName(String text, int from) {
        int at = from;
        boolean dot = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Ascii.isLetterOrDigit(c) || c == '_') {
                at++;
                dot = false;
            } else if (Ascii.isPercentEncoded(text, at, text.length())) {
                at += 3;
                dot = false;
            } else if (c == '.' && !dot) {
                at++;
                dot = true;
            } else {
                break;
            }
        }
        return dot ? -1 : at;
    }

    private static int afterModifier(String text, int from) {
        if (from < 0 || text.startsWith("*", from)) {
            return from < 0 ? -1 : from + 1;
        }
        if (!text.startsWith(":", from)) {
            return from;
        }
        int end = Ascii.afterDigits(text, from + 1);
        int digits = end - from - 1;
        return digits >= 1 && digits <= 4 && text.charAt(from + 1) != '0' ? end : -1;
    }
}
