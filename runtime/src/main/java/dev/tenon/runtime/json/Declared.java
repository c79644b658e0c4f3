package dev.tenon.runtime.json;

/**
 * How many members of a value were read whose names are declared: what a case of a union understands of the value.
 *
 * @param outer those of the value itself
 * @param inner those of the objects inside it
 */
record Declared(int outer, int inner) {
    /** All members of a value. */
    static Declared all(JsonValue value) {
        int outer =
                value instanceof JsonValue.JsonObject object ? object.members().size() : 0;
        return new Declared(outer, count(value) - outer);
    }

    private static int count(JsonValue value) {
        int count = 0;
        if (value instanceof JsonValue.JsonObject object) {
            count = object.members().size();
            for (JsonValue member : object.members().values()) {
                count += count(member);
            }
        } else if (value instanceof JsonValue.JsonArray array) {
            for (JsonValue item : array.items()) {
                count += count(item);
            }
        }
        return count;
    }

    /** Whether these are more; what stands further inside matters only if the value itself does not tell. */
    boolean isMoreThan(Declared other) {
        return outer == other.outer ? inner > other.inner : outer > other.outer;
    }
}
