package dev.tenon.generator.matching;

/**
 * What generated code says of a document.
 *
 * @param outcome whether the document was read, and found right
 * @param detail why not, or the document as it is written again
 */
public record Verdict(Outcome outcome, String detail) {
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
