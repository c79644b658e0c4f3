package dev.tenon.runtime.json;

/** The names of an object of which other properties are read, too: {@link JsonReader#UNDECLARED}. */
public final class OpenNames extends PropertyNames {
    /**
     * Prepares names.
     *
     * @param names the names, none twice, in the order in which they usually come
     */
    public OpenNames(String... names) {
        super(Others.KEPT, names);
    }
}
