package dev.tenon.generator.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The nesting of a line of Java: how deep each character is inside brackets, and which belong to a literal or a comment at its end. */
final class Brackets {
    private static final int NO_CODE = -1;
    private static final char NONE = '\0';

    private final String code;
    private final char[] chars;
    private final int[] depths;

    /**
     * A pair of parentheses.
     *
     * @param open where the opening one stands
     * @param depth how deep it stands itself
     * @param arguments how many parts there are between commas
     * @param isCondition whether it holds parts of a condition, and nothing else
     */
    record Group(int open, int depth, int arguments, boolean isCondition) {}

    Brackets(String code) {
        this.code = code;
        this.chars = code.toCharArray();
        this.depths = new int[chars.length];
        int depth = 0;
        char quote = NONE;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (quote != NONE) {
                depths[i] = NO_CODE;
                quote = c == quote && !isEscaped(i) ? NONE : quote;
            } else if (c == '"' || c == '\'') {
                depths[i] = NO_CODE;
                quote = c;
            } else if (c == '/' && code.startsWith("//", i)) {
                Arrays.fill(depths, i, chars.length, NO_CODE);
                return;
            } else {
                depth -= isClosing(i, c) ? 1 : 0;
                depths[i] = depth;
                depth += isOpening(i, c) ? 1 : 0;
            }
        }
    }

    private boolean isEscaped(int at) {
        int backslashes = 0;
        for (int i = at - 1; i >= 0 && chars[i] == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private boolean isOpening(int i, char c) {
        return c == '(' || c == '[' || c == '<' && i > 0 && Character.isJavaIdentifierPart(chars[i - 1]);
    }

    private boolean isClosing(int i, char c) {
        return c == ')' || c == ']' || c == '>' && i > 0 && chars[i - 1] != '-' && chars[i - 1] != ' ';
    }

    /** The parts of a stretch between separators at a depth; each part but the first begins with its separator, a space or a comma. */
    List<String> split(int from, int to, int depth, List<String> separators) {
        List<String> parts = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (depths[i] >= 0 && depths[i] < depth) {
                break;
            }
            if (depths[i] == depth && startsWithOne(separators, i)) {
                // A comma ends a part, an operator begins one.
                int cut = chars[i] == ',' ? i + 1 : i;
                parts.add(code.substring(start, cut));
                start = cut;
            }
        }
        parts.add(code.substring(start, to));
        return parts;
    }

    private boolean startsWithOne(List<String> separators, int at) {
        char first = chars[at];
        if (first != ' ' && first != ',') {
            return false;
        }
        for (int i = 0; i < separators.size(); i++) {
            if (code.startsWith(separators.get(i), at)) {
                return true;
            }
        }
        return false;
    }

    /** The parts of a chain of calls, each but the first beginning with its dot. */
    List<String> chain() {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < chars.length; i++) {
            if (chars[i] == '.' && depths[i] == 0 && chars[i - 1] == ')') {
                parts.add(code.substring(start, i));
                start = i;
            }
        }
        parts.add(code.substring(start));
        return parts;
    }

    /** What stands before and behind {@code =} or {@code ->}, which ends the first part; one part if there is no such sign. */
    List<String> sides() {
        for (String sign : List.of(" = ", " -> ")) {
            for (int at = code.indexOf(sign); at >= 0; at = code.indexOf(sign, at + 1)) {
                if (depths[at] == 0) {
                    int end = at + sign.length() - 1;
                    return List.of(code.substring(0, end), code.substring(end));
                }
            }
        }
        return List.of(code);
    }

    /** The outermost argument list worth breaking: one that is not just another call. */
    Optional<Group> argumentList() {
        for (int depth = 0; depth < 6; depth++) {
            Optional<Group> last = last(depth);
            if (last.isEmpty()
                    || last.get().arguments() > 1
                    || last.get().isCondition()
                    || holdsChain(last.get())
                    || next(last.get()).isEmpty()) {
                return last.isPresent() || depth == 0 ? last : last(depth - 1);
            }
        }
        return last(0);
    }

    private boolean holdsChain(Group group) {
        int close = group.open() + 1;
        while (close < chars.length && (depths[close] == NO_CODE || depths[close] > group.depth())) {
            close++;
        }
        return new Brackets(code.substring(group.open() + 1, close)).chain().size() > 2;
    }

    private Optional<Group> next(Group group) {
        return last(group.depth() + 1).filter(inner -> inner.open() > group.open());
    }

    /** The last pair of parentheses at a depth that is not empty. */
    private Optional<Group> last(int depth) {
        for (int i = chars.length - 2; i >= 0; i--) {
            if (chars[i] == '(' && depths[i] == depth && chars[i + 1] != ')') {
                int arguments =
                        split(i + 1, chars.length, depth + 1, List.of(", ")).size();
                boolean operators = split(i + 1, chars.length, depth + 1, List.of(" || ", " && "))
                                .size()
                        > 1;
                return Optional.of(new Group(i, depth, arguments, operators && arguments == 1));
            }
        }
        return Optional.empty();
    }
}
