package dev.tenon.runtime.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Checks octets piece by piece against UTF-8 (RFC 3629 §4). The parser takes overlong forms and encoded surrogates, and guesses
 * UTF-16 and UTF-32 from NUL; JSON is UTF-8 alone (RFC 8259 §8.1) and never has a NUL.
 */
final class Utf8Check {
    private static final int LEAST = 0x80;
    private static final int MOST = 0xBF;

    /** Reads eight octets at once. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    /** How many octets the character still needs. */
    private int missing;

    private int least = LEAST;
    private int most = MOST;

    /** The index of the first wrong octet, or a negative number. Goes on where the last piece ended. */
    int firstWrong(byte[] octets, int from, int to) {
        int i = from;
        while (i < to) {
            if (missing == 0) {
                i = afterAscii(octets, i, to);
            }
            if (i < to && !accepts(octets[i] & 0xFF)) {
                return i;
            }
            i++;
        }
        return -1;
    }

    /** The index of the first octet that is not ASCII, or NUL; the end if there is none. */
    private static int afterAscii(byte[] octets, int from, int to) {
        int i = from;
        while (i <= to - Long.BYTES) {
            long eight = (long) EIGHT.get(octets, i);
            // Subtracting one sets the highest bit of an octet that is zero.
            if (((eight - ONES | eight) & HIGHEST_BITS) != 0) {
                break;
            }
            i += Long.BYTES;
        }
        while (i < to && octets[i] > 0) {
            i++;
        }
        return i;
    }

    /** Whether no character has begun that has not ended. */
    boolean isComplete() {
        return missing == 0;
    }

    private boolean accepts(int octet) {
        if (missing == 0) {
            return begins(octet);
        }
        boolean fits = octet >= least && octet <= most;
        missing--;
        least = LEAST;
        most = MOST;
        return fits;
    }

    private boolean begins(int octet) {
        if (octet < 0xC2 || octet > 0xF4) {
            return octet > 0 && octet < LEAST;
        }
        missing = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        switch (octet) {
            case 0xE0 -> least = 0xA0;
            case 0xED -> most = 0x9F;
            case 0xF0 -> least = 0x90;
            case 0xF4 -> most = 0x8F;
            default -> {
                // Any octet of the usual range may follow.
            }
        }
        return true;
    }
}
