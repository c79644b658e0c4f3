package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.contract.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes the cases of results that operations share, and the one of answers that no operation documents. */
final class AnswerBinder {
    /** The Java compiler goes through the interfaces of a class by recursion; of some 8,000 its stack may overflow. */
    private static final int MOST_RESULTS = 2000;

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
     * @param className names a class after a word, for example {@code NotFound}
     * @return in the order of the operations and their answers
     */
    List<AnswerClass> bind(List<OperationMethod> operations, UnaryOperator<String> className) {
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
            for (int from = 0; from < permitting.size(); from += MOST_RESULTS) {
                String word = from == 0 ? shared.word() : shared.word() + (from / MOST_RESULTS + 1);
                answers.add(new AnswerClass(
                        ClassName.get(basePackage, className.apply(word)),
                        shared.word(),
                        shared.status(),
                        shared.body(),
                        docs.getOrDefault(shared, Docs.NONE),
                        new LinkedHashSet<>(
                                permitting.subList(from, Math.min(from + MOST_RESULTS, permitting.size())))));
            }
        });
        return answers;
    }
}
