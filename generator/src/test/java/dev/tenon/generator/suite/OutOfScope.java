package dev.tenon.generator.suite;

import dev.tenon.generator.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** What no contract can express, by what the generator says of it, and what is decided otherwise than the suite has it. */
final class OutOfScope {
    private OutOfScope() {}

    /** Why a group has no place in a contract; empty if the generator should have taken it. */
    static Optional<String> refused(SuiteGroup group, Diagnostic finding) {
        List<String> tokens = finding.location().pointer().tokens();
        boolean draft4 = group.draft().equals("draft4");
        return switch (finding.id()) {
            case "remote-reference", "unreadable-document" -> Optional.of("a reference to another document");
            case "unsupported-keyword" -> Optional.of("$dynamicRef");
            case "unsupported-dialect" -> Optional.of("a vocabulary of its own");
            case "wrong-kind" ->
                tokens.get(tokens.size() - 1).equals("items")
                        ? Optional.of("a list of schemas in items, which OpenAPI does not have")
                        : Optional.empty();
            case "unresolved-reference" ->
                draft4 ? Optional.of("id, which OpenAPI 3.0 does not have") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Why another answer than the suite's is right. */
    static Optional<String> decidedOtherwise(SuiteGroup group, SuiteGroup.Case test) {
        if (group.file().equals("format.json") && test.description().endsWith("is only an annotation by default")) {
            return Optional.of("formats are asserted, as optional/format has it");
        }
        return group.file().equals("optional/zeroTerminatedFloats.json")
                ? Optional.of("1.0 is an integer, as all later drafts say")
                : Optional.empty();
    }
}
