package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Header;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Paging;
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
    /** What the case of an answer has already. */
    private static final Set<String> MEMBERS = Set.of("body", "head", "equals", "hashCode", "toString");

    private final TypeBinder types;
    private final AnswerBodies bodies;
    private final Diagnostics diagnostics;

    ResponseBinder(Contract contract, TypeBinder types, Diagnostics diagnostics) {
        this.types = types;
        this.bodies = new AnswerBodies(contract, types);
        this.diagnostics = diagnostics;
    }

    List<OperationMethod.ResponseVariant> bind(Operation operation) {
        List<Status> successes = Response.successes(operation.responses()).stream()
                .map(Response::status)
                .toList();
        List<OperationMethod.ResponseVariant> variants = new ArrayList<>();
        for (Response response : operation.responses()) {
            boolean success = successes.contains(response.status());
            List<AnswerBodies.Alternative> alternatives = bodies.bind(response.contents(), success);
            if (alternatives.isEmpty()) {
                variants.add(variant(response, success, "", List.of(), Optional.empty()));
            }
            for (AnswerBodies.Alternative alternative : alternatives) {
                variants.add(variant(
                        response,
                        success,
                        alternative.word(),
                        alternative.mediaTypes(),
                        Optional.of(alternative.body())));
            }
        }
        return variants;
    }

    private OperationMethod.ResponseVariant variant(
            Response response, boolean success, String word, List<String> mediaTypes, Optional<AnswerBody> body) {
        String name = StatusNames.of(response.status()) + word;
        return new OperationMethod.ResponseVariant(
                response.status(),
                name,
                success,
                word,
                mediaTypes,
                body,
                headers(response),
                List.of(),
                new Docs(response.description(), false));
    }

    /** What the short form returns that asks for the first body of each status. */
    static OperationMethod.Success success(List<OperationMethod.ResponseVariant> variants) {
        List<OperationMethod.ResponseVariant> successes = variants.stream()
                .filter(variant -> variant.success() && variant.isFirst())
                .toList();
        List<Optional<AnswerBody>> bodies = successes.stream()
                .map(OperationMethod.ResponseVariant::body)
                .distinct()
                .toList();
        if (bodies.size() > 1) {
            return new OperationMethod.Success.Response();
        }
        return bodies.isEmpty() || bodies.get(0).isEmpty()
                ? new OperationMethod.Success.Nothing()
                : new OperationMethod.Success.Body(bodies.get(0).get());
    }

    /** The ends of the names of the methods that ask for other bodies or for pages. */
    static List<String> forms(Optional<Paging> paging, List<OperationMethod.ResponseVariant> variants) {
        List<String> forms = new ArrayList<>();
        for (OperationMethod.ResponseVariant variant : variants) {
            if (variant.success() && !variant.isFirst()) {
                forms.add("As" + variant.word());
                forms.add("As" + variant.word() + "Async");
            }
        }
        paging.ifPresent(pages -> forms.add("Pages"));
        return forms.stream().distinct().toList();
    }

    private List<OperationMethod.HeaderAccessor> headers(Response response) {
        NameReport names = new NameReport(new NameScope(MEMBERS), diagnostics);
        List<OperationMethod.HeaderAccessor> accessors = new ArrayList<>();
        for (Header header : response.headers()) {
            String name = names.give(
                    header.location(), "the header '" + header.name() + "'", JavaNames.members(header.name()));
            accessors.add(new OperationMethod.HeaderAccessor(
                    header.name(),
                    name,
                    types.type(header.schema()),
                    header.explode(),
                    header.json(),
                    header.required(),
                    new Docs(header.description(), false)));
        }
        return accessors;
    }
}
