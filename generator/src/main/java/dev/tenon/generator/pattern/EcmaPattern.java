package dev.tenon.generator.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates a regular expression of ECMA-262 (with its {@code u} flag, as JSON Schema asks for) into one that
 * {@link Pattern} understands alike.
 */
public final class EcmaPattern {
    /** What {@code \s} means: WhiteSpace and LineTerminator (ECMA-262 §22.2.2.9). */
    private static final String SPACE =
            "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

    private static final Pattern QUANTIFIER = Pattern.compile("\\{\\d+(?:,\\d*)?}");
    private static final Pattern PROPERTY = Pattern.compile("\\\\([pP])\\{(?:(\\w+)=)?(\\w+)}");
    private static final Pattern CODE_POINT = Pattern.compile("\\\\u\\{([0-9A-Fa-f]{1,6})}");
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{0,2}|[4-7][0-7]?)");
    private static final Pattern INLINE_FLAGS = Pattern.compile("\\(\\?[a-zA-Z-]+[:)]");
    /** The letters that, escaped, mean several characters. */
    private static final String SETS = "dDsSwW";

    /** Letters that, escaped, mean something to Java and other languages, and are errors with the {@code u} flag: {@code \\A}. */
    private static final String OTHERS = "AGHQRXZhz";

    private static final Pattern POSIX_CLASS = Pattern.compile("\\[:\\^?[a-z]+:]");
    private static final String IGNORING_CASE = "(?i:";

    private final String ecma;
    private final EcmaGroups groups;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private EcmaPattern(String ecma) {
        this.ecma = ecma;
        this.groups = new EcmaGroups(ecma);
    }

    /**
     * Translates an expression.
     *
     * @param ecma the expression as the contract has it
     * @return an expression for {@link Pattern#compile(String)}, to be searched for with {@code find()}
     * @throws PatternSyntaxException if the expression is wrong, or means something that Java cannot say
     */
    public static String toJava(String ecma) {
        EcmaPattern translation = new EcmaPattern(ecma);
        translation.translate();
        String java = translation.java.toString();
        Pattern.compile(java);
        return java;
    }

    /**
     * Whether an expression asks for the scripts with which a character is used ({@code \p{Script_Extensions=Greek}}). Java knows only to
     * which one it belongs, for which this is taken.
     *
     * @param ecma the expression as the contract has it
     * @return true if fewer characters have the property than ECMA-262 says
     */
    public static boolean namesScriptExtensions(String ecma) {
        return EcmaProperty.namesScriptExtensions(ecma);
    }

    private void translate() {
        while (at < ecma.length()) {
            char c = ecma.charAt(at);
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> characterClass();
                case '$' -> take("\\z");
                case '.' -> take("[^\\n\\r\\u2028\\u2029]");
                case '{' -> brace();
                case '}' -> take("\\}");
                case '+', '*' -> repeat(c);
                case '(' -> group();
                case ')' -> take(groups.close());
                default -> take(String.valueOf(c));
            }
        }
    }

    private void take(String text) {
        java.append(text);
        at++;
    }

    /** A brace that begins no quantifier stands for itself. */
    private void brace() {
        Matcher matcher = QUANTIFIER.matcher(ecma).region(at, ecma.length());
        if (matcher.lookingAt()) {
            if (matcher.group().endsWith(",}")) {
                refuseEndless();
            }
            java.append(matcher.group());
            at = matcher.end();
            refusePossessive();
        } else {
            take("\\{");
        }
    }

    private void repeat(char c) {
        refuseEndless();
        take(String.valueOf(c));
        refusePossessive();
    }

    /** Java refuses most of these, and takes others for something else. */
    private void refuseEndless() {
        if (groups.isBehind()) {
            throw error("what looks behind has no greatest length, which Java cannot do");
        }
    }

    /** {@code a++} is a possessive quantifier in Java and an error in ECMA-262. */
    private void refusePossessive() {
        if (at < ecma.length() && ecma.charAt(at) == '+') {
            throw error("nothing to repeat");
        }
    }

    private void group() {
        int capturing = groups.open(at);
        if (capturing > 0) {
            java.append(groups.beginning());
            at += capturing;
            return;
        }
        if (ecma.startsWith(IGNORING_CASE, at)) {
            java.append("(?iu:");
            at += IGNORING_CASE.length();
            return;
        }
        if (INLINE_FLAGS.matcher(ecma).region(at, ecma.length()).lookingAt() && !ecma.startsWith("(?:", at)) {
            throw error("inline flags are not part of ECMA-262");
        }
        if (ecma.startsWith("(?>", at)) {
            throw error("atomic groups are not part of ECMA-262");
        }
        take("(");
    }

    /** Beside an escape that means several characters a hyphen is no range (ECMA-262 annex B.1.2). */
    private boolean isPlainHyphen(boolean afterSet) {
        return ecma.charAt(at) == '-' && (afterSet || isSet(at + 1));
    }

    private boolean isSet(int index) {
        return ecma.startsWith("\\", index) && index + 1 < ecma.length() && SETS.indexOf(ecma.charAt(index + 1)) >= 0;
    }

    private void characterClass() {
        if (ecma.startsWith("[^]", at)) {
            java.append("[\\s\\S]");
            at += 3;
            return;
        }
        if (ecma.startsWith("[]", at)) {
            java.append("(?!)");
            at += 2;
            return;
        }
        take("[");
        if (at < ecma.length() && ecma.charAt(at) == '^') {
            take("^");
        }
        boolean afterSet = false;
        while (at < ecma.length() && ecma.charAt(at) != ']') {
            char c = ecma.charAt(at);
            if (POSIX_CLASS.matcher(ecma).region(at, ecma.length()).lookingAt()) {
                throw error("classes of POSIX are not part of ECMA-262");
            }
            boolean set = isSet(at);
            if (c == '\\') {
                escape(true);
            } else if (isPlainHyphen(afterSet)) {
                take("\\-");
            } else if (c == '[' || c == '&' || c == '^' || c == '~') {
                take("\\" + c);
            } else {
                take(String.valueOf(c));
            }
            afterSet = set;
        }
        if (at == ecma.length()) {
            throw error("the character class has no end");
        }
        take("]");
    }

    private void escape(boolean inClass) {
        if (at + 1 == ecma.length()) {
            throw error("a backslash at the end");
        }
        char c = ecma.charAt(at + 1);
        switch (c) {
            case 's' -> replace(inClass ? SPACE : "[" + SPACE + "]");
            case 'S' -> replace("[^" + SPACE + "]");
            case 'b' -> replace(inClass ? "\\x08" : "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))");
            case 'B' -> replace("(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))");
            case '0' -> octal();
            case '1', '2', '3', '4', '5', '6', '7' -> reference(inClass, this::octal);
            case '8', '9' -> reference(inClass, () -> replace(String.valueOf(c)));
            case 'k' -> reference(inClass, () -> replace("k"));
            case 'v' -> replace("\\x0B");
            case 'u' -> unicode();
            case 'p', 'P' -> property();
            case 'c' -> control();
            case 'd', 'D', 'w', 'W', 't', 'n', 'r', 'f', 'x' -> replace("\\" + c);
            default -> {
                if (OTHERS.indexOf(c) >= 0) {
                    throw error("\\" + c + " is not part of ECMA-262");
                }
                identity(c);
            }
        }
    }

    private void replace(String text) {
        java.append(text);
        at += 2;
    }

    /** A back reference; without a group of this number or name the escape is something else (ECMA-262 annex B.1.2). */
    private void reference(boolean inClass, Runnable otherwise) {
        int length = inClass ? 0 : groups.length(at);
        if (length == 0) {
            otherwise.run();
            return;
        }
        java.append(groups.reference(at));
        at += length;
    }

    /** An escaped sign, or a letter that means itself. */
    private void identity(char c) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        replace(letter || c > 0x7F ? String.valueOf(c) : "\\" + c);
    }

    /** {@code \0}, and the octal escapes that there are without the {@code u} flag (ECMA-262 annex B.1.2). */
    private void octal() {
        Matcher matcher = OCTAL.matcher(ecma).region(at, ecma.length());
        if (!matcher.lookingAt()) {
            throw new IllegalStateException("called where an octal digit follows");
        }
        java.append("\\x%02x".formatted(Integer.parseInt(matcher.group(1), 8)));
        at = matcher.end();
    }

    /** A letter in either case: Java knows the upper one only. */
    private void control() {
        char letter = at + 2 < ecma.length() ? ecma.charAt(at + 2) : '\\';
        if (!(letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z')) {
            throw error("\\c needs a letter");
        }
        java.append("\\x%02x".formatted(letter % 32));
        at += 3;
    }

    private void unicode() {
        Matcher matcher = CODE_POINT.matcher(ecma).region(at, ecma.length());
        if (matcher.lookingAt()) {
            java.append("\\x{").append(matcher.group(1)).append('}');
            at = matcher.end();
        } else {
            replace("\\u");
        }
    }

    /** Without the braces {@code \p} is a letter, as it is without the {@code u} flag (ECMA-262 annex B.1.2). */
    private void property() {
        if (!ecma.startsWith("{", at + 2)) {
            identity(ecma.charAt(at + 1));
            return;
        }
        Matcher matcher = PROPERTY.matcher(ecma).region(at, ecma.length());
        if (!matcher.lookingAt()) {
            throw error("a property escape needs a name in braces");
        }
        boolean negated = matcher.group(1).equals("P");
        java.append(EcmaProperty.toJava(matcher.group(2), matcher.group(3), negated)
                .orElseThrow(() -> error("there is no property '" + matcher.group(3) + "'")));
        at = matcher.end();
    }

    private PatternSyntaxException error(String description) {
        return new PatternSyntaxException(description, ecma, at);
    }
}
