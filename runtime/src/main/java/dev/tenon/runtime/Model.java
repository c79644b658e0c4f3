package dev.tenon.runtime;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What generated classes of objects have in common: they are equal by value, and have a text for people. */
public abstract class Model {
    /** The maps of what a contract does not name. */
    private static final Set<String> UNDECLARED = Set.of("additionalProperties", "additionalParts");

    /** For generated classes. */
    protected Model() {}

    /**
     * The names and values of the properties in turn.
     *
     * @return for example {@code ["id", 1, "name", "Rex", "tag", null]}, of the same length for all objects of a class
     */
    protected abstract @Nullable Object[] fieldValues();

    /**
     * Hides the value of a secret from {@link #toString()}.
     *
     * @param value the value
     * @return what is equal to another value's exactly if the values are; where there is no value, nothing is hidden
     */
    protected static @Nullable Object masked(@Nullable Object value) {
        boolean nothing = value == null || value instanceof Presence<?> presence && !presence.isPresent();
        return nothing ? value : new Masked(value);
    }

    /** Whether both are of one class and all their properties are equal. */
    @Override
    public final boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Model that) || getClass() != that.getClass()) {
            return false;
        }
        @Nullable Object[] own = fieldValues();
        @Nullable Object[] others = that.fieldValues();
        for (int i = 1; i < own.length; i += 2) {
            Object value = own[i];
            if (value == null ? others[i] != null : !value.equals(others[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final int hashCode() {
        @Nullable Object[] own = fieldValues();
        int hash = 1;
        for (int i = 1; i < own.length; i += 2) {
            Object value = own[i];
            hash = 31 * hash + (value == null ? 0 : value.hashCode());
        }
        return hash;
    }

    /** For example {@code Pet[id=1, name=Rex]}: no secrets, and nothing that has no value. */
    @Override
    public final String toString() {
        @Nullable Object[] own = fieldValues();
        StringBuilder text = new StringBuilder(getClass().getSimpleName()).append('[');
        String separator = "";
        for (int i = 1; i < own.length; i += 2) {
            if (!isAbsent(own[i - 1], own[i])) {
                text.append(separator).append(own[i - 1]).append('=').append(own[i]);
                separator = ", ";
            }
        }
        return text.append(']').toString();
    }

    /** The map of what is not declared is always there; without entries, it says nothing. */
    private static boolean isAbsent(@Nullable Object name, @Nullable Object value) {
        return value == null
                || value instanceof Presence<?> presence && presence.isAbsent()
                || value instanceof Map<?, ?> map && map.isEmpty() && UNDECLARED.contains(String.valueOf(name));
    }

    private record Masked(Object value) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
