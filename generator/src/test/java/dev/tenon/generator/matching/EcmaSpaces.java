package dev.tenon.generator.matching;

import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/** White space in patterns: ECMA-262 (§22.2.2.9) has more of it than {@code java.util.regex}. */
final class EcmaSpaces {
    private static final String SPACES =
            "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    private static final Pattern CLASS = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\([sS])");

    private EcmaSpaces() {}

    static RegularExpression expression(String pattern) {
        String explicit = CLASS.matcher(pattern)
                .replaceAll(
                        found -> "$1" + (found.group(2).equals("s") ? "[" : "[^") + SPACES.replace("\\", "\\\\") + "]");
        return JDKRegularExpressionFactory.getInstance().getRegularExpression(explicit);
    }
}
