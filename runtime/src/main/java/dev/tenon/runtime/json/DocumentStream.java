package dev.tenon.runtime.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A document as it comes in: no longer than allowed, and in UTF-8. */
final class DocumentStream extends FilterInputStream {
    private final long maxLength;
    private final Utf8Check utf8 = new Utf8Check();
    private long length;

    DocumentStream(InputStream in, long maxLength) {
        super(in);
        this.maxLength = maxLength;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        int count = super.read(target, from, most);
        if (count < 0) {
            if (!utf8.isComplete()) {
                throw new Fault("UTF-8", "other octets");
            }
            return count;
        }
        length += count;
        if (length > maxLength) {
            throw new Fault("a document of at most " + maxLength + " bytes", "a longer one");
        }
        if (utf8.firstWrong(target, from, from + count) >= 0) {
            throw new Fault("UTF-8", "other octets");
        }
        return count;
    }

    /** What is wrong with the document as a whole. An {@link IOException}, because only such pass through the parser. */
    static final class Fault extends IOException {
        private static final long serialVersionUID = 1L;

        /** What the document should be. */
        private final String expected;
        /** What it is. */
        private final String found;

        Fault(String expected, String found) {
            super("expected " + expected + ", found " + found);
            this.expected = expected;
            this.found = found;
        }

        String expected() {
            return expected;
        }

        String found() {
            return found;
        }
    }
}
