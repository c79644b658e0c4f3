package dev.tenon.benchmarks.speed.model;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The session, as one would write it for a library that binds JSON to records and reads constraints from annotations. */
@Json
public record Session(
        @Nullable Long arrInspectorPort,
        @Nullable OffsetDateTime creationTime,
        @Nullable Long elapsedTimeMinutes,
        @Valid @Nullable SessionError error,
        @Nullable Long handshakePort,
        @Nullable String hostname,
        @NotNull String id,
        @Nullable Long maxLeaseTimeMinutes,
        @NotNull Size size,
        @NotNull Status status,
        @Nullable BigDecimal teraflops) {
    /** Size of a session. */
    public enum Size {
        Standard,
        Premium
    }

    /** Status of a session. */
    public enum Status {
        Error,
        Expired,
        Ready,
        Starting,
        Stopped
    }
}
