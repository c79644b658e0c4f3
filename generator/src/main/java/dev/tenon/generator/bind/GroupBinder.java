package dev.tenon.generator.bind;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.bind.api.Docs;
import dev.tenon.generator.bind.api.OperationBase;
import dev.tenon.generator.bind.api.OperationGroup;
import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Tag;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.naming.Candidates;
import dev.tenon.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Binds the groups of tagged operations. They are named before operations, so that a new operation renames no group. */
final class GroupBinder {
    /** A group that is being filled. */
    private record Draft(Tag tag, ClassName name, String method, MethodNames names, List<OperationMethod> operations) {}

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    GroupBinder(
            Contract contract,
            String basePackage,
            NameReport classNames,
            NameReport methodNames,
            Diagnostics diagnostics) {
        Set<String> first = contract.operations().stream()
                .flatMap(operation -> operation.tags().stream().limit(1))
                .collect(Collectors.toSet());
        // No caller sees that class, and its name collides where that of the tag's operations does, which is reported.
        NameReport unseen = classNames.reporting((id, location, message, hint) -> {});
        for (Tag tag : contract.tags()) {
            if (first.contains(tag.name())) {
                String what = "the tag '" + tag.name() + "'";
                String name = classNames.give(tag.location(), what, named(tag, "Operations"));
                String calls = unseen.give(tag.location(), "the calls of " + what, named(tag, "Calls"));
                String method = methodNames.give(
                        tag.location(),
                        what,
                        Candidates.of(JavaNames.member(tag.name()), JavaNames.member(tag.name() + " operations")));
                ClassName group = ClassName.get(basePackage, name);
                MethodNames names =
                        MethodNames.ofGroup(group, ClassName.get(basePackage, calls), tag.name(), diagnostics);
                drafts.put(tag.name(), new Draft(tag, group, method, names, new ArrayList<>()));
            }
        }
    }

    /** What a tag is called by itself need not be said twice: {@code Operations}, not {@code OperationsOperations}. */
    private static Candidates named(Tag tag, String last) {
        Candidates usual = JavaNames.types(List.of(tag.name()), last.toLowerCase(Locale.ROOT));
        String plain = JavaNames.type(List.of(tag.name()));
        return plain.endsWith(last) ? usual.after(plain) : usual;
    }

    /** Names the methods of the operation's group, if it has one. */
    Optional<MethodNames> names(Operation operation) {
        return draft(operation).map(Draft::names);
    }

    /** Puts an operation into its group, or to those that have none. */
    void add(Operation operation, OperationMethod method, List<OperationMethod> untagged) {
        draft(operation).map(Draft::operations).orElse(untagged).add(method);
    }

    private Optional<Draft> draft(Operation operation) {
        return operation.tags().stream().findFirst().map(drafts::get);
    }

    /**
     * The groups in the order of the tags, without those whose operations are all left out.
     *
     * @param names names the classes from which a large group inherits
     */
    List<OperationGroup> groups(UnaryOperator<String> names) {
        return drafts.values().stream()
                .filter(draft -> !draft.operations().isEmpty())
                .map(draft -> group(draft, names))
                .toList();
    }

    private static OperationGroup group(Draft draft, UnaryOperator<String> names) {
        List<OperationBase> bases = OperationBase.of(draft.name(), draft.operations(), names);
        return new OperationGroup(
                draft.name(),
                draft.method(),
                draft.tag().name(),
                new Docs(draft.tag().description(), false),
                bases,
                OperationBase.rest(draft.operations(), bases));
    }
}
