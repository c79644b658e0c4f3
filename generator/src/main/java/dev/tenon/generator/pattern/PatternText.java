package dev.tenon.generator.pattern;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The expressions of contracts: those of ECMA-262, as JSON Schema recommends (JSON Schema Validation §6.3.3), and those that only
 * {@link Pattern} reads, with classes of POSIX, since services that are written in Java, Python or Ruby document their own.
 */
public final class PatternText {
    /** What Java would take for a union of letters, and calls otherwise: {@code [[:alpha:]]}. */
    private static final Pattern POSIX_CLASS = Pattern.compile("\\[:(\\^?)([a-z]+):]");

    /** With this flag {@code $} is the end of any line. */
    private static final Pattern MULTILINE = Pattern.compile("\\(\\?[a-zA-Z]*m");

    /** What a {@code $} in it does not mean: an escape, a quotation. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\Q.*?(?:\\\\E|$)|\\\\.", Pattern.DOTALL);

    private PatternText() {}

    /**
     * An expression that Java understands as the contract's author means it.
     *
     * @param text the expression as the contract has it
     * @return an expression for {@link Pattern#compile(String)}, to be searched for with {@code find()}
     * @throws PatternSyntaxException if the expression is neither of ECMA-262 nor of Java
     */
    public static String toJava(String text) {
        try {
            return EcmaPattern.toJava(text);
        } catch (PatternSyntaxException e) {
            String java = POSIX_CLASS.matcher(text).replaceAll(PatternText::javaClass);
            Pattern.compile(java);
            return MULTILINE.matcher(java).find() ? java : withEnd(java);
        }
    }

    /** Whole texts are compared where such expressions come from: no line feed is behind the end that {@code $} is. */
    private static String withEnd(String java) {
        StringBuilder written = new StringBuilder();
        Matcher escaped = ESCAPED.matcher(java);
        int depth = 0;
        int at = 0;
        while (at < java.length()) {
            char c = java.charAt(at);
            if (escaped.region(at, java.length()).lookingAt()) {
                written.append(escaped.group());
                at = escaped.end();
                continue;
            }
            depth += c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
            written.append(c == '$' && depth == 0 ? "\\z" : String.valueOf(c));
            at++;
        }
        return written.toString();
    }

    private static String javaClass(MatchResult posix) {
        String name = posix.group(2);
        String java =
                name.equals("xdigit") ? "XDigit" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return "\\\\" + (posix.group(1).isEmpty() ? "p" : "P") + "{" + java + "}";
    }
}
