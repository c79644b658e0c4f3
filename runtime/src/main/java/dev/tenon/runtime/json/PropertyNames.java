package dev.tenon.runtime.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The names of an object's declared properties, prepared for reading and writing. */
public final class PropertyNames {
    private final SerializedString[] names;
    private final PropertyNameMatcher matcher;

    private PropertyNames(String[] names) {
        this.names = Arrays.stream(names).map(SerializedString::new).toArray(SerializedString[]::new);
        List<Named> named = new ArrayList<>();
        for (String name : names) {
            named.add(Named.fromString(name.intern()));
        }
        matcher = new JsonFactory().constructNameMatcher(named, true);
    }

    /**
     * Prepares names.
     *
     * @param names the names, none twice, in the order in which they usually come
     * @return the prepared names
     */
    public static PropertyNames of(String... names) {
        return new PropertyNames(names);
    }

    int size() {
        return names.length;
    }

    SerializedString get(int index) {
        return names[index];
    }

    PropertyNameMatcher matcher() {
        return matcher;
    }
}
