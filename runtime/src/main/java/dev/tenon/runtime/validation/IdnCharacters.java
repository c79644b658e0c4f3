package dev.tenon.runtime.validation;

import java.text.Normalizer;
import java.util.Locale;

/** Which characters labels may have (RFC 5892 §3). */
final class IdnCharacters {
    private IdnCharacters() {}

    static boolean isValid(int c) {
        if (c < 0x80) {
            return c == '-' || Ascii.isDigit(c) || c >= 'a' && c <= 'z';
        }
        if (IdnaTables.ALLOWED.contains(c)) {
            return true;
        }
        return isLetterOrDigit(c)
                && !IdnaTables.REFUSED.contains(c)
                && !IdnaTables.IGNORABLE.contains(c)
                && !IdnaTables.IGNORABLE_BLOCKS.contains(c)
                && !IdnaTables.OLD_HANGUL.contains(c)
                && isStable(c);
    }

    private static boolean isLetterOrDigit(int c) {
        return switch (Character.getType(c)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Whether neither folding of case nor compatibility normalisation changes a character. */
    private static boolean isStable(int c) {
        String text = Character.toString(c);
        String folded = fold(c, Normalizer.normalize(text, Normalizer.Form.NFKC));
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).equals(text);
    }

    private static String fold(int c, String text) {
        boolean smallCherokee = c >= 0x13F8 && c <= 0x13FD || c >= 0xAB70 && c <= 0xABBF;
        if (smallCherokee) {
            return text.toUpperCase(Locale.ROOT);
        }
        // Capitals of Cherokee are what small letters fold to, and the dotless i folds to nothing.
        boolean itself = c >= 0x13A0 && c <= 0x13F5 || c == 0x131;
        return itself ? text : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
