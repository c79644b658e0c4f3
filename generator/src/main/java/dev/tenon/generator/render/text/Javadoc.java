package dev.tenon.generator.render.text;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.contract.TextContent;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a Javadoc comment together from the contract's prose and the generator's own sentences. */
public final class Javadoc {
    /** Leaves room for the indentation of a nested member below 120 columns. */
    private static final int WIDTH = 108;

    private static final int LONGEST_EXAMPLE = 40;
    private static final String SENTENCE_END = ".!?:}";

    private static final Pattern CLOSING_TAGS = Pattern.compile("(?:</[a-z]+>)+$");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:[^{}]++|\\{[^{}]*+}){0,99}+}|<a [^>]*>");
    /** Stands for a space at which a line must not be broken; encoders let no such character through. */
    private static final char UNBROKEN = '\u0001';

    private static final String ITEM = "  <li>";
    private static final String ITEM_INDENT = "      ";
    private static final String TAG_INDENT = "    ";

    private final List<String> lines = new ArrayList<>();
    private boolean tagged;

    /** Starts an empty comment. */
    public Javadoc() {}

    /**
     * Adds the contract's description, or a sentence where it has none.
     *
     * @param docs what the contract says
     * @param otherwise HTML, used if the contract says nothing; may be empty behind a paragraph
     * @return this comment
     */
    public Javadoc description(Docs docs, String otherwise) {
        return description(docs, otherwise, "");
    }

    /**
     * As {@link #description(Docs, String)}, and adds a sentence.
     *
     * @param docs what the contract says
     * @param otherwise HTML, used if the contract says nothing
     * @param sentence HTML, or nothing
     * @return this comment
     */
    public Javadoc description(Docs docs, String otherwise, String sentence) {
        List<String> blocks =
                new ArrayList<>(docs.description().map(CommonMark::toHtmlBlocks).orElse(List.of()));
        if (blocks.isEmpty()) {
            blocks.add(otherwise);
        }
        docs.example().flatMap(Javadoc::glance).ifPresent(example -> addExample(blocks, example));
        docs.content().ifPresent(content -> addSentence(blocks, content(content)));
        if (!sentence.isEmpty()) {
            addSentence(blocks, sentence);
        }
        if (!docs.values().isEmpty()) {
            addSentence(blocks, ValueDocs.sentence(docs.values()));
            ValueDocs.list(docs.values()).ifPresent(blocks::add);
        }
        docs.externalDocs().ifPresent(more -> blocks.add("See " + CommonMark.link(more)));
        blocks.forEach(this::paragraph);
        return this;
    }

    /**
     * Adds a few words and the contract's description: on one line where it is short.
     *
     * @param html safe HTML
     * @param docs what the contract says
     * @return this comment
     */
    public Javadoc heading(String html, Docs docs) {
        List<String> blocks = docs.description().map(CommonMark::toHtmlBlocks).orElse(List.of());
        if (blocks.size() == 1 && html.length() + blocks.get(0).length() < WIDTH && !isBlock(blocks.get(0))) {
            return paragraph(html + ": " + blocks.get(0));
        }
        paragraph(html);
        blocks.forEach(this::paragraph);
        return this;
    }

    private static boolean isBlock(String html) {
        return html.startsWith("<ul>") || html.startsWith("<ol>") || isVerbatim(html);
    }

    /** What is shown as it is written, line by line. */
    private static boolean isVerbatim(String html) {
        return html.startsWith("<pre>");
    }

    /** An example costs no line of its own where it fits. */
    private static void addExample(List<String> blocks, String example) {
        int last = blocks.size() - 1;
        String block = blocks.get(last);
        if (block.startsWith("{@return") && block.endsWith("}")) {
            blocks.set(last, block.substring(0, block.length() - 1) + ", for example " + example + "}");
        } else {
            addSentence(blocks, "For example " + example + ".");
        }
    }

    private static String content(TextContent content) {
        String encoded = content.encoding()
                .map(encoding -> "ncoded in " + code(encoding) + ".")
                .orElse("");
        if (content.mediaType().isEmpty()) {
            return "E" + encoded;
        }
        String held = "It holds " + code(content.mediaType().get());
        return encoded.isEmpty() ? held + "." : held + ", e" + encoded;
    }

    /** Behind a paragraph that ends as a sentence does, or as a paragraph of its own. */
    private static void addSentence(List<String> blocks, String sentence) {
        int last = blocks.size() - 1;
        String block = blocks.get(last);
        if (isBlock(block)) {
            blocks.add(sentence);
        } else if (endsSentence(block)) {
            blocks.set(last, block + " " + sentence);
        } else {
            blocks.set(last, block + ". " + sentence);
        }
    }

    private static boolean endsSentence(String block) {
        String text = CLOSING_TAGS.matcher(block).replaceAll("");
        return !text.isEmpty() && SENTENCE_END.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** A value as JSON, if it is one that helps at a glance. */
    private static Optional<String> glance(Node value) {
        if (value instanceof Node.ObjectNode || value instanceof Node.ArrayNode) {
            return Optional.empty();
        }
        String json = JsonText.of(value);
        return json.length() > LONGEST_EXAMPLE ? Optional.empty() : Optional.of(code(json));
    }

    /**
     * Adds a paragraph.
     *
     * @param html safe HTML: a paragraph's content or a block element; nothing is added if it is blank
     * @return this comment
     */
    public Javadoc paragraph(String html) {
        if (html.isBlank()) {
            return this;
        }
        boolean block = isBlock(html);
        if (!lines.isEmpty() && !block) {
            lines.add("");
        }
        String text = lines.isEmpty() || block ? html : "<p>" + html;
        lines.addAll(wrap(text, "", WIDTH));
        return this;
    }

    /**
     * Adds a block tag.
     *
     * @param tag for example {@code @param id}
     * @param html safe HTML
     * @return this comment
     */
    public Javadoc tag(String tag, String html) {
        if (!tagged && !lines.isEmpty()) {
            lines.add("");
        }
        tagged = true;
        lines.addAll(wrap(tag + " " + html, TAG_INDENT, WIDTH));
        return this;
    }

    /**
     * Adds a block tag whose text is the contract's, if it says anything: the name and the type are in the signature.
     *
     * @param tag for example {@code @param id}
     * @param docs what the contract says
     * @return this comment
     */
    public Javadoc tag(String tag, Docs docs) {
        List<String> blocks = docs.description().map(CommonMark::toHtmlBlocks).orElse(List.of());
        if (blocks.isEmpty()) {
            return this;
        }
        boolean named = isBlock(blocks.get(0));
        tag(tag, named ? "" : blocks.get(0));
        blocks.stream().skip(named ? 0 : 1).forEach(this::further);
        return this;
    }

    /** A further paragraph or block of a tag, indented as far as whitespace says nothing. */
    private void further(String html) {
        String indent = isVerbatim(html) ? "" : TAG_INDENT;
        wrap(isBlock(html) ? html : "<p>" + html, "", WIDTH - indent.length())
                .forEach(line -> lines.add(indent + line));
    }

    /**
     * The finished comment.
     *
     * @return its lines
     */
    public List<JavadocLine> lines() {
        return lines.stream().map(JavadocLine::new).toList();
    }

    /**
     * A code span.
     *
     * @param text any text
     * @return safe HTML
     */
    public static String code(String text) {
        return InlineMarkup.code(text);
    }

    /**
     * A link to a method.
     *
     * @param owner its class
     * @param method its name, with {@code ()} if it takes nothing
     * @return safe HTML
     */
    public static String link(ClassName owner, String method) {
        return "{@link " + owner.simpleName() + "#" + method + "}";
    }

    /**
     * A list.
     *
     * @param items safe HTML of each item
     * @return safe HTML: a block
     */
    public static String list(List<String> items) {
        StringBuilder list = new StringBuilder("<ul>");
        items.forEach(item -> list.append('\n').append(ITEM).append(item).append("</li>"));
        return list.append("\n</ul>").toString();
    }

    private static List<String> wrap(String text, String hanging, int width) {
        if (text.length() <= width && text.indexOf('\n') < 0) {
            return List.of(text);
        }
        if (isVerbatim(text)) {
            return text.lines().toList();
        }
        List<String> wrapped = new ArrayList<>();
        // Most texts have no tag, and need no expression to be told so.
        boolean tags = text.contains("{@") || text.contains("<a ");
        String whole = tags ? INLINE_TAG.matcher(text).replaceAll(Javadoc::unbroken) : text;
        for (String line : whole.split("\n")) {
            String rest = line;
            String indent = "";
            String next = line.startsWith(ITEM) ? ITEM_INDENT : hanging;
            while (indent.length() + rest.length() > width) {
                int space = rest.lastIndexOf(' ', width - indent.length());
                int cut = space > 0 ? space : rest.indexOf(' ');
                if (cut <= 0) {
                    break;
                }
                wrapped.add(indent + rest.substring(0, cut));
                rest = rest.substring(cut + 1);
                indent = next;
            }
            wrapped.add(indent + rest);
        }
        wrapped.replaceAll(line -> line.replace(UNBROKEN, ' '));
        return wrapped;
    }

    private static String unbroken(MatchResult tag) {
        return Matcher.quoteReplacement(tag.group().replace(' ', UNBROKEN));
    }
}
