package dev.tenon.generator.render.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An {@code if} that holds nothing but another {@code if} is one with both conditions. */
final class NestedConditions {
    private static final String IF = "if (";
    private static final String THEN = ") {";
    private static final String END = "}";

    private NestedConditions() {}

    /**
     * Joins two conditions.
     *
     * @param block the lines of an {@code if} without {@code else}
     * @return the lines of an {@code if} with both conditions; empty if there is something else in the block
     */
    static Optional<List<Code>> joined(List<Code> block) {
        int last = block.size() - 1;
        String outer = block.get(0).text();
        String indentation = outer.substring(0, outer.indexOf(IF));
        String inside = new Code(indentation).indented().text();
        String inner = block.get(1).text();
        if (last < 3
                || !inner.startsWith(inside + IF)
                || !block.get(last - 1).text().equals(inside + END)) {
            return Optional.empty();
        }
        List<Code> body = block.subList(2, last - 1);
        if (!body.stream().allMatch(line -> line.text().startsWith(inside + " "))) {
            return Optional.empty();
        }
        List<Code> joined = new ArrayList<>();
        joined.add(new Code(outer.substring(0, outer.length() - THEN.length()) + " && "
                + operand(inner.substring(inside.length() + IF.length(), inner.length() - THEN.length())) + THEN));
        int removed = inside.length() - indentation.length();
        body.forEach(line -> joined.add(new Code(line.text().substring(removed))));
        joined.add(block.get(last));
        return Optional.of(joined);
    }

    private static String operand(String condition) {
        return condition.contains(" || ") || condition.contains(" ? ") ? "(" + condition + ")" : condition;
    }
}
