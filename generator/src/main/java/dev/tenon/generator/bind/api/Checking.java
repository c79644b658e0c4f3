package dev.tenon.generator.bind.api;

/** What there is to check in the values of a class, and in what they are made of. */
public enum Checking {
    /** Nothing: there is no validator. */
    NOTHING,
    /** The same in every value. */
    ALWAYS,
    /** Also what depends on whether the value is sent or received. */
    BY_DIRECTION
}
