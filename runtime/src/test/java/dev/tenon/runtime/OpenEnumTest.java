package dev.tenon.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OpenEnumTest {
    @Test
    void knownValuesAreTheConstants() {
        assertSame(Color.RED, Color.BY_VALUE.apply("red"));
        assertSame(Color.BLUE, Color.BY_VALUE.apply("blue"));
    }

    @Test
    void otherValuesAreKept() {
        Color green = Color.BY_VALUE.apply("green");
        assertEquals("green", green.value());
        assertFalse(green.isKnown());
        assertEquals(green, Color.BY_VALUE.apply("green"));
        assertNotEquals(green, Color.RED);
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

        static final Function<String, Color> BY_VALUE = lookup(RED, BLUE);

        private Color(String value, Known known) {
            super(value, known);
        }

        static Color[] joined(Color[] some, Color[] more) {
            return all(some, more);
        }

        @Override
        protected Color unrecognized(String value) {
            return new Color(value, Known.UNRECOGNIZED);
        }

        private enum Known {
            RED,
            BLUE,
            UNRECOGNIZED
        }
    }
}
