package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.ExceptionClass;
import dev.tenon.generator.bind.api.JavaType;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.Status;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import dev.tenon.generator.naming.NameScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Makes one exception of each status that is no success, and of each body that the operations document for it. */
final class ExceptionBinder {
    /** What every exception has already, beside what every object has. */
    private static final Set<String> MEMBERS = Set.of(
            "body",
            "head",
            "status",
            "requestId",
            "excerpt",
            "rawBody",
            "problem",
            "operation",
            "getMessage",
            "getLocalizedMessage",
            "getCause",
            "initCause",
            "printStackTrace",
            "fillInStackTrace",
            "getStackTrace",
            "setStackTrace",
            "addSuppressed",
            "getSuppressed");

    private static final JavaType TEXT = new JavaType.Scalar(ScalarKind.STRING, List.of());

    private final String basePackage;

    ExceptionBinder(String basePackage) {
        this.basePackage = basePackage;
    }

    /**
     * The exceptions of some operations.
     *
     * @param operations all operations of the client
     * @param className gives a class the name that is preferred, unless it is taken
     * @return exact codes ascending, ranges, default
     */
    List<ExceptionClass> bind(List<OperationMethod> operations, UnaryOperator<String> className) {
        Map<Status, Map<Optional<TypeName>, List<OperationMethod.ResponseVariant>>> errors =
                new TreeMap<>(Status.ORDER);
        for (OperationMethod operation : operations) {
            for (OperationMethod.ResponseVariant variant : operation.responses()) {
                if (!variant.success()) {
                    errors.computeIfAbsent(variant.status(), status -> new LinkedHashMap<>())
                            .computeIfAbsent(variant.body().map(AnswerBody::declared), body -> new ArrayList<>())
                            .add(variant);
                }
            }
        }
        List<ExceptionClass> exceptions = new ArrayList<>();
        errors.forEach((status, bodies) -> {
            ClassName name = ClassName.get(basePackage, className.apply(StatusNames.of(status) + "Exception"));
            List<ExceptionClass.Case> cases = new ArrayList<>();
            NameScope nested = new NameScope(Set.of());
            bodies.forEach((body, variants) -> {
                String word = "With" + body.map(ExceptionBinder::word).orElse("outBody");
                String owner = body.map(TypeName::toString).orElse("");
                cases.add(bound(
                        bodies.size() == 1
                                ? name
                                : name.nestedClass(
                                        nested.give(owner, Candidates.of(word)).name()),
                        variants));
            });
            exceptions.add(new ExceptionClass(name, status, cases));
        });
        return exceptions;
    }

    private static ExceptionClass.Case bound(ClassName name, List<OperationMethod.ResponseVariant> variants) {
        return new ExceptionClass.Case(
                name,
                variants.get(0).body(),
                variants.stream().anyMatch(OperationMethod.ResponseVariant::isProblem),
                headers(variants),
                variants.stream()
                        .map(OperationMethod.ResponseVariant::docs)
                        .reduce(Docs::common)
                        .orElse(Docs.NONE));
    }

    /** Operations may document different fields, and one field differently. */
    private static List<OperationMethod.HeaderAccessor> headers(List<OperationMethod.ResponseVariant> variants) {
        Map<String, List<OperationMethod.HeaderAccessor>> fields = new LinkedHashMap<>();
        for (OperationMethod.ResponseVariant variant : variants) {
            for (OperationMethod.HeaderAccessor header : variant.headers()) {
                fields.computeIfAbsent(header.wireName().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(header);
            }
        }
        NameScope names = new NameScope(MEMBERS);
        List<OperationMethod.HeaderAccessor> merged = new ArrayList<>();
        fields.forEach((key, headers) -> {
            OperationMethod.HeaderAccessor first = headers.get(0);
            boolean alike = headers.stream().allMatch(header -> isReadAlike(header, first));
            boolean everywhere = headers.size() == variants.size()
                    && headers.stream().allMatch(OperationMethod.HeaderAccessor::required);
            merged.add(new OperationMethod.HeaderAccessor(
                    first.wireName(),
                    names.give(key, JavaNames.members(first.wireName())).name(),
                    alike ? first.type() : TEXT,
                    first.explode(),
                    alike && first.json(),
                    everywhere,
                    first.docs()));
        });
        return merged;
    }

    private static boolean isReadAlike(OperationMethod.HeaderAccessor header, OperationMethod.HeaderAccessor other) {
        return header.type().typeName().equals(other.type().typeName())
                && header.explode() == other.explode()
                && header.json() == other.json();
    }

    /** For example {@code Error}, {@code ErrorList} or {@code String}. */
    private static String word(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            StringBuilder word = new StringBuilder();
            generic.typeArguments().forEach(argument -> word.append(word(argument)));
            return word.append(generic.rawType().simpleName()).toString();
        }
        return String.join("", ((ClassName) type.box()).simpleNames());
    }
}
