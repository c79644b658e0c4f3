package dev.tenon.generator.lower.operation;

import dev.tenon.generator.contract.SecurityScheme;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.read.ParsedSpec;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lowers security requirements (OpenAPI 3.0.3 §4.7.30): alternatives, each with schemes that are needed together. */
final class RequirementLowering {
    private static final int MOST_ALTERNATIVES = 64;

    private final ParsedSpec spec;
    private final Fields fields;
    private final Map<String, SecurityScheme> declared;
    private final Diagnostics diagnostics;
    private final Set<Location> reported = new HashSet<>();
    private final Set<Set<String>> rivals = new HashSet<>();

    RequirementLowering(ParsedSpec spec, Fields fields, Map<String, SecurityScheme> declared, Diagnostics diagnostics) {
        this.spec = spec;
        this.fields = fields;
        this.declared = declared;
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
                alternative(object).ifPresent(schemes -> alternatives.addAll(sendable(object, schemes)));
            }
        }
        return alternatives.stream().allMatch(List::isEmpty)
                ? List.of()
                : alternatives.stream().distinct().toList();
    }

    /** Empty if it names what is not declared, so that nobody can fulfil it. */
    private Optional<List<String>> alternative(Node.ObjectNode requirement) {
        List<String> unknown = requirement.members().keySet().stream()
                .filter(name -> !declared.containsKey(name))
                .toList();
        if (!unknown.isEmpty()) {
            if (reported.add(requirement.location())) {
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

    /** A request has a header field, a parameter or a cookie once: of schemes that want the same one, either is sent. */
    private List<List<String>> sendable(Node requirement, List<String> schemes) {
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        schemes.forEach(name -> byPlace.computeIfAbsent(place(declared.get(name)), place -> new ArrayList<>())
                .add(name));
        if (byPlace.values().stream().mapToDouble(List::size).reduce(1, (one, other) -> one * other)
                > MOST_ALTERNATIVES) {
            if (reported.add(requirement.location())) {
                diagnostics.error(
                        "many-alternatives",
                        requirement.location(),
                        "schemes that are needed together share header fields, parameters or cookies, of which a request has each once; to choose"
                                + " between them makes more than " + MOST_ALTERNATIVES + " alternatives",
                        "write the alternatives that there are");
            }
            return List.of();
        }
        List<List<String>> alternatives = List.of(List.of());
        for (Map.Entry<String, List<String>> place : byPlace.entrySet()) {
            List<String> names = place.getValue();
            if (names.size() > 1 && rivals.add(Set.copyOf(names))) {
                diagnostics.warning(
                        "rival-security-schemes",
                        requirement.location(),
                        "'" + String.join("' and '", names) + "' go to " + place.getKey()
                                + ", which a request has once; one of them is enough",
                        "write them as alternatives");
            }
            alternatives = alternatives.stream()
                    .flatMap(before -> names.stream()
                            .map(name -> Stream.concat(before.stream(), Stream.of(name))
                                    .toList()))
                    .toList();
        }
        return alternatives;
    }

    private static String place(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return switch (key.in()) {
                case QUERY -> "the query parameter " + key.parameter();
                case COOKIE -> "the cookie " + key.parameter();
                case HEADER, PATH -> "the header field " + key.parameter().toLowerCase(Locale.ROOT);
            };
        }
        return scheme instanceof SecurityScheme.MutualTls ? "the connection" : "the header field authorization";
    }
}
