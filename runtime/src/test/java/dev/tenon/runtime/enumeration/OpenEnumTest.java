package dev.tenon.runtime.enumeration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.tenon.runtime.json.JsonCodec;
import org.junit.jupiter.api.Test;

class OpenEnumTest {
    @Test
    void knownValuesAreTheConstants() {
        assertSame(Color.RED, Color.of("red"));
        assertSame(Color.BLUE, Color.of("blue"));
    }

    @Test
    void otherValuesAreKept() {
        Color green = Color.of("green");
        assertEquals("green", green.value());
        assertFalse(green.isKnown());
        assertEquals(green, Color.of("green"));
        assertNotEquals(green, Color.RED);
    }

    @Test
    void theyAreReadAndWritten() {
        assertSame(Color.BLUE, Color.CODEC.decode("\"blue\""));
        assertEquals(Color.of("green"), Color.CODEC.decode("\"green\""));
        assertEquals("\"green\"", Color.CODEC.encode(Color.of("green")));
    }

    @Test
    void largeOnesComeInParts() {
        Color[] red = {Color.RED};
        Color[] blue = {Color.BLUE};
        assertArrayEquals(new Color[] {Color.RED, Color.BLUE}, Color.joined(red, blue));
    }

    /** As it is generated. */
    private static final class Color extends OpenEnum<Color.Known> {
        static final Color RED = new Color("red", Known.RED);
        static final Color BLUE = new Color("blue", Known.BLUE);

        static final JsonCodec<Color> CODEC = codec(RED, BLUE);

        private Color(String value, Known known) {
            super(value, known);
        }

        static Color of(String value) {
            return valueOf(CODEC, value);
        }

        static Color[] joined(Color[] some, Color[] more) {
            return all(some, more);
        }

        @Override
        protected OpenEnum<?> unknown(String value) {
            return new Color(value, Known.UNRECOGNIZED);
        }

        private enum Known {
            RED,
            BLUE,
            UNRECOGNIZED
        }
    }
}
