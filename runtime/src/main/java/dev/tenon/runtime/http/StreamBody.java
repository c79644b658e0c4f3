package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A body that is one stream, and can be read once. */
final class StreamBody implements RequestBody {
    private final AtomicReference<@Nullable InputStream> stream;
    private final OptionalLong length;

    StreamBody(InputStream stream, OptionalLong length) {
        this.stream = new AtomicReference<>(Objects.requireNonNull(stream, "stream"));
        this.length = length;
    }

    @Override
    public OptionalLong length() {
        return length;
    }

    @Override
    public boolean isReplayable() {
        return false;
    }

    @Override
    public InputStream open() throws IOException {
        InputStream once = stream.getAndSet(null);
        if (once == null) {
            throw new IOException("the body is a stream, which was sent before and cannot be sent again");
        }
        return once;
    }
}
