package dev.tenon.generator.render.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the paragraphs, lists and headings of prose that is written in HTML as CommonMark has them. What stands in code is left as it
 * is, and so are tags that say nothing about blocks, and what is no tag of HTML.
 */
final class HtmlBlocks {
    /** An end is looked for no farther than what it ends is long as a rule, so that many beginnings without an end take no time. */
    private static final Pattern PART = Pattern.compile("(?is)"
            + "(?<code>```.{0,2000}?```|~~~.{0,2000}?~~~|(?<!`)(?<ticks>`{1,20})(?!`).{1,1000}?(?<!`)\\k<ticks>(?!`)|<code>.{0,1000}?</code>)"
            + "|<pre(?:\\s[^<>]{0,1000}+)?>(?<pre>[^<]*+(?:<(?!/pre>)[^<]*+){0,200}+)</pre>"
            + "|<(?<tag>/?(?:p|br|hr|ul|ol|dl|li|dt|dd|h[1-6]|div|section|center|blockquote|fullname|note|important|tip"
            + "|details|summary|table|thead|tbody|tr|td|th))(?:\\s[^<>]{0,1000}+)?/?>");

    private static final Pattern WHITESPACE = Pattern.compile("\\s+");
    /** The line of a list or a table, which a break must not end. */
    private static final Pattern ROW = Pattern.compile("\\s{0,99}(?:\\||[-*+]\\s|\\d{1,3}[.)]\\s)");

    private final StringBuilder text = new StringBuilder();
    /** What the items of the lists begin with that are open. */
    private final Deque<String> lists = new ArrayDeque<>();

    private HtmlBlocks() {}

    static String toCommonMark(String prose) {
        return prose.indexOf('<') < 0 ? prose : new HtmlBlocks().translate(prose);
    }

    private String translate(String prose) {
        Matcher part = PART.matcher(prose);
        int from = 0;
        while (part.find()) {
            words(prose.substring(from, part.start()));
            if (part.group("code") != null) {
                words(part.group());
            } else if (part.group("pre") != null) {
                text.append("\n```\n")
                        .append(InlineMarkup.textOf(part.group("pre")).strip())
                        .append("\n```\n");
            } else {
                tag(part.group("tag").toLowerCase(Locale.ROOT));
            }
            from = part.end();
        }
        words(prose.substring(from));
        return text.toString();
    }

    /** An item goes on until the next one, whatever its lines are. */
    private void words(String words) {
        text.append(lists.isEmpty() ? words : WHITESPACE.matcher(words).replaceAll(" "));
    }

    private void tag(String tag) {
        switch (tag) {
            case "ul", "dl" -> open("- ");
            case "ol" -> open("1. ");
            case "/ul", "/dl", "/ol" -> {
                lists.poll();
                text.append(lists.isEmpty() ? "\n\n" : " ");
            }
            case "li", "dt" -> text.append('\n').append(lists.isEmpty() ? "- " : lists.peek());
            case "dd" -> meaning();
            case "/li", "/dt", "/dd", "td", "/td", "th", "/th" -> text.append(' ');
            case "h1", "h2", "h3", "h4", "h5", "h6" -> text.append(lists.isEmpty() ? "\n\n# " : " ");
            case "br" -> text.append(isRow() ? " " : "\n\n");
            default -> text.append(lists.isEmpty() ? "\n\n" : " ");
        }
    }

    /** What a term means stands behind it and a colon, whatever space there was. */
    private void meaning() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.replace(end, text.length(), ": ");
    }

    private void open(String marker) {
        text.append(lists.isEmpty() ? "\n\n" : " ");
        lists.push(marker);
    }

    private boolean isRow() {
        return !lists.isEmpty()
                || ROW.matcher(text)
                        .region(text.lastIndexOf("\n") + 1, text.length())
                        .lookingAt();
    }
}
