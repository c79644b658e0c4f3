package dev.tenon.generator.pattern;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The expressions of contracts: those of ECMA-262, as JSON Schema recommends (JSON Schema Validation §6.3.3), and those that only
 * {@link Pattern} reads, since services that are written in Java or Python document their own.
 */
public final class PatternText {
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
            Pattern.compile(text);
            return text;
        }
    }
}
