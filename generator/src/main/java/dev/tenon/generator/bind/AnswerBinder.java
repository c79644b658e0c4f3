package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.AnswerBody;
import dev.tenon.generator.bind.api.AnswerClass;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.contract.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Makes the cases of results that operations share, and the one of answers that no operation documents. */
final class AnswerBinder {
    /** The Java compiler goes through the interfaces of a class by recursion; of some 8,000 its stack may overflow. */
    private static final int MOST_RESULTS = 2000;
    /** Of the names of a class's interfaces together, which are one constant if its superclass has a parameter (JVMS §4.4.7, §4.7.9.1). */
    private static final int MOST_OCTETS = 60_000;

    private final String basePackage;

    AnswerBinder(String basePackage) {
        this.basePackage = basePackage;
    }

    private record Case(String word, Optional<Status> status, Optional<AnswerBody> body) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Case that
                    && word.equals(that.word)
                    && status.equals(that.status)
                    && body.equals(that.body);
        }

        @Override
        public int hashCode() {
            return word.hashCode();
        }
    }

    /**
     * The cases that operations share.
     *
     * @param operations all operations of the client
     * @param className names a class after a word, for example {@code NotFound}, and what its body is
     * @return in the order of the operations and their answers
     */
    List<AnswerClass> bind(
            List<OperationMethod> operations, BiFunction<String, Optional<AnswerBody>, String> className) {
        Map<Case, List<ClassName>> results = new LinkedHashMap<>();
        Map<Case, Docs> docs = new HashMap<>();
        for (OperationMethod operation : operations) {
            List<Case> cases = new ArrayList<>();
            for (OperationMethod.ResponseVariant variant : operation.responses()) {
                variant.shared().ifPresent(word -> {
                    Case shared = new Case(word, Optional.of(variant.status()), variant.body());
                    cases.add(shared);
                    docs.merge(shared, variant.docs(), Docs::common);
                });
            }
            if (operation.leavesOthers()) {
                cases.add(new Case(AnswerClass.UNDOCUMENTED, Optional.empty(), Optional.of(new AnswerBody.Raw())));
            }
            cases.forEach(shared ->
                    results.computeIfAbsent(shared, key -> new ArrayList<>()).add(operation.response()));
        }
        List<AnswerClass> answers = new ArrayList<>();
        results.forEach((shared, permitting) -> {
            List<Set<ClassName>> parts = parts(permitting);
            for (int part = 0; part < parts.size(); part++) {
                String word = part == 0 ? shared.word() : shared.word() + (part + 1);
                answers.add(new AnswerClass(
                        ClassName.get(basePackage, className.apply(word, shared.body())),
                        shared.word(),
                        shared.status(),
                        shared.body(),
                        docs.getOrDefault(shared, Docs.NONE),
                        parts.get(part)));
            }
        });
        return answers;
    }

    /** As many results in each part as one class can be a case of. */
    private static List<Set<ClassName>> parts(List<ClassName> results) {
        List<Set<ClassName>> parts = new ArrayList<>();
        int octets = MOST_OCTETS;
        for (ClassName result : results) {
            int more = "L;".length() + result.reflectionName().getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS || parts.get(parts.size() - 1).size() == MOST_RESULTS) {
                parts.add(new LinkedHashSet<>());
                octets = 0;
            }
            parts.get(parts.size() - 1).add(result);
            octets += more;
        }
        return parts;
    }
}
