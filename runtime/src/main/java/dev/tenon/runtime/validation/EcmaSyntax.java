package dev.tenon.runtime.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The syntax of regular expressions with the {@code u} flag (ECMA-262, 11th edition, §21.2.1). Groups need no stack. */
final class EcmaSyntax {
    private final EcmaScanner scanner;

    /** For each open group whether a quantifier may follow it. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private final Set<String> names = new HashSet<>();
    private final Set<String> namesMeant = new HashSet<>();
    private int groups;
    private int groupMeant;

    EcmaSyntax(String text) {
        this.scanner = new EcmaScanner(text);
    }

    boolean accepts() {
        boolean quantifiable = false;
        while (!scanner.isAtEnd()) {
            Boolean next = term(quantifiable);
            if (next == null) {
                return false;
            }
            quantifiable = next;
        }
        return open.isEmpty() && groupMeant <= groups && names.containsAll(namesMeant);
    }

    /** Reads on; says whether a quantifier may follow, or null if something is wrong. */
    private @Nullable Boolean term(boolean quantifiable) {
        int c = scanner.next();
        switch (c) {
            case '^', '$', '|':
                return false;
            case '(':
                return open() ? false : null;
            case ')':
                return open.poll();
            case '*', '+', '?':
                return quantifier(quantifiable, true);
            case '{':
                return quantifier(quantifiable, scanner.skipBraces());
            case '}', ']':
                return null;
            case '[':
                return new EcmaClass(scanner).accepts() ? true : null;
            case '\\':
                return escape();
            default:
                return true;
        }
    }

    private @Nullable Boolean quantifier(boolean quantifiable, boolean complete) {
        scanner.skip('?');
        return quantifiable && complete ? false : null;
    }

    private boolean open() {
        if (!scanner.skip('?')) {
            groups++;
            open.push(true);
            return true;
        }
        if (scanner.skip(':')) {
            open.push(true);
            return true;
        }
        if (scanner.skip('=') || scanner.skip('!')) {
            open.push(false);
            return true;
        }
        if (!scanner.skip('<')) {
            return false;
        }
        if (scanner.skip('=') || scanner.skip('!')) {
            open.push(false);
            return true;
        }
        groups++;
        open.push(true);
        String name = scanner.groupName();
        return name != null && names.add(name);
    }

    private @Nullable Boolean escape() {
        if (scanner.skip('b') || scanner.skip('B')) {
            return false;
        }
        if (scanner.skip('k')) {
            String name = scanner.skip('<') ? scanner.groupName() : null;
            if (name == null) {
                return null;
            }
            namesMeant.add(name);
            return true;
        }
        int c = scanner.peek();
        if (c >= '1' && c <= '9') {
            groupMeant = Math.max(groupMeant, scanner.number());
            return true;
        }
        return scanner.characterClassEscape() || scanner.characterEscape() >= 0 ? true : null;
    }
}
