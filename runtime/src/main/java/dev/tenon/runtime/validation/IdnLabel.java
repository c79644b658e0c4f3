package dev.tenon.runtime.validation;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.function.IntPredicate;

/** The rules for U-labels (RFC 5891 §4.2, RFC 5892, RFC 5893). */
final class IdnLabel {
    private final int[] label;

    private IdnLabel(String label) {
        this.label = label.codePoints().toArray();
    }

    static boolean isValid(String label) {
        boolean hyphens = label.startsWith("-") || label.endsWith("-") || label.startsWith("--", 2);
        return !hyphens && Normalizer.isNormalized(label, Normalizer.Form.NFC) && new IdnLabel(label).isValid();
    }

    private boolean isValid() {
        if (isMark(label[0])) {
            return false;
        }
        for (int i = 0; i < label.length; i++) {
            if (!isValid(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Characters that depend on those around them (RFC 5892 appendix A), and all others. */
    private boolean isValid(int index) {
        return switch (label[index]) {
            case 0x200C -> isAfterVirama(index) || joins(index);
            case 0x200D -> isAfterVirama(index);
            case 0xB7 -> is('l', index - 1) && is('l', index + 1);
            case 0x375 -> index + 1 < label.length && UnicodeScript.of(label[index + 1]) == UnicodeScript.GREEK;
            case 0x5F3, 0x5F4 -> index > 0 && UnicodeScript.of(label[index - 1]) == UnicodeScript.HEBREW;
            case 0x30FB -> has(IdnLabel::isJapanese);
            default ->
                isDigit(label[index], 0x660)
                        ? !has(c -> isDigit(c, 0x6F0))
                        : isDigit(label[index], 0x6F0)
                                ? !has(c -> isDigit(c, 0x660))
                                : IdnCharacters.isValid(label[index]);
        };
    }

    private boolean has(IntPredicate property) {
        for (int c : label) {
            if (property.test(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(int c, int zero) {
        return c >= zero && c <= zero + 9;
    }

    private static boolean isJapanese(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA || script == UnicodeScript.HAN;
    }

    private boolean is(int c, int index) {
        return index >= 0 && index < label.length && label[index] == c;
    }

    private boolean isAfterVirama(int index) {
        return index > 0 && IdnaTables.VIRAMA.contains(label[index - 1]);
    }

    /** Whether the letters on both sides would join if nothing stood between them. */
    private boolean joins(int index) {
        int before = index - 1;
        while (before >= 0 && isTransparent(label[before])) {
            before--;
        }
        int after = index + 1;
        while (after < label.length && isTransparent(label[after])) {
            after++;
        }
        return before >= 0
                && after < label.length
                && IdnaTables.JOINS_NEXT.contains(label[before])
                && IdnaTables.JOINS_PREVIOUS.contains(label[after]);
    }

    private static boolean isTransparent(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        return (mark || type == Character.FORMAT) && !IdnaTables.NOT_TRANSPARENT.contains(c);
    }

    /** Whether a character runs from right to left, which concerns the whole name. */
    static boolean isRightToLeft(String label) {
        return label.codePoints().map(Character::getDirectionality).anyMatch(IdnLabel::isRightToLeft);
    }

    private static boolean isRightToLeft(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** The rule for labels of a name in which something runs from right to left (RFC 5893 §2). */
    static boolean keepsDirection(String label) {
        int[] directions = label.codePoints().map(Character::getDirectionality).toArray();
        int first = directions[0];
        boolean rightToLeft = isRightToLeft(first) && first != Character.DIRECTIONALITY_ARABIC_NUMBER;
        if (!rightToLeft && first != Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
            return false;
        }
        boolean european = false;
        boolean arabic = false;
        int last = first;
        for (int direction : directions) {
            european |= direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
            arabic |= direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
            boolean own = rightToLeft ? isRightToLeft(direction) : direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
            if (!own && !isNeutral(direction)) {
                return false;
            }
            last = direction == Character.DIRECTIONALITY_NONSPACING_MARK ? last : direction;
        }
        boolean end = last == Character.DIRECTIONALITY_EUROPEAN_NUMBER
                || (rightToLeft ? isRightToLeft(last) : last == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return end && !(rightToLeft && european && arabic);
    }

    private static boolean isNeutral(int direction) {
        return switch (direction) {
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_OTHER_NEUTRALS,
                    Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
                    Character.DIRECTIONALITY_NONSPACING_MARK -> true;
            default -> false;
        };
    }
}
