package dev.tenon.generator.matching;

import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * Patterns of ECMA-262 as {@code java.util.regex} has them: there is more white space (§22.2.2.9), a brace that begins no
 * quantifier means itself (§B.1.2), and so does what begins a class, or joins two, within a class (§22.2.1).
 */
final class EcmaPatterns {
    private static final String SPACES =
            "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    private static final Pattern CLASS = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\([sS])");

    private static final Pattern BRACE =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)(?<!\\\\[pPxk])\\{(?![0-9]+(?:,[0-9]*)?})");

    private EcmaPatterns() {}

    static RegularExpression expression(String pattern) {
        return JDKRegularExpressionFactory.getInstance().getRegularExpression(translated(pattern));
    }

    /** The pattern for {@code java.util.regex}. */
    static String translated(String pattern) {
        // Taken for the script, as a finding says.
        String explicit = CLASS.matcher(flat(pattern).replaceAll("(?:Script_Extensions|scx)=", "script="))
                .replaceAll(
                        found -> "$1" + (found.group(2).equals("s") ? "[" : "[^") + SPACES.replace("\\", "\\\\") + "]");
        return BRACE.matcher(explicit).replaceAll("$1\\\\{");
    }

    private static String flat(String pattern) {
        StringBuilder flat = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (within && (c == '[' || c == '&')) {
                flat.append('\\');
            }
            flat.append(c);
            if (c == '\\' && i + 1 < pattern.length()) {
                i++;
                flat.append(pattern.charAt(i));
            }
            within = within ? c != ']' : c == '[';
        }
        return flat.toString();
    }
}
