package dev.tenon.benchmarks.speed.model;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong with a session. */
@Json
public record SessionError(
        @NotNull String code,
        @Valid @Nullable List<SessionError> details,
        @Valid @Nullable SessionError innerError,
        @NotNull String message,
        @Nullable String target) {}
