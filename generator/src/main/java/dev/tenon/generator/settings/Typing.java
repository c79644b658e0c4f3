package dev.tenon.generator.settings;

/** How much is read into a contract that says less than its author meant. */
public enum Typing {
    /**
     * A schema without {@code type} means the type that its keywords are about, and an integer without a format or greater
     * bounds has 64 bits. What is assumed so is noted.
     */
    PRACTICAL,
    /** A schema means what it says: what may have several types is carried as JSON, and integers have any size. */
    EXACT
}
