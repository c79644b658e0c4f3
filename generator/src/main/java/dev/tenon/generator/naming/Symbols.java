package dev.tenon.generator.naming;

import java.util.Locale;
import java.util.Map;

/** English words for the characters that Java identifiers cannot carry. */
final class Symbols {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry((int) '-', "minus"),
            Map.entry((int) '+', "plus"),
            Map.entry((int) '_', "underscore"),
            Map.entry((int) '.', "dot"),
            Map.entry((int) ',', "comma"),
            Map.entry((int) ':', "colon"),
            Map.entry((int) ';', "semicolon"),
            Map.entry((int) '/', "slash"),
            Map.entry((int) '\\', "backslash"),
            Map.entry((int) '@', "at"),
            Map.entry((int) '$', "dollar"),
            Map.entry((int) '%', "percent"),
            Map.entry((int) '&', "and"),
            Map.entry((int) '|', "or"),
            Map.entry((int) '*', "star"),
            Map.entry((int) '#', "hash"),
            Map.entry((int) '!', "not"),
            Map.entry((int) '?', "question"),
            Map.entry((int) '=', "equals"),
            Map.entry((int) '<', "less"),
            Map.entry((int) '>', "greater"),
            Map.entry((int) '~', "tilde"),
            Map.entry((int) '^', "caret"),
            Map.entry((int) '\'', "quote"),
            Map.entry((int) '"', "quotes"),
            Map.entry((int) '`', "backtick"),
            Map.entry((int) '(', "open"),
            Map.entry((int) ')', "close"),
            Map.entry((int) '[', "bracket"),
            Map.entry((int) ']', "bracket"),
            Map.entry((int) '{', "brace"),
            Map.entry((int) '}', "brace"),
            Map.entry((int) ' ', "space"));

    private Symbols() {}

    /**
     * The word for a character.
     *
     * @param codePoint any character but an ASCII letter or digit
     * @return an ASCII word; {@code u1f600} for characters without a usual name
     */
    static String nameOf(int codePoint) {
        String name = NAMES.get(codePoint);
        return name != null ? name : "u" + Integer.toHexString(codePoint).toLowerCase(Locale.ROOT);
    }
}
