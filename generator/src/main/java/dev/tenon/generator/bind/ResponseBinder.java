package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.contract.Header;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Response;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds the documented answers of an operation. */
final class ResponseBinder {
    /** What the record of an answer has already. */
    private static final Set<String> RECORD_MEMBERS = Set.of("body", "head", "equals", "hashCode", "toString");

    private final TypeBinder types;
    private final Diagnostics diagnostics;

    ResponseBinder(TypeBinder types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    List<OperationMethod.ResponseVariant> bind(Operation operation) {
        boolean successDocumented = operation.responses().stream().anyMatch(response -> isSuccess(response.status()));
        List<OperationMethod.ResponseVariant> variants = new ArrayList<>();
        for (Response response : operation.responses()) {
            // Where no success is documented, "default" is what an author means by it.
            boolean success =
                    isSuccess(response.status()) || !successDocumented && response.status() instanceof Status.Default;
            Optional<Content> json =
                    response.contents().stream().filter(Content::isJson).findFirst();
            Optional<Content> content =
                    json.isPresent() ? json : response.contents().stream().findFirst();
            String name = StatusNames.of(response.status());
            variants.add(new OperationMethod.ResponseVariant(
                    response.status(),
                    name,
                    success ? Optional.empty() : Optional.of(name),
                    content.map(Content::mediaType),
                    json.map(body -> body.schema().map(types::use).orElse(new TypeUse(ANY, false))),
                    headers(response),
                    new Docs(response.description(), false)));
        }
        return variants;
    }

    private static final JavaType ANY = new JavaType.Scalar(ScalarKind.JSON, List.of());

    static OperationMethod.Success success(List<OperationMethod.ResponseVariant> variants) {
        List<OperationMethod.ResponseVariant> successes = variants.stream()
                .filter(OperationMethod.ResponseVariant::isSuccess)
                .toList();
        boolean raw = successes.stream()
                .anyMatch(variant ->
                        variant.mediaType().isPresent() && variant.body().isEmpty());
        boolean catchAll = successes.stream().anyMatch(variant -> variant.status() instanceof Status.Default);
        List<Optional<TypeUse>> bodies = successes.stream()
                .map(OperationMethod.ResponseVariant::body)
                .distinct()
                .toList();
        if (raw || catchAll || bodies.size() > 1) {
            return new OperationMethod.Success.Response();
        }
        return bodies.isEmpty() || bodies.get(0).isEmpty()
                ? new OperationMethod.Success.Nothing()
                : new OperationMethod.Success.Body(bodies.get(0).get());
    }

    private List<OperationMethod.HeaderAccessor> headers(Response response) {
        NameReport names = new NameReport(new NameScope(RECORD_MEMBERS), diagnostics);
        List<OperationMethod.HeaderAccessor> accessors = new ArrayList<>();
        for (Header header : response.headers()) {
            String name = names.give(
                    header.location(),
                    "the header '" + header.name() + "'",
                    JavaNames.member(header.name()),
                    JavaNames.distinctMember(header.name()));
            accessors.add(new OperationMethod.HeaderAccessor(
                    header.name(),
                    name,
                    headerKind(types.type(header.schema())),
                    new Docs(header.description(), false)));
        }
        return accessors;
    }

    /** Whole numbers are read as such; everything else is handed out as the service wrote it. */
    private static ScalarKind headerKind(JavaType type) {
        return type instanceof JavaType.Scalar scalar
                        && (scalar.kind() == ScalarKind.INT || scalar.kind() == ScalarKind.LONG)
                ? scalar.kind()
                : ScalarKind.STRING;
    }

    private static boolean isSuccess(Status status) {
        if (status instanceof Status.Exact exact) {
            return exact.code() >= 200 && exact.code() < 300;
        }
        return status instanceof Status.Range range && range.hundreds() == 2;
    }
}
