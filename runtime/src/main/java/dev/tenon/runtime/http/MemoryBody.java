package dev.tenon.runtime.http;

import dev.tenon.runtime.Bytes;
import java.io.InputStream;
import java.util.OptionalLong;

/** A body in memory. */
record MemoryBody(Bytes bytes) implements RequestBody {
    @Override
    public OptionalLong length() {
        return OptionalLong.of(bytes.size());
    }

    @Override
    public boolean isReplayable() {
        return true;
    }

    @Override
    public InputStream open() {
        return bytes.asInputStream();
    }
}
