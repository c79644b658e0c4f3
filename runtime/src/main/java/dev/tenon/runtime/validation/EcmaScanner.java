package dev.tenon.runtime.validation;

import org.jspecify.annotations.Nullable;

/** Reads the words of a regular expression of ECMA-262 with the {@code u} flag. */
final class EcmaScanner {
    private static final int END = -1;
    private static final String SYNTAX_CHARACTERS = "^$\\.*+?()[]{}|/";

    private final String text;
    private int at;

    EcmaScanner(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    int peek() {
        return isAtEnd() ? END : text.codePointAt(at);
    }

    int next() {
        int c = peek();
        at += c == END ? 0 : Character.charCount(c);
        return c;
    }

    boolean skip(char c) {
        boolean there = text.startsWith(String.valueOf(c), at);
        at += there ? 1 : 0;
        return there;
    }

    /** Whether a hyphen follows that does not end a class. */
    boolean isRange() {
        return text.startsWith("-", at) && !text.startsWith("-]", at);
    }

    /** A number, or the greatest integer for one that is greater. */
    int number() {
        int end = Ascii.afterDigits(text, at);
        long value = 0;
        for (int i = at; i < end; i++) {
            value = Math.min(Integer.MAX_VALUE, 10 * value + text.charAt(i) - '0');
        }
        at = end;
        return (int) value;
    }

    /** Skips the rest of a quantifier behind its opening brace. */
    boolean skipBraces() {
        int start = at;
        int least = number();
        if (at == start) {
            return false;
        }
        if (skip('}')) {
            return true;
        }
        if (!skip(',')) {
            return false;
        }
        int comma = at;
        int most = number();
        return (at == comma || least <= most) && skip('}');
    }

    /** The name of a group and the bracket behind it; null if it is none. */
    @Nullable
    String groupName() {
        StringBuilder name = new StringBuilder();
        while (!isAtEnd()) {
            if (skip('>')) {
                return name.length() == 0 ? null : name.toString();
            }
            int c = next();
            if (c == '\\') {
                c = skip('u') ? unicodeEscape() : END;
            }
            boolean sign = c == '$' || c == '_';
            boolean fits = name.length() == 0
                    ? sign || c >= 0 && Character.isUnicodeIdentifierStart(c)
                    : sign || c == 0x200C || c == 0x200D || c >= 0 && isIdentifierPart(c);
            if (!fits) {
                return null;
            }
            name.appendCodePoint(c);
        }
        return null;
    }

    private static boolean isIdentifierPart(int c) {
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    /** Skips what stands behind a backslash for several characters. */
    boolean characterClassEscape() {
        int c = peek();
        if (c != END && "dDsSwW".indexOf(c) >= 0) {
            at++;
            return true;
        }
        if (c != 'p' && c != 'P' || !text.startsWith("{", at + 1)) {
            return false;
        }
        int end = text.indexOf('}', at);
        if (end < 0 || !EcmaProperties.exists(text.substring(at + 2, end))) {
            return false;
        }
        at = end + 1;
        return true;
    }

    /** The character for which stands what is behind a backslash; -1 if that is none. */
    int characterEscape() {
        int c = next();
        switch (c) {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return 0x0B;
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'c':
                return Ascii.isLetter(peek()) ? next() % 32 : END;
            case '0':
                return Ascii.isDigit(peek()) ? END : 0;
            case 'x':
                return hex(2);
            case 'u':
                return unicodeEscape();
            default:
                return c != END && SYNTAX_CHARACTERS.indexOf(c) >= 0 ? c : END;
        }
    }

    private int unicodeEscape() {
        if (skip('{')) {
            int value = 0;
            int start = at;
            while (Ascii.isHex(peek()) && value <= Character.MAX_CODE_POINT) {
                value = 16 * value + Character.digit(next(), 16);
            }
            return at > start && value <= Character.MAX_CODE_POINT && skip('}') ? value : END;
        }
        int unit = hex(4);
        boolean lead = unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
        if (!lead || !text.startsWith("\\u", at)) {
            return unit;
        }
        int before = at;
        at += 2;
        int trail = hex(4);
        if (trail >= Character.MIN_LOW_SURROGATE && trail <= Character.MAX_LOW_SURROGATE) {
            return Character.toCodePoint((char) unit, (char) trail);
        }
        at = before;
        return unit;
    }

    private int hex(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            if (!Ascii.isHex(peek())) {
                return END;
            }
            value = 16 * value + Character.digit(next(), 16);
        }
        return value;
    }
}
