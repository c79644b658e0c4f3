package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A body that is opened anew for each attempt. */
record SourceBody(Source source, OptionalLong length) implements RequestBody {
    @Override
    public boolean isReplayable() {
        return true;
    }

    @Override
    public InputStream open() throws IOException {
        return source.open();
    }
}
