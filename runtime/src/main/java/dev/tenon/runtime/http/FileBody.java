package dev.tenon.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A body in a file. */
record FileBody(Path file) implements RequestBody {
    @Override
    public OptionalLong length() throws IOException {
        return OptionalLong.of(Files.size(file));
    }

    @Override
    public boolean isReplayable() {
        return true;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
