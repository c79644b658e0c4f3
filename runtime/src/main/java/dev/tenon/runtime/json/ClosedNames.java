package dev.tenon.runtime.json;

/** The names of an object that has no other properties: strict reading refuses them. */
public final class ClosedNames extends PropertyNames {
    /**
     * Prepares names.
     *
     * @param names the names, none twice, in the order in which they usually come
     */
    public ClosedNames(String... names) {
        super(Others.REFUSED, names);
    }
}
