package dev.tenon.generator.render.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what stands inside a paragraph of a contract's prose into HTML that is safe inside a Javadoc comment: code, links and
 * emphasis are kept, be they written in CommonMark (§6) or as HTML. Tags that only say how something looks are left out, and
 * everything else is plain text.
 */
final class InlineMarkup {
    /** What is longer than its limit is plain text: a search for an end that is not there takes no longer than that. */
    private static final Pattern CONSTRUCT = Pattern.compile(
            String.join(
                    "|",
                    "\\\\(?<escaped>[!-/:-@\\[-`{-~])",
                    "(?<!`)(?<ticks>`{1,20})(?!`)(?<span>.{1,1000}?)(?<!`)\\k<ticks>(?!`)",
                    "!?\\[(?<text>[^\\[\\]]{1,1000})]\\((?<address>(?=[^()\\s]{0,1000}[/#.:])[^()\\s]{0,1000}+"
                            + "(?:\\([^()\\s]{0,100}\\)[^()\\s]{0,1000}+){0,9})(?:\\s{1,9}\"[^\"]{0,1000}\")?\\)",
                    "<(?<auto>https?://[^\\s<>\"]{1,1000})>",
                    "\\*\\*\\*(?=[^\\s*])(?<both>[^*]{1,1000})(?<=\\S)\\*\\*\\*(?!\\*)",
                    "\\*\\*(?=[^\\s*])(?<strong>.{1,1000}?)(?<=\\S)\\*\\*(?!\\*)",
                    "(?<!\\w)__(?=[^\\s_])(?<strong2>.{1,1000}?)(?<=\\S)__(?!\\w)",
                    "(?<![\\w*])\\*(?=[^\\s*])(?<em>[^*]{1,1000})(?<=\\S)\\*(?![\\w*])",
                    "(?<!\\w)_(?=[^\\s_])(?<em2>[^_]{1,1000})(?<=\\S)_(?!\\w)",
                    "(?i:<(?<tag>code|tt|kbd|b|strong|i|em)(?:\\s[^<>]{0,1000}+)?>(?<content>.{0,1000}?)</\\k<tag>\\s{0,9}>)",
                    "(?i:<a\\s[^<>]{0,1000}?href\\s{0,9}=\\s{0,9}[\"']?(?<href>[^\"'\\s<>]{1,1000}+)[^<>]{0,1000}+>"
                            + "(?<anchor>.{0,1000}?)</a\\s{0,9}>)",
                    "(?i:</?(?:a|code|tt|kbd|b|strong|i|em|u|span|font|small|big|sup|sub|replaceable)(?:\\s[^<>]{0,1000}+)?/?>)"));

    /** What is nested deeper is plain text. */
    private static final int DEEPEST = 6;

    private static final String BEGINNINGS = "\\`![<*_";

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private InlineMarkup() {}

    /** The HTML of a text without line breaks. */
    static String toHtml(String text) {
        return toHtml(text, 0);
    }

    private static String toHtml(String text, int depth) {
        if (depth > DEEPEST) {
            return plain(text);
        }
        StringBuilder html = new StringBuilder();
        Matcher construct = CONSTRUCT.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            // Most characters begin nothing, and need no expression to be told so.
            if (BEGINNINGS.indexOf(text.charAt(at)) >= 0
                    && construct.region(at, text.length()).lookingAt()) {
                html.append(plain(text.substring(from, at))).append(html(construct, depth + 1));
                at = construct.end();
                from = at;
            } else {
                at++;
            }
        }
        html.append(plain(text.substring(from)));
        // Where two parts meet, too.
        return html.toString().replace("*/", "*&#47;");
    }

    private static String plain(String text) {
        return escape(Entities.decode(text));
    }

    private static String html(Matcher found, int depth) {
        if (found.group("escaped") != null) {
            return escape(found.group("escaped"));
        } else if (found.group("span") != null) {
            return code(found.group("span").strip());
        } else if (found.group("text") != null) {
            return found.group().startsWith("!")
                    ? escape(found.group("text"))
                    : link(found.group("address"), found.group("text"), depth);
        } else if (found.group("auto") != null) {
            return link(found.group("auto"), found.group("auto"), depth);
        } else if (found.group("href") != null) {
            return link(
                    Entities.decode(found.group("href")), found.group("anchor").strip(), depth);
        } else if (found.group("tag") != null) {
            return element(found.group("tag"), found.group("content").strip(), depth);
        }
        return emphasis(found, depth);
    }

    private static String emphasis(Matcher found, int depth) {
        if (found.group("both") != null) {
            return within("em", within("strong", toHtml(found.group("both"), depth)));
        }
        for (String group : new String[] {"strong", "strong2", "em", "em2"}) {
            if (found.group(group) != null) {
                return within(group.startsWith("strong") ? "strong" : "em", toHtml(found.group(group), depth));
            }
        }
        return "";
    }

    private static String element(String tag, String content, int depth) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "b", "strong" -> within("strong", toHtml(content, depth));
            case "i", "em" -> within("em", toHtml(content, depth));
            default -> content.isEmpty() ? "" : code(textOf(content));
        };
    }

    /** An element, unless there is nothing to see in it, or the same one is in it, which HTML forbids. */
    static String within(String tag, String html) {
        String start = "<" + tag + ">";
        return html.isBlank() || html.contains(start) ? html : start + html + "</" + tag + ">";
    }

    /** A text that leads to an address; the text alone where the address is of no use outside of the contract's own pages. */
    static String link(String address, String text) {
        return link(address, text, 0);
    }

    private static String link(String address, String text, int depth) {
        String html = toHtml(text, depth);
        String plain = html.contains("<a ") ? escape(text) : html;
        return WEB.matcher(address).matches() && !plain.isBlank() ? anchor(address, plain) : plain;
    }

    /** A link whose address is none is its text alone. */
    private static String anchor(String address, String text) {
        try {
            String safe = address.replace("{", "%7B").replace("}", "%7D").replace("@", "%40");
            return "<a href=\"" + escape(new URI(safe).toASCIIString()) + "\">" + text + "</a>";
        } catch (URISyntaxException e) {
            return text;
        }
    }

    /** What HTML says without its tags. */
    static String textOf(String html) {
        return Entities.decode(TAG.matcher(html).replaceAll(""));
    }

    /** A code span of any text. */
    static String code(String text) {
        String safe = INVISIBLE.matcher(text).replaceAll(" ");
        String shown = escape(safe);
        if (shown.isBlank()) {
            return "(blank)";
        }
        return isPlain(safe) ? "{@code " + safe + "}" : "<code>" + shown + "</code>";
    }

    /** Whether {@code @code} takes a text as it is, in which braces come in pairs. */
    private static boolean isPlain(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open < 0 || c < 0x20 || c >= 0x7F || "@\\*".indexOf(c) >= 0) {
                return false;
            }
        }
        return open == 0;
    }

    /** Escapes what means something to HTML between tags, to Javadoc, to a comment or to a Unicode escape, and what cannot be seen. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLetterOrSpace(text.charAt(i))) {
                continue;
            }
            // What is before it is copied in one piece.
            safe.append(text.substring(copied, i));
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '@', '{', '}', '\\' -> safe.append("&#").append(c).append(';');
                case '/' -> safe.append(safe.length() > 0 && safe.charAt(safe.length() - 1) == '*' ? "&#47;" : "/");
                default -> safe.appendCodePoint(isVisible(c) ? c : ' ');
            }
            i += Character.charCount(c) - 1;
            copied = i + 1;
        }
        return safe.append(text.substring(copied)).toString();
    }

    private static boolean isLetterOrSpace(char c) {
        return c >= 'a' && c <= 'z' || c == ' ' || c >= 'A' && c <= 'Z';
    }

    private static boolean isVisible(int c) {
        if (c < 0x7F) {
            return c >= 0x20;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
