package dev.tenon.generator.pattern;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets of characters by a property of Unicode (ECMA-262 §22.2.2.9.3), as Java 17 names them. */
final class EcmaProperty {
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Cased_Letter", "LC"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Combining_Mark", "M"),
            Map.entry("Nonspacing_Mark", "Mn"),
            Map.entry("Spacing_Mark", "Mc"),
            Map.entry("Enclosing_Mark", "Me"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("digit", "Nd"),
            Map.entry("Letter_Number", "Nl"),
            Map.entry("Other_Number", "No"),
            Map.entry("Punctuation", "P"),
            Map.entry("punct", "P"),
            Map.entry("Connector_Punctuation", "Pc"),
            Map.entry("Dash_Punctuation", "Pd"),
            Map.entry("Open_Punctuation", "Ps"),
            Map.entry("Close_Punctuation", "Pe"),
            Map.entry("Initial_Punctuation", "Pi"),
            Map.entry("Final_Punctuation", "Pf"),
            Map.entry("Other_Punctuation", "Po"),
            Map.entry("Symbol", "S"),
            Map.entry("Math_Symbol", "Sm"),
            Map.entry("Currency_Symbol", "Sc"),
            Map.entry("Modifier_Symbol", "Sk"),
            Map.entry("Other_Symbol", "So"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Line_Separator", "Zl"),
            Map.entry("Paragraph_Separator", "Zp"),
            Map.entry("Other", "C"),
            Map.entry("Control", "Cc"),
            Map.entry("cntrl", "Cc"),
            Map.entry("Format", "Cf"),
            Map.entry("Surrogate", "Cs"),
            Map.entry("Private_Use", "Co"),
            Map.entry("Unassigned", "Cn"));

    private static final Pattern SCRIPT_EXTENSIONS =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\[pP]\\{(?:Script_Extensions|scx)=");

    private static final String HEX = "0-9A-Fa-f\\uff10-\\uff19\\uff21-\\uff26\\uff41-\\uff46";

    /** What Java has no name for, or another meaning: to it, decimal digits of any script are hexadecimal ones. */
    private static final Map<String, String> RANGES = Map.of(
            "Any",
            "\\x{0}-\\x{10ffff}",
            "Hex_Digit",
            HEX,
            "Hex",
            HEX,
            "ASCII_Hex_Digit",
            "0-9A-Fa-f",
            "AHex",
            "0-9A-Fa-f");

    /** Letters, with those that are no longer or not yet counted among them (Unicode Standard Annex 31 §2). */
    private static final String ID_START = "\\p{L}\\p{Nl}\\u1885\\u1886\\u2118\\u212e\\u309b\\u309c";

    private static final String ID_CONTINUE =
            ID_START + "\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}\\u00b7\\u0387\\u1369-\\u1371\\u19da";

    /** Of what identifiers are made; all but a letter that is a sign of syntax. */
    private static final Map<String, String> IDENTIFIERS =
            Map.of("ID_Start", ID_START, "IDS", ID_START, "ID_Continue", ID_CONTINUE, "IDC", ID_CONTINUE);

    private static final String SIGN_OF_SYNTAX = "\\u2e2f";

    private EcmaProperty() {}

    /** The set of what has a property, or has not; empty if Java 17 knows no such property. */
    static Optional<String> toJava(@Nullable String key, String name, boolean negated) {
        if (key == null && RANGES.containsKey(name)) {
            return Optional.of((negated ? "[^" : "[") + RANGES.get(name) + "]");
        }
        if (key == null && IDENTIFIERS.containsKey(name)) {
            String set = IDENTIFIERS.get(name);
            return Optional.of(
                    negated ? "[[^" + set + "]" + SIGN_OF_SYNTAX + "]" : "[" + set + "&&[^" + SIGN_OF_SYNTAX + "]]");
        }
        // Later versions know these, but what is generated runs on 17, too.
        boolean unknown = name.matches("Emoji.*|Extended_Pictographic|I[ns][A-Z].*");
        return unknown ? Optional.empty() : Optional.of((negated ? "\\P{" : "\\p{") + name(key, name) + "}");
    }

    /** Whether an expression asks for the scripts that a character is used with, of which Java knows the main one alone. */
    static boolean namesScriptExtensions(String ecma) {
        return SCRIPT_EXTENSIONS.matcher(ecma).find();
    }

    private static String name(@Nullable String key, String name) {
        if (key != null && key.matches("Script|sc|Script_Extensions|scx")) {
            return "script=" + name;
        }
        return name.matches("LC|[LMNPSZC][a-z]?") ? name : CATEGORIES.getOrDefault(name, "Is" + name);
    }
}
