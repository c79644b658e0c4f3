package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Bodies one after the other, each opened when it is its turn. */
final class PartsStream extends BlockStream {
    private final Iterator<RequestBody> waiting;
    private InputStream current = InputStream.nullInputStream();

    PartsStream(List<RequestBody> parts) {
        waiting = parts.iterator();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = current.read(target, from, length);
        while (count < 0 && waiting.hasNext()) {
            current.close();
            current = waiting.next().open();
            count = current.read(target, from, length);
        }
        return count;
    }

    /** Closes the streams that were given as such, too, if their turn did not come. */
    @Override
    public void close() throws IOException {
        try {
            current.close();
        } finally {
            while (waiting.hasNext()) {
                RequestBody unread = waiting.next();
                if (!unread.isReplayable()) {
                    unread.open().close();
                }
            }
        }
    }
}
