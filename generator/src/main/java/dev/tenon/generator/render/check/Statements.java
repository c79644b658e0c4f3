package dev.tenon.generator.render.check;

import dev.tenon.generator.render.text.Code;
import dev.tenon.generator.render.text.Identifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The statements of checks as they are written one after the other, in blocks, and the names of the variables that they declare. */
final class Statements {
    private static final String INDEX_NAMES = "ijklmn";

    /** Of each open block what it has so far, the innermost first; the last is the method's body. */
    private final Deque<List<Statement>> blocks = new ArrayDeque<>(List.of(new ArrayList<>()));

    private int loops;
    /** How many variables with the name {@code nested} are in scope. */
    private int declared;

    /** Those so far; no block is open. */
    List<Statement> all() {
        return List.copyOf(blocks.element());
    }

    /** Adds a statement to the block that is open. */
    void add(Statement statement) {
        blocks.element().add(statement);
    }

    /**
     * Adds statements under a condition.
     *
     * @param condition when they are executed
     * @param body adds them
     */
    void when(Code condition, Runnable body) {
        add(new Statement.If(condition, block(body)));
    }

    /** Adds statements under a condition; if they are one condition themselves, both become one. */
    void whenJoined(Code condition, Runnable body) {
        add(new Statement.If(condition, block(body)).joined());
    }

    /**
     * Adds a loop, whose variable has one of the names below.
     *
     * @param control what stands between the parentheses of {@code for}
     * @param body adds the statements that are repeated
     */
    void loop(Code control, Runnable body) {
        loops++;
        List<Statement> repeated = block(body);
        loops--;
        add(new Statement.For(control, repeated));
    }

    private List<Statement> block(Runnable body) {
        int outside = declared;
        blocks.push(new ArrayList<>());
        body.run();
        declared = outside;
        return blocks.pop();
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
}
