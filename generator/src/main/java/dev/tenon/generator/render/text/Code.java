package dev.tenon.generator.render.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of Java on one line, put together from constant text and printable parts.
 *
 * @param text the source
 */
public record Code(String text) implements Printable {
    /** Stands for the space between two pieces that belong together, and are on one line; encoders let no such character through. */
    public static final char TOGETHER = '\u0005';

    private static final int MOST_OPERANDS = 500;

    /**
     * Fills a pattern.
     *
     * @param pattern Java source in which {@code #} stands for the next part; a constant of the generator, never a contract's text
     * @param parts what to put in
     * @return the code
     */
    public static Code of(String pattern, Printable... parts) {
        StringBuilder text = new StringBuilder();
        int part = 0;
        int from = 0;
        for (int at = pattern.indexOf('#'); at >= 0; at = pattern.indexOf('#', from)) {
            text.append(pattern.substring(from, at)).append(parts[part++].text());
            from = at + 1;
        }
        text.append(pattern.substring(from));
        if (part != parts.length) {
            throw new IllegalArgumentException("'" + pattern + "' takes " + part + " parts, not " + parts.length);
        }
        return new Code(text.toString());
    }

    /**
     * Puts pieces side by side.
     *
     * @param separator constant text between two pieces
     * @param pieces the pieces
     * @return one piece
     */
    public static Code join(String separator, Iterable<? extends Printable> pieces) {
        StringBuilder text = new StringBuilder();
        for (Printable piece : pieces) {
            text.append(text.length() == 0 ? "" : separator).append(piece.text());
        }
        return new Code(text.toString());
    }

    /**
     * Two arguments that belong together.
     *
     * @param first the first one
     * @param second the second one
     * @return both with a comma
     */
    public static Code pair(Printable first, Printable second) {
        return new Code(first.text() + "," + TOGETHER + second.text());
    }

    /**
     * Joins operands, many of them in groups: operands are nested to the left, and compilers follow nesting by recursion.
     *
     * @param operator the operator with its spaces, an associative one
     * @param operands the operands
     * @return for example {@code a + b}, or {@code (a + … + b) + (c + … + d)}
     */
    public static Code grouped(String operator, List<Code> operands) {
        if (operands.size() <= MOST_OPERANDS) {
            return join(operator, operands);
        }
        List<Code> groups = new ArrayList<>();
        for (int from = 0; from < operands.size(); from += MOST_OPERANDS) {
            int to = Math.min(operands.size(), from + MOST_OPERANDS);
            groups.add(of("(#)", join(operator, operands.subList(from, to))));
        }
        return join(operator, groups);
    }

    /**
     * The same code further to the right.
     *
     * @return indented by four spaces
     */
    public Code indented() {
        return new Code("    " + text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Code that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
