package dev.tenon.generator.render.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character references of HTML that prose has: numbers, and the names that are in use. */
final class Entities {
    private static final Pattern REFERENCE = Pattern.compile("&(?:(\\w{1,40})|#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("rarr", "→"),
            Map.entry("times", "×"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"));

    private Entities() {}

    /** The text with the characters that are meant; what is no reference stays as it is. */
    static String decode(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(1) != null) {
            return NAMED.getOrDefault(found.group(1), found.group());
        }
        int codePoint =
                found.group(2) != null ? Integer.parseInt(found.group(2)) : Integer.parseInt(found.group(3), 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : found.group();
    }
}
