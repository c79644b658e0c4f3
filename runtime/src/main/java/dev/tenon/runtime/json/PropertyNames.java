package dev.tenon.runtime.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The names of an object's declared properties, prepared for reading and writing, and what becomes of others. */
public final class PropertyNames {
    /** For what declares no names. */
    static final PropertyNames NONE = of();

    /** What becomes of properties that are read and not declared. */
    private enum Others {
        SKIPPED,
        REFUSED,
        KEPT
    }

    private static final String PLACE_OF_EMPTY = "\u0000";

    private final SerializedString[] names;
    private final PropertyNameMatcher matcher;
    /** Where the empty name is, which the matcher cannot hold; negative if it is not declared. */
    private final int empty;

    private final Others others;

    private PropertyNames(Others others, String[] names) {
        this.others = others;
        this.names = Arrays.stream(names).map(SerializedString::new).toArray(SerializedString[]::new);
        empty = List.of(names).indexOf("");
        List<Named> named = new ArrayList<>();
        for (String name : names) {
            named.add(Named.fromString(name.isEmpty() ? PLACE_OF_EMPTY : name.intern()));
        }
        matcher = new JsonFactory().constructNameMatcher(named, true);
    }

    /**
     * Prepares the names of an object of which other properties are skipped.
     *
     * @param names the names, none twice, in the order in which they usually come
     * @return the prepared names
     */
    public static PropertyNames of(String... names) {
        return new PropertyNames(Others.SKIPPED, names);
    }

    /**
     * Prepares the names of an object that has no other properties: strict reading refuses them.
     *
     * @param names the names, none twice, in the order in which they usually come
     * @return the prepared names
     */
    public static PropertyNames closed(String... names) {
        return new PropertyNames(Others.REFUSED, names);
    }

    /**
     * Prepares the names of an object of which other properties are read: {@link JsonReader#UNDECLARED}.
     *
     * @param names the names, none twice, in the order in which they usually come
     * @return the prepared names
     */
    public static PropertyNames keeping(String... names) {
        return new PropertyNames(Others.KEPT, names);
    }

    boolean keepOthers() {
        return others == Others.KEPT;
    }

    boolean refuseOthers() {
        return others == Others.REFUSED;
    }

    int size() {
        return names.length;
    }

    SerializedString get(int index) {
        return names[index];
    }

    /** The index of the name at which the parser stands, or a negative number. */
    int match(JsonParser parser) {
        int index = parser.currentNameMatch(matcher);
        if (empty < 0) {
            return index;
        }
        if (parser.currentName().isEmpty()) {
            return empty;
        }
        return index == empty ? JsonReader.UNDECLARED : index;
    }
}
