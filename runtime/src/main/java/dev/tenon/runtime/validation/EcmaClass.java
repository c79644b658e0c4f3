package dev.tenon.runtime.validation;

/** A character class of a regular expression, behind its opening bracket (ECMA-262 §21.2.1, ClassRanges). */
final class EcmaClass {
    private static final int WRONG = -1;
    /** What stands for several characters, and begins or ends no range. */
    private static final int SEVERAL = -2;

    private final EcmaScanner scanner;

    EcmaClass(EcmaScanner scanner) {
        this.scanner = scanner;
    }

    boolean accepts() {
        scanner.skip('^');
        while (!scanner.isAtEnd()) {
            if (scanner.skip(']')) {
                return true;
            }
            int from = atom();
            if (from == WRONG || scanner.isRange() && !endsRange(from)) {
                return false;
            }
        }
        return false;
    }

    private boolean endsRange(int from) {
        scanner.skip('-');
        int to = atom();
        return from >= 0 && to >= from;
    }

    private int atom() {
        int c = scanner.next();
        if (c != '\\') {
            return c;
        }
        if (scanner.skip('b')) {
            return '\b';
        }
        if (scanner.skip('-')) {
            return '-';
        }
        return scanner.characterClassEscape() ? SEVERAL : scanner.characterEscape();
    }
}
