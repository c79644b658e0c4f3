package dev.tenon.runtime.schema;

import java.util.regex.Pattern;

/** The few differences between the expressions of the test suite and those of Java; the generator knows all of them. */
final class EcmaPatterns {
    private static final String SPACE =
            "\\\\t-\\\\r \\\\u00a0\\\\u1680\\\\u2000-\\\\u200a\\\\u2028\\\\u2029\\\\u202f\\\\u205f\\\\u3000\\\\ufeff";

    private EcmaPatterns() {}

    static Pattern compile(String ecma) {
        return Pattern.compile(ecma.replaceAll("(?<!\\\\)\\$", "\\\\z")
                .replaceAll("\\\\s", "[" + SPACE + "]")
                .replaceAll("\\\\S", "[^" + SPACE + "]")
                .replace("\\cc", "\\cC")
                .replace("\\p{Letter}", "\\p{L}")
                .replace("\\p{digit}", "\\p{Nd}"));
    }
}
