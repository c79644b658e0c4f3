package dev.tenon.runtime;

/** A value of a set that may grow: it may be one that the contract does not list. */
public interface OpenValue {
    /**
     * The value in JSON, known or not.
     *
     * @return a text
     */
    String value();

    /**
     * Whether the contract lists it.
     *
     * @return false if it is none of the known values
     */
    boolean isKnown();
}
