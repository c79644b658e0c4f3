package dev.tenon.runtime.enumeration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.runtime.json.JsonCodec;
import dev.tenon.runtime.json.JsonDecodingException;
import org.junit.jupiter.api.Test;

class OpenIntegerTest {
    @Test
    void knownValuesAreTheConstants() {
        assertSame(Floor.CELLAR, Floor.of(-1));
        assertEquals(-1, Floor.CELLAR.intValue());
        assertEquals("-1", Floor.CELLAR.value());
        assertEquals("4294967296", Floor.ROOF.toString());
        assertEquals(4294967296L, Floor.ROOF.longValue());
        assertThrows(ArithmeticException.class, Floor.ROOF::intValue);
    }

    @Test
    void otherValuesAreKept() {
        Floor third = Floor.of(3);
        assertEquals(3, third.longValue());
        assertFalse(third.isKnown());
        assertSame(Floor.Known.UNRECOGNIZED, third.known());
        assertEquals(third, Floor.of(3));
        assertNotEquals(third, Floor.CELLAR);
    }

    @Test
    void theyAreReadAndWrittenAsNumbers() {
        assertSame(Floor.CELLAR, Floor.CODEC.decode("-1.0"));
        assertEquals(Floor.of(Long.MIN_VALUE), Floor.CODEC.decode("-9223372036854775808"));
        assertEquals("4294967296", Floor.CODEC.encode(Floor.ROOF));
        assertEquals("3", Floor.CODEC.encode(Floor.of(3)));
        assertThrows(JsonDecodingException.class, () -> Floor.CODEC.decode("\"-1\""));
        assertThrows(JsonDecodingException.class, () -> Floor.CODEC.decode("0.5"));
    }

    /** As it is generated. */
    private static final class Floor extends OpenInteger<Floor.Known> {
        static final Floor CELLAR = new Floor(-1, Known.CELLAR);
        static final Floor ROOF = new Floor(4294967296L, Known.ROOF);

        static final JsonCodec<Floor> CODEC = codec(CELLAR, ROOF);

        private Floor(long value, Known known) {
            super(value, known);
        }

        static Floor of(long value) {
            return valueOf(CODEC, value);
        }

        @Override
        protected OpenInteger<?> unknown(long value) {
            return new Floor(value, Known.UNRECOGNIZED);
        }

        private enum Known {
            CELLAR,
            ROOF,
            UNRECOGNIZED
        }
    }
}
