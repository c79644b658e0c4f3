package dev.tenon.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Behind an object inside another one, the other's names count again. */
class NestedObjectsTest {
    private static final PropertyNames NAMES = new ClosedNames("first", "children", "named", "last");

    private record Box(
            long first, List<Box> children, @Nullable Map<String, Box> named, long last) {}

    private static final JsonCodec<Box> CODEC = new JsonCodec<>() {
        @Override
        public Box read(JsonReader reader) {
            long first = 0;
            List<Box> children = List.of();
            Map<String, Box> named = null;
            long last = 0;
            reader.beginObject(NAMES);
            for (int name = reader.nextProperty(); name != JsonReader.END; name = reader.nextProperty()) {
                switch (name) {
                    case 0 -> first = reader.readLong();
                    case 1 -> children = reader.readList(this);
                    case 2 -> named = reader.readOptionalMap(this);
                    case 3 -> last = reader.readLong();
                    default -> throw new AssertionError(name);
                }
            }
            return new Box(first, children, named, last);
        }

        @Override
        public void write(JsonWriter writer, Box value) {
            writer.beginObject(NAMES);
            writer.name(0).writeLong(value.first);
            writer.name(1).writeList(this, value.children);
            writer.writeMap(2, this, value.named);
            writer.name(3).writeLong(value.last);
            writer.endObject();
        }
    };

    @Test
    void twentyDeepAndSideBySide() {
        Box box = new Box(0, List.of(), null, 0);
        for (int i = 1; i < 20; i++) {
            Box leaf = new Box(-i, List.of(), null, -i);
            box = i % 3 == 0
                    ? new Box(i, List.of(leaf), Map.of("x", box), i)
                    : new Box(i, List.of(box, leaf), Map.of("y", leaf), i);
        }
        String json = CODEC.encode(box);
        assertEquals(box, CODEC.decode(json, DecodeOptions.strict()));
        assertEquals(json, CODEC.encode(CODEC.decode(json)));
    }
}
