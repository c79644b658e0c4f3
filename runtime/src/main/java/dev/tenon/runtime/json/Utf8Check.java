package dev.tenon.runtime.json;

/**
 * Checks octets piece by piece against UTF-8 (RFC 3629 §4). The parser takes overlong forms and encoded surrogates, and guesses
 * UTF-16 and UTF-32 from NUL; JSON is UTF-8 alone (RFC 8259 §8.1) and never has a NUL.
 */
final class Utf8Check {
    private static final int LEAST = 0x80;
    private static final int MOST = 0xBF;

    /** How many octets the character still needs. */
    private int missing;

    private int least = LEAST;
    private int most = MOST;

    /** The index of the first wrong octet, or a negative number. Goes on where the last piece ended. */
    int firstWrong(byte[] octets, int from, int to) {
        for (int i = from; i < to; i++) {
            int octet = octets[i];
            boolean ascii = missing == 0 && octet > 0;
            if (!ascii && !accepts(octet & 0xFF)) {
                return i;
            }
        }
        return -1;
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
