package dev.tenon.runtime.schema;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which items or properties of one value have been evaluated: the annotations that {@code unevaluated…} reads (Core §11). */
final class Marks {
    private boolean everything;
    private int start;

    @Nullable
    private BitSet items;

    @Nullable
    private Set<String> names;

    void everything() {
        everything = true;
    }

    void itemsBefore(int end) {
        start = Math.max(start, end);
    }

    void item(int index) {
        if (items == null) {
            items = new BitSet();
        }
        items.set(index);
    }

    void name(String name) {
        if (names == null) {
            names = new HashSet<>();
        }
        names.add(name);
    }

    boolean hasItem(int index) {
        return everything || index < start || items != null && items.get(index);
    }

    boolean hasName(String name) {
        return everything || names != null && names.contains(name);
    }

    void addAll(Marks other) {
        everything |= other.everything;
        itemsBefore(other.start);
        if (other.items != null) {
            if (items == null) {
                items = new BitSet();
            }
            items.or(other.items);
        }
        if (other.names != null) {
            if (names == null) {
                names = new HashSet<>();
            }
            names.addAll(other.names);
        }
    }
}
