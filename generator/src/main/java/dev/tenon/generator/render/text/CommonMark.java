package dev.tenon.generator.render.text;

import dev.tenon.generator.contract.ExternalDocs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a contract's prose (CommonMark, OpenAPI 3.0.3 §4.1, which allows HTML) into HTML that is safe inside a Javadoc comment:
 * paragraphs, lists, headings, code, links and emphasis are kept, and a table is shown as it is written. No tag and no end of comment
 * of the author's survives.
 */
public final class CommonMark {
    private static final Pattern LIST_ITEM = Pattern.compile("\\s{0,8}([-*+]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+");
    private static final Pattern RULE = Pattern.compile("([-=*_])(?:\\s{0,9}\\1){2,200}");
    private static final Pattern FENCE = Pattern.compile("(`{3,20}+)[^`]*|(~{3,20}+)[^~]*");
    private static final Pattern WHITESPACE = Pattern.compile("\\s+");

    private CommonMark() {}

    /** The blocks of a text: contents of paragraphs, and whole {@code <ul>}, {@code <ol>} and {@code <pre>} elements. */
    static List<String> toHtmlBlocks(String text) {
        Blocks blocks = new Blocks();
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        HtmlBlocks.toCommonMark(lines).lines().forEach(blocks::line);
        return blocks.finish();
    }

    /**
     * The whole text as the content of one paragraph.
     *
     * @param text CommonMark
     * @return safe HTML; blank if nothing of the text is to be seen
     */
    public static String toInlineHtml(String text) {
        return inline(HtmlBlocks.toCommonMark(text));
    }

    private static String inline(String text) {
        String line = text.strip();
        return InlineMarkup.toHtml(
                isSpacedOnce(line) ? line : WHITESPACE.matcher(line).replaceAll(" "));
    }

    /** Most lines are, and need no expression to become so. */
    private static boolean isSpacedOnce(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' || c == ' ' && line.charAt(i + 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    /** A link to more of a text, or its address as text where that is none. */
    static String link(ExternalDocs more) {
        String text = more.description()
                .filter(description -> !toInlineHtml(description).isBlank())
                .orElse(more.url());
        return InlineMarkup.link(more.url(), text);
    }

    /** Collects lines into blocks. */
    private static final class Blocks {
        private final List<String> blocks = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private final StringBuilder verbatim = new StringBuilder();
        private boolean ordered;
        private boolean inTable;
        /** What the code begins with that is open, and ends with. */
        private String fence = "";

        void line(String line) {
            String text = line.strip();
            Matcher opening = FENCE.matcher(text);
            if (!fence.isEmpty()) {
                fenced(line, text);
            } else if (opening.matches()) {
                flush();
                fence = opening.group(1) == null ? opening.group(2) : opening.group(1);
            } else if (text.startsWith("|")) {
                if (!inTable) {
                    flush();
                }
                inTable = true;
                verbatim(text);
            } else if (text.isEmpty() || RULE.matcher(text).matches()) {
                flush();
            } else {
                if (inTable) {
                    flush();
                }
                prose(line, text);
            }
        }

        /** Code goes on up to a line of the same characters, as many or more, and no others (CommonMark §4.5). */
        private void fenced(String line, String text) {
            boolean closing = text.startsWith(fence) && text.chars().allMatch(c -> c == fence.charAt(0));
            if (closing) {
                flush();
                fence = "";
            } else {
                verbatim(line);
            }
        }

        private void verbatim(String line) {
            verbatim.append(verbatim.length() == 0 ? "" : "\n").append(InlineMarkup.escape(line));
        }

        private void prose(String line, String text) {
            // Most lines begin with a letter, and need no expression to be told from the others.
            if (Character.isLetter(text.charAt(0))) {
                plain(text);
                return;
            }
            Matcher item = LIST_ITEM.matcher(line);
            Matcher heading = HEADING.matcher(line);
            if (item.matches()) {
                item(item.group(2).strip(), Character.isDigit(item.group(1).charAt(0)));
            } else if (heading.lookingAt()) {
                flush();
                String title = line.substring(heading.end()).strip();
                int end = title.length();
                while (end > 0 && title.charAt(end - 1) == '#') {
                    end--;
                }
                blocks.add(InlineMarkup.within(
                        "strong", InlineMarkup.toHtml(title.substring(0, end).strip())));
            } else if (text.startsWith(">")) {
                plain(text.substring(1).strip());
            } else {
                plain(text);
            }
        }

        private void item(String text, boolean numbered) {
            if (ordered != numbered) {
                flush();
            }
            flushParagraph();
            ordered = numbered;
            items.add(text);
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
            inTable = false;
            flushParagraph();
            if (!items.isEmpty()) {
                String tag = ordered ? "ol>" : "ul>";
                StringBuilder list = new StringBuilder("<" + tag);
                items.forEach(
                        item -> list.append("\n  <li>").append(inline(item)).append("</li>"));
                blocks.add(list.append("\n</").append(tag).toString());
                items.clear();
            }
            if (verbatim.length() > 0) {
                blocks.add("<pre>" + verbatim + "</pre>");
                verbatim.setLength(0);
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
