package dev.tenon.runtime.json;

import java.io.OutputStream;
import java.util.Arrays;

/** Gathers a document that most often comes in one piece, a generator's whole buffer: that is copied once, and fits. */
final class Octets extends OutputStream {
    private byte[] octets = new byte[0];
    private int length;

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int from, int count) {
        if (length == 0) {
            octets = Arrays.copyOfRange(piece, from, from + count);
        } else {
            if (count > octets.length - length) {
                octets = Arrays.copyOf(octets, Math.addExact(length, Math.max(length, count)));
            }
            System.arraycopy(piece, from, octets, length, count);
        }
        length += count;
    }

    /** What was written; not a copy where it came in one piece. */
    byte[] toByteArray() {
        return length == octets.length ? octets : Arrays.copyOf(octets, length);
    }
}
