package dev.tenon.runtime.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The key by which a service knows the attempts of one call as one, or none. */
final class IdempotencyKey {
    private static final IdempotencyKey NONE = new IdempotencyKey(Optional.empty());

    private final Optional<HeaderField> field;

    private IdempotencyKey(Optional<HeaderField> field) {
        this.field = field;
    }

    /** A fresh key, if the options want one and the method is not idempotent by itself; one that the caller set stays. */
    static IdempotencyKey of(ApiRequest request, CallOptions options) {
        if (options.idempotencyKeyHeader().isEmpty() || options.retry().mayRepeat(request.method(), false)) {
            return NONE;
        }
        String name = options.idempotencyKeyHeader().get();
        Optional<HeaderField> own = HeaderFields.replaced(request.fields(), options.headers()).stream()
                .filter(field -> field.isNamed(name))
                .findFirst();
        return new IdempotencyKey(
                own.or(() -> Optional.of(new HeaderField(name, UUID.randomUUID().toString()))));
    }

    boolean isPresent() {
        return field.isPresent();
    }

    /** The fields with the key, which is for the service alone. */
    List<HeaderField> added(List<HeaderField> fields, Route route) {
        if (field.isEmpty() || route.foreign()) {
            return fields;
        }
        List<HeaderField> all = new ArrayList<>(fields);
        all.removeIf(other -> other.isNamed(field.get().name()));
        all.add(field.get());
        return all;
    }
}
