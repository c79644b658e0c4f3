package dev.tenon.generator.lower;

import dev.tenon.generator.contract.SecurityScheme;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lowers security requirements (OpenAPI 3.0.3 §4.7.30): alternatives, each with schemes that are needed together. */
final class RequirementLowering {
    private final ParsedSpec spec;
    private final Fields fields;
    private final Set<String> declared;
    private final Diagnostics diagnostics;
    private final Set<Node> reported = new HashSet<>();

    RequirementLowering(ParsedSpec spec, Fields fields, List<SecurityScheme> schemes, Diagnostics diagnostics) {
        this.spec = spec;
        this.fields = fields;
        this.declared = schemes.stream().map(SecurityScheme::name).collect(Collectors.toSet());
        this.diagnostics = diagnostics;
    }

    /**
     * The alternatives of an operation, whose own requirements replace the root's (OpenAPI 3.0.3 §4.7.10).
     *
     * @return the names of schemes; an empty alternative makes security optional, and no alternative at all leaves it out
     */
    List<List<String>> lower(Node operation) {
        List<Node> requirements = operation.get("security").isPresent()
                ? fields.list(operation, "security")
                : fields.list(spec.root(), "security");
        List<List<String>> alternatives = new ArrayList<>();
        for (Node requirement : requirements) {
            if (requirement instanceof Node.ObjectNode object) {
                alternative(object).ifPresent(alternatives::add);
            }
        }
        return alternatives.stream().allMatch(List::isEmpty) ? List.of() : alternatives;
    }

    /** Empty if it names what is not declared, so that nobody can fulfil it. */
    private Optional<List<String>> alternative(Node.ObjectNode requirement) {
        List<String> unknown = requirement.members().keySet().stream()
                .filter(name -> !declared.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            if (reported.add(requirement)) {
                diagnostics.warning(
                        "unknown-security-scheme",
                        requirement.location(),
                        "no security scheme is called '" + unknown.get(0) + "'; this alternative is left out",
                        "declare it among the components' securitySchemes");
            }
            return Optional.empty();
        }
        return Optional.of(List.copyOf(requirement.members().keySet()));
    }
}
