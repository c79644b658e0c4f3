package dev.tenon.generator.render;

import dev.tenon.generator.render.text.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks lines of Java that are longer than 120 columns where a reader would: before operators and chained calls, else behind
 * the parenthesis that holds the arguments, which then stand on one line, or on one line each, or behind {@code =} or
 * {@code ->}. The elements of an array are a block, and so are the constants of an enumeration; a name stays on the line
 * of its value. Comments of several lines are left alone, and so are literals.
 */
final class LineWrapper {
    static final int LIMIT = 120;

    private static final String CONTINUATION = "        ";
    private static final String BLOCK = "    ";
    private static final String ARRAY = "[] {";
    private static final List<String> OPERATORS =
            List.of(" ? ", " : ", " && ", " || ", " + ", " permits ", " implements ");

    /** The constants of an enumeration. */
    private static final Pattern NAMES = Pattern.compile("[\\w$, ]++");

    /** Nested braces are counted as far as comments of templates nest them. */
    private static final Pattern WORD = Pattern.compile("(?:\\{@(?:[^{}]++|\\{[^{}]*+})*+}|[^ {]++|\\{)++");

    private LineWrapper() {}

    static String wrap(String source) {
        StringBuilder wrapped = new StringBuilder(source.length() + 256);
        // What is short is copied in one piece up to the next long line.
        int copied = 0;
        int from = 0;
        for (int end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', from)) {
            if (end - from > LIMIT) {
                String line = longLine(source.substring(from, end));
                wrapped.append(source.substring(copied, from)).append(isChained(source, end) ? fartherIn(line) : line);
                copied = end;
            }
            from = end + 1;
        }
        return wrapped.append(source.substring(copied, from)).toString().replace(Code.TOGETHER, ' ');
    }

    /** Whether a line goes on with a call on the next one. */
    private static boolean isChained(String source, int end) {
        int next = end + 1;
        while (next < source.length() && source.charAt(next) == ' ') {
            next++;
        }
        return next < source.length() && source.charAt(next) == '.';
    }

    /** The arguments of a call are farther in than the calls that follow it. */
    private static String fartherIn(String call) {
        return call.contains("=\n") ? call : call.replace("\n", "\n" + CONTINUATION);
    }

    private static String longLine(String line) {
        String code = line.stripLeading();
        String indent = line.substring(0, line.length() - code.length());
        if (code.startsWith("/** ") && code.endsWith(" */")) {
            String text = filled(indent + " * ", words(code.substring(4, code.length() - 3)));
            return indent + "/**" + text + "\n" + indent + " */";
        }
        boolean comment = code.startsWith("*") || code.startsWith("/") || code.startsWith("import ");
        return comment ? line : wrapLine(indent, code);
    }

    /** The words of a comment, of which an inline tag is one. */
    private static List<String> words(String comment) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(comment);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static String wrapLine(String indent, String code) {
        if (indent.length() + code.length() <= LIMIT) {
            return indent + code;
        }
        int array = code.indexOf(ARRAY);
        if (array >= 0 && code.endsWith("};")) {
            return array(indent, code, array + ARRAY.length());
        }
        Brackets brackets = new Brackets(code);
        if (NAMES.matcher(code).matches()) {
            return filled(indent, brackets.split(0, code.length(), 0, List.of(", ")))
                    .substring(1);
        }
        if (code.startsWith("permits ") || code.startsWith("implements ")) {
            return permitted(indent, brackets.split(0, code.length(), 0, List.of(", ")));
        }
        List<String> operands = brackets.split(0, code.length(), 0, OPERATORS);
        return operands.size() > 1 ? lines(indent, operands) : withoutOperators(indent, code, brackets);
    }

    private static String withoutOperators(String indent, String code, Brackets brackets) {
        List<String> calls = brackets.chain();
        List<String> sides = brackets.sides();
        if (calls.size() > 2) {
            return lines(indent, isBetterBelow(indent, calls.get(0), sides) ? sides : calls);
        }
        Optional<Brackets.Group> group = brackets.argumentList();
        boolean leaves = group.isEmpty() || indent.length() + group.get().open() >= LIMIT;
        if (calls.size() == 2 && indent.length() + calls.get(0).length() > LIMIT) {
            return lines(indent, fromTheFirstCall(calls));
        }
        if (calls.size() == 2 && leaves) {
            return lines(indent, calls);
        }
        boolean constant = code.startsWith("public static final ") || code.startsWith("private static final ");
        boolean alone = sides.size() > 1 && fitsBelow(indent, sides.get(1)) && (constant || hasOneArgument(group));
        if (alone || sides.size() > 1 && leaves && group.isPresent()) {
            return lines(indent, sides);
        }
        List<String> parents = brackets.split(0, code.length(), 0, List.of(" extends "));
        if (leaves && parents.size() > 1) {
            return lines(indent, parents);
        }
        return group.map(arguments -> broken(indent, code, arguments, brackets)).orElse(indent + code);
    }

    /** Whether the first call of a chain fits only below what it is assigned to. */
    private static boolean isBetterBelow(String indent, String call, List<String> sides) {
        return sides.size() > 1
                && indent.length() + call.length() > LIMIT
                && fitsBelow(indent, call.substring(sides.get(0).length()));
    }

    private static String array(String indent, String code, int open) {
        String elements = code.substring(open, code.length() - 2).strip();
        List<String> parts = new Brackets(elements).split(0, elements.length(), 0, List.of(", "));
        return indent + code.substring(0, open) + filled(indent + BLOCK, parts) + "\n" + indent + "};";
    }

    private static boolean fitsBelow(String indent, String code) {
        return indent.length() + CONTINUATION.length() + code.strip().length() <= LIMIT;
    }

    private static boolean hasOneArgument(Optional<Brackets.Group> group) {
        return group.isEmpty() || group.get().arguments() == 1;
    }

    /** Splits {@code a.b(…)} and {@code .c(…)} before {@code .b(…)} too, so that the arguments of both are below their calls. */
    private static List<String> fromTheFirstCall(List<String> calls) {
        String first = calls.get(0);
        int dot = first.lastIndexOf('.', first.indexOf('('));
        return dot < 0 ? calls : List.of(first.substring(0, dot), first.substring(dot), calls.get(1));
    }

    private static String broken(String indent, String code, Brackets.Group group, Brackets brackets) {
        int depth = group.depth() + 1;
        String head = indent + code.substring(0, group.open() + 1);
        List<String> operands = brackets.split(group.open() + 1, code.length(), depth, OPERATORS);
        if (group.arguments() == 1 && operands.size() > 1) {
            operands.set(0, code.substring(0, group.open() + 1) + operands.get(0));
            return lines(indent, operands);
        }
        String deeper = indent + CONTINUATION;
        String rest = code.substring(group.open() + 1);
        if (deeper.length() + rest.length() <= LIMIT) {
            return head + "\n" + deeper + rest;
        }
        List<String> arguments = brackets.split(group.open() + 1, code.length(), depth, List.of(", "));
        return head + (areShort(arguments) ? filled(deeper, arguments) : onOneLineEach(deeper, arguments));
    }

    private static boolean arePairs(List<String> parts) {
        return parts.stream().anyMatch(part -> part.indexOf(Code.TOGETHER) >= 0);
    }

    /** A long list of names reads better in a block, and so do names and their values. */
    private static boolean areShort(List<String> arguments) {
        return arePairs(arguments)
                || arguments.size() > 5 && arguments.stream().allMatch(argument -> argument.length() <= 40);
    }

    private static String onOneLineEach(String indent, List<String> arguments) {
        StringBuilder text = new StringBuilder();
        arguments.forEach(argument -> text.append('\n').append(wrapLine(indent, argument.strip())));
        return text.toString();
    }

    /** As many names on a line as fit, those of further lines below the first. */
    private static String permitted(String indent, List<String> names) {
        String text = filled(indent + CONTINUATION, names).strip();
        return indent + text;
    }

    private static String filled(String indent, List<String> arguments) {
        StringBuilder text = new StringBuilder();
        int column = LIMIT;
        for (String argument : arguments) {
            String word = argument.strip();
            if (indent.length() + word.length() > LIMIT) {
                word = word.replace(String.valueOf(Code.TOGETHER), "\n" + indent + CONTINUATION);
            }
            if (column + 1 + word.length() > LIMIT) {
                text.append('\n').append(indent).append(word);
                column = indent.length() + word.length();
            } else {
                text.append(' ').append(word);
                column += 1 + word.length();
            }
        }
        return text.toString();
    }

    private static String lines(String indent, List<String> operands) {
        List<String> lines = new ArrayList<>();
        for (String operand : operands) {
            lines.add(wrapLine(lines.isEmpty() ? indent : indent + CONTINUATION, operand.strip()));
        }
        if (lines.size() > 1) {
            lines.set(0, fartherIn(lines.get(0)));
        }
        return String.join("\n", lines);
    }
}
