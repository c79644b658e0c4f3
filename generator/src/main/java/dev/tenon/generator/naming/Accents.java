package dev.tenon.generator.naming;

import java.text.Normalizer;

/** Takes the accents from letters, as far as Unicode says which letter of ASCII carries them: {@code é} does, {@code ø} does not. */
final class Accents {
    private Accents() {}

    /**
     * A text in which letters of ASCII stand without their accents, written as one character or as several.
     *
     * @param text any text, for example {@code français}
     * @return for example {@code francais}; all other characters are as they were
     */
    static String removed(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean accent = Character.getType(c) == Character.NON_SPACING_MARK && endsWithLetter(plain);
            if (!accent) {
                plain.appendCodePoint(base(c));
            }
        });
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static int base(int c) {
        if (c <= 0x7F) {
            return c;
        }
        char first =
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
        return isAsciiLetter(first) ? first : c;
    }

    private static boolean endsWithLetter(StringBuilder text) {
        return text.length() > 0 && isAsciiLetter(text.charAt(text.length() - 1));
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
