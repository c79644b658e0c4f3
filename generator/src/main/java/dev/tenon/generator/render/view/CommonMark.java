package dev.tenon.generator.render.view;

import dev.tenon.generator.contract.ExternalDocs;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a contract's prose (CommonMark, OpenAPI 3.0.3 §4.1) into HTML that is safe inside a Javadoc comment: paragraphs, lists,
 * code and links are kept, everything else is plain text. No tag, no HTML and no end of comment of the author's survives.
 */
final class CommonMark {
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\((https?://[^()\\s<>\"]+)\\)");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern LIST_ITEM = Pattern.compile("\\s{0,8}(?:[-*+]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)\\s*#*");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final Pattern WHITESPACE = Pattern.compile("\\s+");

    private CommonMark() {}

    /** The blocks of a text: contents of paragraphs, and whole {@code <ul>} and {@code <pre>} elements. */
    static List<String> toHtmlBlocks(String text) {
        Blocks blocks = new Blocks();
        text.replace("\r\n", "\n").replace('\r', '\n').lines().forEach(blocks::line);
        return blocks.finish();
    }

    /** The whole text as the content of one paragraph. */
    static String toInlineHtml(String text) {
        return inline(WHITESPACE.matcher(text.strip()).replaceAll(" "));
    }

    /** A code span of any text. */
    static String code(String text) {
        String safe = INVISIBLE.matcher(text).replaceAll(" ");
        if (safe.isBlank()) {
            return "(blank)";
        }
        boolean plain = safe.chars().allMatch(c -> c >= 0x20 && c < 0x7F && "{}@\\*".indexOf(c) < 0);
        return plain ? "{@code " + safe + "}" : "<code>" + escape(safe) + "</code>";
    }

    /** A link to more of a text, or its address as text where that is none. */
    static String link(ExternalDocs more) {
        String text = more.description()
                .map(CommonMark::toInlineHtml)
                .filter(html -> !html.isBlank() && !html.contains("<"))
                .orElse(escape(more.url()));
        return WEB.matcher(more.url()).matches() ? anchor(more.url(), text) : text;
    }

    private static String inline(String text) {
        StringBuilder html = new StringBuilder();
        Matcher span = CODE_SPAN.matcher(text);
        int from = 0;
        while (span.find()) {
            html.append(links(text.substring(from, span.start()))).append(code(span.group(1)));
            from = span.end();
        }
        return html.append(links(text.substring(from))).toString();
    }

    private static String links(String text) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            html.append(escape(text.substring(from, link.start())));
            html.append(anchor(link.group(2), escape(link.group(1))));
            from = link.end();
        }
        return html.append(escape(text.substring(from))).toString();
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

    /** Escapes what means something to HTML, to Javadoc, to a comment or to a Unicode escape, and what cannot be seen. */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '@', '{', '}', '\\' -> safe.append("&#").append(c).append(';');
                case '/' -> safe.append(safe.length() > 0 && safe.charAt(safe.length() - 1) == '*' ? "&#47;" : "/");
                default -> safe.appendCodePoint(isVisible(c) ? c : ' ');
            }
            i += Character.charCount(c) - 1;
        }
        return safe.toString();
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

    /** Collects lines into blocks. */
    private static final class Blocks {
        private final List<String> blocks = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private final StringBuilder fenced = new StringBuilder();
        private boolean inFence;

        void line(String line) {
            if (line.strip().startsWith("```")) {
                flush();
                inFence = !inFence;
            } else if (inFence) {
                fenced.append(fenced.length() == 0 ? "" : "\n").append(escape(line));
            } else if (line.isBlank()) {
                flush();
            } else {
                prose(line);
            }
        }

        private void prose(String line) {
            String text = line.strip();
            Matcher item = LIST_ITEM.matcher(line);
            Matcher heading = HEADING.matcher(line);
            // Most lines begin with a letter, and need no expression to be told from the others.
            if (Character.isLetter(text.charAt(0))) {
                plain(text);
            } else if (item.matches()) {
                flushParagraph();
                items.add(item.group(1).strip());
            } else if (heading.matches()) {
                flush();
                paragraph.append(heading.group(1));
                flush();
            } else {
                plain(text);
            }
        }

        private void plain(String text) {
            if (!items.isEmpty()) {
                items.set(items.size() - 1, items.get(items.size() - 1) + " " + text);
            } else {
                paragraph.append(paragraph.length() == 0 ? "" : " ").append(text);
            }
        }

        List<String> finish() {
            flush();
            return blocks.stream().filter(block -> !block.isBlank()).toList();
        }

        private void flush() {
            flushParagraph();
            if (!items.isEmpty()) {
                StringBuilder list = new StringBuilder("<ul>");
                items.forEach(
                        item -> list.append("\n  <li>").append(inline(item)).append("</li>"));
                blocks.add(list.append("\n</ul>").toString());
                items.clear();
            }
            if (fenced.length() > 0) {
                blocks.add("<pre>" + fenced + "</pre>");
                fenced.setLength(0);
            }
        }

        private void flushParagraph() {
            if (paragraph.length() > 0) {
                blocks.add(inline(paragraph.toString()));
                paragraph.setLength(0);
            }
        }
    }
}
