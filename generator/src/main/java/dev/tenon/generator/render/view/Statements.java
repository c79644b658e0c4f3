package dev.tenon.generator.render.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The statements of checks as they are written one after the other, in blocks, and the names of the variables that they declare. */
final class Statements {
    private static final String INDEX_NAMES = "ijklmn";
    private static final String ADDED = "found = found.";
    /** Of calls: compilers follow a chain by recursion. */
    static final int LONGEST_CHAIN = 50;

    private final List<Code> lines = new ArrayList<>();
    private int loops;
    /** How many variables with the name {@code nested} are in scope. */
    private int declared;
    /** How many there were where each open block begins. */
    private final Deque<Integer> outside = new ArrayDeque<>();

    /** The lines so far, indented by the blocks that they stand in. */
    List<Code> lines() {
        return List.copyOf(lines);
    }

    /** Adds a statement to the block that is open. */
    void line(Code code) {
        Code indented = code;
        for (int i = 0; i < outside.size(); i++) {
            indented = indented.indented();
        }
        lines.add(indented);
    }

    /**
     * Adds a block.
     *
     * @param head what opens it, with the brace
     * @param body adds its statements
     */
    void within(Code head, Runnable body) {
        line(head);
        outside.push(declared);
        body.run();
        declared = outside.pop();
        line(new Code("}"));
    }

    /** Adds a block under a condition; what is one condition inside becomes a part of it. */
    void withinJoined(Code head, Runnable body) {
        int from = lines.size();
        within(head, body);
        List<Code> block = lines.subList(from, lines.size());
        NestedConditions.joined(block).ifPresent(joined -> {
            block.clear();
            lines.addAll(joined);
        });
    }

    /** Adds the block of a loop, whose variable has one of the names below. */
    void loop(Code head, Runnable body) {
        within(head, () -> {
            loops++;
            body.run();
            loops--;
        });
    }

    /** The name of the variable of a loop over indexes. */
    Identifier index() {
        return new Identifier(loops < INDEX_NAMES.length() ? INDEX_NAMES.substring(loops, loops + 1) : "i" + loops);
    }

    /** The name of the variable of a loop over the entries of a map. */
    Identifier entry() {
        return new Identifier(loops == 0 ? "entry" : "entry" + (loops + 1));
    }

    /** The name of a variable for the violations of a part, declared in the block that is open. */
    Identifier nested() {
        declared++;
        return new Identifier(declared > 1 ? "nested" + declared : "nested");
    }

    /**
     * An expression for all that was found, if each check is one call and they are not too many for a chain.
     *
     * @param start the violations before
     * @param lines the statements of the checks
     */
    static Optional<Code> chained(Code start, List<Code> lines) {
        if (lines.size() > LONGEST_CHAIN
                || !lines.stream().allMatch(line -> line.text().startsWith(ADDED))) {
            return Optional.empty();
        }
        StringBuilder chain = new StringBuilder(start.text());
        for (Code line : lines) {
            chain.append(line.text(), ADDED.length() - 1, line.text().length() - 1);
        }
        return Optional.of(new Code(chain.toString()));
    }
}
