package dev.tenon.generator.read;

import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Pointer;

/** Reports what is wrong with the value of a field, in the same words wherever it is noticed, so that it is told once. */
public final class FieldFindings {
    private final Diagnostics diagnostics;

    /**
     * Starts without findings.
     *
     * @param diagnostics where they are reported
     */
    public FieldFindings(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reports a value of another kind than its field has.
     *
     * @param name the field's name
     * @param expected the kind that it has, with its article
     * @param found the value
     */
    public void wrongKind(String name, String expected, Node found) {
        diagnostics.error(
                "wrong-kind",
                found.location(),
                "'" + name + "' must be " + expected + ", this is " + found.kind(),
                "write " + expected);
    }

    /**
     * Whether a text stands where one of several named things should, as it refers to all of them: {@code schemas: {$ref: all.yaml}}. It
     * is reported then.
     *
     * @param found what is no object
     * @return whether it is such a reference
     */
    public boolean isReferenceToAll(Node found) {
        Pointer place = found.location().pointer();
        if (!(found instanceof Node.StringNode) || !place.last().equals("$ref")) {
            return false;
        }
        diagnostics.error(
                "misplaced-reference",
                found.location(),
                "OpenAPI has no reference to all of '" + place.parent().last() + "' at once",
                "write a reference for each of them, under its name");
        return true;
    }

    /**
     * Whether a field has no value, which is reported: in YAML it is null then; what it means is that nothing was written yet.
     *
     * @param name the field's name
     * @param value its value
     * @return whether it is null
     */
    public boolean isEmpty(String name, Node value) {
        if (value instanceof Node.NullNode) {
            diagnostics.warning(
                    "empty-field",
                    value.location(),
                    "'" + name + "' has no value; it is taken as if it were not there",
                    "give it a value, or remove it");
            return true;
        }
        return false;
    }
}
