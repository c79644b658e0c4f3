package dev.tenon.runtime.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The names of an object's declared properties, prepared for reading and writing. Other properties are skipped. */
public sealed class PropertyNames permits ClosedNames, OpenNames {
    /** Only makes matchers, which need nothing of it. */
    private static final JsonFactory MATCHERS = new JsonFactory();

    /** For what declares no names. */
    static final PropertyNames NONE = new PropertyNames();

    /** What becomes of properties that are read and not declared. */
    enum Others {
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
    /** Those of the others that are kept in any case. */
    private final Set<String> kept;

    /**
     * Prepares names.
     *
     * @param names the names, none twice, in the order in which they usually come
     */
    public PropertyNames(String... names) {
        this(Others.SKIPPED, names);
    }

    /** The same names, with others that are kept. */
    PropertyNames(PropertyNames declared, Set<String> kept) {
        this.others = declared.others;
        this.kept = kept;
        this.names = declared.names;
        this.empty = declared.empty;
        this.matcher = declared.matcher;
    }

    PropertyNames(Others others, String[] names) {
        this.others = others;
        this.kept = Set.of();
        this.names = Arrays.stream(names).map(SerializedString::new).toArray(SerializedString[]::new);
        empty = List.of(names).indexOf("");
        List<Named> named = new ArrayList<>();
        for (String name : names) {
            named.add(Named.fromString(name.isEmpty() ? PLACE_OF_EMPTY : name.intern()));
        }
        matcher = MATCHERS.constructNameMatcher(named, true);
    }

    /** Whether a property that is not declared is read. */
    final boolean keep(String name) {
        return others == Others.KEPT || kept.contains(name);
    }

    final boolean refuseOthers() {
        return others == Others.REFUSED;
    }

    final int size() {
        return names.length;
    }

    final SerializedString get(int index) {
        return names[index];
    }

    /** Whether a property of this name is declared. */
    final boolean declares(String name) {
        if (name.isEmpty()) {
            return empty >= 0;
        }
        int index = matcher.matchName(name);
        return index >= 0 && index != empty;
    }

    /** The index of the name at which the parser stands, or a negative number. */
    final int match(JsonParser parser) {
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
