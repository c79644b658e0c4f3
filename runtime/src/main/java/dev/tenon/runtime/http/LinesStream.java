package dev.tenon.runtime.http;

import dev.tenon.runtime.json.JsonCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;

/** JSON texts, each in a line of its own, written when it is their turn. */
final class LinesStream<T> extends BlockStream {
    private final JsonCodec<T> codec;
    private final Iterator<? extends T> items;
    private InputStream line = InputStream.nullInputStream();

    LinesStream(JsonCodec<T> codec, Iterator<? extends T> items) {
        this.codec = codec;
        this.items = items;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = line.read(target, from, length);
        while (count < 0 && items.hasNext()) {
            byte[] text = codec.encodeToBytes(items.next());
            byte[] ended = Arrays.copyOf(text, text.length + 1);
            ended[text.length] = '\n';
            line = new ByteArrayInputStream(ended);
            count = line.read(target, from, length);
        }
        return count;
    }
}
