package dev.tenon.runtime.validation;

/** JSON pointers (RFC 6901) to parts of an instance. */
public final class Pointers {
    private Pointers() {}

    /**
     * The pointer to an item.
     *
     * @param array the pointer to the array
     * @param index the item's index
     * @return the longer pointer
     */
    public static String item(String array, int index) {
        return array + '/' + index;
    }

    /**
     * The pointer to a property.
     *
     * @param object the pointer to the object
     * @param name the property's name, not escaped
     * @return the longer pointer
     */
    public static String property(String object, String name) {
        return object + '/' + name.replace("~", "~0").replace("/", "~1");
    }
}
