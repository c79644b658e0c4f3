package dev.tenon.benchmarks.speed.model;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Pet} of the pet store. */
@Json
public record Pet(
        @Nullable Long id,
        @NotNull String name,
        @Nullable Category category,
        @NotNull List<String> photoUrls,
        @Nullable List<Tag> tags,
        @Nullable Status status) {
    /** Status of a pet in the store. */
    public enum Status {
        available,
        pending,
        sold
    }

    /** {@code Category} of the pet store. */
    @Json
    public record Category(@Nullable Long id, @Nullable String name) {}

    /** {@code Tag} of the pet store. */
    @Json
    public record Tag(@Nullable Long id, @Nullable String name) {}
}
