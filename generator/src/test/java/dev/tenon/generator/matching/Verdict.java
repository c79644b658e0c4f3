package dev.tenon.generator.matching;

/**
 * What generated code says of a document.
 *
 * @param outcome whether the document was read, and found right
 * @param detail why not, or the document as it is written again
 * @param written the document as it is written again; empty if it was not read
 * @param stable whether that, read again, is the same value
 */
public record Verdict(Outcome outcome, String detail, String written, boolean stable) {
    /** How far a document comes. */
    public enum Outcome {
        /** Reading failed. */
        REFUSED,
        /** It was read, but the validator found something. */
        WRONG,
        /** Reading and validating succeeded. */
        RIGHT
    }

    /** Whether the document is right. */
    public boolean accepted() {
        return outcome == Outcome.RIGHT;
    }
}
