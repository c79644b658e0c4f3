package dev.tenon.runtime.json;

import java.util.Set;

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

    private ClosedNames(ClosedNames declared, String[] kept) {
        super(declared, Set.of(kept));
    }

    /**
     * The same names for a case of a union, whose values may have what other cases declare: that is read, too.
     *
     * @param names the names that others declare, none twice
     * @return names that keep those: {@link JsonReader#UNDECLARED}
     */
    public ClosedNames keeping(String... names) {
        return new ClosedNames(this, names);
    }
}
