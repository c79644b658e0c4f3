package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read in blocks: one octet is a block of one. */
abstract class BlockStream extends InputStream {
    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Reads into a part of an array, as {@link InputStream} describes it. */
    @Override
    public abstract int read(byte[] target, int from, int length) throws IOException;
}
