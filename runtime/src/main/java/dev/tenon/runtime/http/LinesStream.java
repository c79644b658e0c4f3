package dev.tenon.runtime.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** JSON texts, each in a line of its own, written when it is their turn. */
final class LinesStream<T> extends BlockStream {
    private final String start;
    private final Writer<T> writer;
    private final Iterator<? extends T> items;
    private int index;
    private InputStream line = InputStream.nullInputStream();

    /** Writes an item. */
    @FunctionalInterface
    interface Writer<T> {
        /** The JSON of the item with this index. */
        byte[] write(int index, T item);
    }

    /** Each line begins with the same text. */
    LinesStream(String start, Writer<T> writer, Iterator<? extends T> items) {
        this.start = start;
        this.writer = writer;
        this.items = items;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = line.read(target, from, length);
        while (count < 0 && items.hasNext()) {
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            next.writeBytes(start.getBytes(US_ASCII));
            next.writeBytes(writer.write(index++, items.next()));
            next.write('\n');
            line = new ByteArrayInputStream(next.toByteArray());
            count = line.read(target, from, length);
        }
        return count;
    }
}
