package dev.tenon.generator.lower.schema;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.pattern.EcmaPattern;
import dev.tenon.generator.pattern.PatternText;
import dev.tenon.generator.source.Location;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tells of regular expressions that are not those of ECMA-262. */
final class Patterns {
    /** What stands before the start of a text or behind its end; no text has it. */
    private static final Pattern OUTSIDE = Pattern.compile("^/\\^|[^\\\\]\\$/[a-z]*$");

    private final Diagnostics diagnostics;

    Patterns(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether an expression can be used. */
    boolean isUsable(String text, Location location) {
        if (OUTSIDE.matcher(text).find()) {
            diagnostics.warning(
                    "delimited-pattern",
                    location,
                    "slashes are a part of an expression, and no text has one before its start ('^') or behind its end ('$')",
                    "leave them out, and what stands behind the last one");
        }
        try {
            EcmaPattern.toJava(text);
            if (EcmaPattern.namesScriptExtensions(text)) {
                diagnostics.warning(
                        "script-extensions",
                        location,
                        "Java does not know with which scripts a character is used; this is taken for 'Script', the one to which it"
                                + " belongs",
                        "name further scripts and characters beside it, such as \\p{Script=Common}");
            }
            return true;
        } catch (PatternSyntaxException e) {
            return isJava(text, location, e);
        }
    }

    private boolean isJava(String text, Location location, PatternSyntaxException ecma) {
        String problem = "this is no regular expression of ECMA-262: " + ecma.getDescription() + " near index "
                + Math.max(0, ecma.getIndex());
        try {
            PatternText.toJava(text);
            diagnostics.warning(
                    "java-pattern",
                    location,
                    problem + "; it is read as one of java.util.regex",
                    "write it without what only some languages have, so that every client reads it alike");
            return true;
        } catch (PatternSyntaxException e) {
            diagnostics.error(
                    "invalid-pattern",
                    location,
                    problem,
                    "correct the expression; remember that \\ is written \\\\ inside double quotes");
            return false;
        }
    }
}
