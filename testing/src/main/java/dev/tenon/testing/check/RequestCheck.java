package dev.tenon.testing.check;

import dev.tenon.testing.contract.Contract;
import dev.tenon.testing.contract.Operation;
import dev.tenon.testing.contract.Parameter;
import dev.tenon.testing.contract.SchemaCheck;
import dev.tenon.testing.contract.SecurityScheme;
import dev.tenon.testing.contract.Value;
import dev.tenon.testing.wire.PercentEncoding;
import dev.tenon.testing.wire.RawRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the operations of a request and everything in which the request differs from them. */
public final class RequestCheck {
    /** Header parameters of these names are ignored (OpenAPI 3.1 §4.8.12.1). */
    private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

    private final Contract contract;
    private final SchemaCheck schemas;
    private final BodyCheck bodies;
    private final StyleReader styles;
    private final Json json = new Json();

    /**
     * Prepares the check.
     *
     * @param contract the contract
     */
    public RequestCheck(Contract contract) {
        this.contract = contract;
        this.schemas = contract.schemas();
        this.bodies = new BodyCheck(schemas, contract.hasStylesOfParts());
        this.styles = new StyleReader(schemas);
    }

    /**
     * What was found.
     *
     * @param operations the operations that may be meant: several if the contract has templates of one form and the request is valid
     *     for each; empty if there is none
     * @param findings everything that is wrong
     */
    public record Result(List<Operation> operations, List<Finding> findings) {
        /** Copies the lists. */
        public Result {
            operations = List.copyOf(operations);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Checks a request.
     *
     * @param request the request
     * @return the operations and what is wrong; if the request is valid for none, the first one and what is wrong with that
     */
    public Result check(RawRequest request) {
        List<Operation> candidates = contract.at(request.path());
        List<Operation> ofMethod = candidates.stream()
                .filter(each -> each.method().equals(request.method()))
                .toList();
        if (ofMethod.isEmpty()) {
            String message = candidates.isEmpty()
                    ? "the contract has no path like " + request.path()
                    : "the contract has "
                            + candidates.stream().map(Operation::method).toList() + " for " + request.path() + ", not "
                            + request.method();
            return new Result(List.of(), List.of(new Finding(candidates.isEmpty() ? "path" : "method", message)));
        }
        String form = ofMethod.get(0).path().form();
        Map<Operation, List<Finding>> found = new LinkedHashMap<>();
        ofMethod.stream().filter(each -> each.path().form().equals(form)).forEach(each -> {
            Findings findings = new Findings();
            try {
                check(each, request, findings);
            } catch (IllegalArgumentException malformed) {
                findings.add("request", malformed.getMessage());
            }
            found.put(each, findings.list());
        });
        List<Operation> valid = found.keySet().stream()
                .filter(each -> found.get(each).isEmpty())
                .toList();
        return valid.isEmpty()
                ? new Result(List.of(ofMethod.get(0)), found.get(ofMethod.get(0)))
                : new Result(valid, List.of());
    }

    private void check(Operation operation, RawRequest request, Findings findings) {
        PairReader query = new PairReader(Pair.of(request.query()), schemas);
        PairReader cookies = new PairReader(Cookies.of(request), schemas);
        Map<String, String> path = taken(operation, request.path());
        for (Pair fixed : Pair.of(operation.path().query())) {
            if (query.take(fixed.name()).stream().noneMatch(raw -> isSame(raw, fixed.rawValue()))) {
                findings.add(
                        "query parameter '" + fixed.name() + "'", "is not " + fixed.rawValue() + ", as in the path");
            }
        }
        for (String name : operation.path().queryVariables().keySet()) {
            boolean declared = operation.parameters().stream()
                    .anyMatch(each -> each.in().equals("query") && each.name().equals(name));
            if (!declared && query.take(name).isEmpty()) {
                findings.add("query parameter '" + name + "'", "is missing, as the path asks for it");
            }
        }
        // Exploded objects take what others leave.
        operation.parameters().stream()
                .sorted((a, b) -> Boolean.compare(isApart(a), isApart(b)))
                .forEach(parameter -> {
                    Optional<JsonNode> value = switch (parameter.in()) {
                        case "path" -> path(parameter, path, findings);
                        case "query" -> pairs(parameter, query, findings);
                        case "cookie" -> pairs(parameter, cookies, findings);
                        default -> header(parameter, request, findings);
                    };
                    judge(parameter, value, findings);
                });
        operation.security().stream()
                .flatMap(List::stream)
                .filter(scheme -> scheme.in().equals("query"))
                .map(SecurityScheme::field)
                .forEach(query::take);
        query.rest().forEach(name -> findings.add("query parameter '" + name + "'", "is not documented"));
        bodies.check(operation, request, findings);
        SecurityCheck.check(operation, request, findings);
        accept(operation, request, findings);
    }

    /** As in a path, a character of a template may stand for itself or be percent-encoded, in the template as well. */
    private static boolean isSame(String sent, String written) {
        boolean encoded = PercentEncoding.problem(written).isEmpty();
        return Pair.decoded(sent, false).equals(encoded ? Pair.decoded(written, false) : written);
    }

    /** Of several ways to take a path apart, the first one with the fewest faults, which is hopefully none. */
    private Map<String, String> taken(Operation operation, String path) {
        return operation.path().matches(path).stream()
                .min(Comparator.comparingInt(way -> faults(operation, way)))
                .orElseThrow();
    }

    private int faults(Operation operation, Map<String, String> values) {
        Findings findings = new Findings();
        operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("path"))
                .forEach(parameter -> judge(parameter, path(parameter, values, findings), findings));
        return findings.list().size();
    }

    private static boolean isApart(Parameter parameter) {
        return parameter.style().equals("form") && parameter.explode();
    }

    private Optional<JsonNode> path(Parameter parameter, Map<String, String> values, Findings findings) {
        String raw = values.getOrDefault(parameter.name(), "");
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        String start =
                parameter.style().equals("label") ? "." : parameter.style().equals("matrix") ? ";" : "";
        if (!raw.startsWith(start)) {
            findings.add(
                    parameter.toString(),
                    "does not begin with '" + start + "', as the style " + parameter.style() + " has it");
            return Optional.empty();
        }
        return parameter.content().isPresent()
                ? content(parameter, Pair.decoded(raw, false), findings)
                : parameter.schema().map(schema -> styles.read(parameter, raw, text -> Pair.decoded(text, false)));
    }

    private Optional<JsonNode> pairs(Parameter parameter, PairReader pairs, Findings findings) {
        if (parameter.content().isPresent()) {
            return pairs.take(parameter.name()).stream()
                    .findFirst()
                    .flatMap(raw -> content(parameter, Pair.decoded(raw, true), findings));
        }
        return parameter.schema().isPresent() ? pairs.read(parameter) : Optional.empty();
    }

    private Optional<JsonNode> header(Parameter parameter, RawRequest request, Findings findings) {
        List<String> lines = request.headers().allValues(parameter.name());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String text = String.join(",", lines);
        return parameter.content().isPresent()
                ? content(parameter, text, findings)
                : Optional.of(styles.read(parameter, text, String::strip));
    }

    private Optional<JsonNode> content(Parameter parameter, String text, Findings findings) {
        boolean isJson = media(parameter)
                .map(Map.Entry::getKey)
                .flatMap(MediaType::parse)
                .filter(MediaType::isJson)
                .isPresent();
        try {
            Optional<Value> schema =
                    media(parameter).flatMap(media -> media.getValue().written("schema"));
            return Optional.of(isJson ? json.read(text) : styles.scalar(schema, text));
        } catch (Json.JsonSyntaxException e) {
            findings.add(parameter.toString(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Map.Entry<String, Value>> media(Parameter parameter) {
        return parameter.content().stream()
                .flatMap(content -> content.members().entrySet().stream())
                .findFirst();
    }

    private void judge(Parameter parameter, Optional<JsonNode> value, Findings findings) {
        Optional<Value> schema = parameter
                .schema()
                .or(() -> media(parameter).flatMap(media -> media.getValue().written("schema")));
        boolean counts = !parameter.in().equals("header")
                || !NOT_PARAMETERS.contains(parameter.name().toLowerCase(Locale.ROOT));
        if (!counts) {
            return;
        }
        if (value.isEmpty()) {
            boolean reported =
                    findings.list().stream().anyMatch(finding -> finding.where().equals(parameter.toString()));
            if (parameter.required() && !reported) {
                findings.add(parameter.toString(), "is required, but missing");
            }
            return;
        }
        boolean mayBeEmpty = parameter.written().flag("allowEmptyValue", false)
                && value.get().isString()
                && value.get().asString().isEmpty();
        if (!mayBeEmpty) {
            schema.ifPresent(present -> findings.addAll(parameter.toString(), schemas.check(present, value.get())));
        }
    }

    private static void accept(Operation operation, RawRequest request, Findings findings) {
        List<MediaType> documented = BodyCheck.answers(operation);
        List<MediaType> accepted = request.headers().allValues("Accept").stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .flatMap(range -> MediaType.parse(range.strip()).stream())
                .toList();
        boolean fits = accepted.isEmpty()
                || documented.isEmpty()
                || accepted.stream()
                        .anyMatch(range ->
                                documented.stream().anyMatch(type -> range.includes(type) || type.includes(range)));
        if (!fits) {
            findings.add("header 'Accept'", "is " + accepted + "; the answers are " + documented);
        }
    }
}
