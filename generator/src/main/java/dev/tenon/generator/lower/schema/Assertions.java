package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers the keywords of JSON Schema's validation vocabulary, and finds those that contradict each other. */
final class Assertions {
    /** The formats of strings that the runtime checks. */
    private static final Set<String> FORMATS = Set.of(
            "date",
            "time",
            "date-time",
            "duration",
            "uuid",
            "uri",
            "uri-reference",
            "iri",
            "iri-reference",
            "uri-template",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "json-pointer",
            "relative-json-pointer",
            "regex",
            "byte");

    /** Of these, services write more than their standard has: times of the day without an offset, and all of ISO 8601. */
    private static final Set<String> MORE_IN_USE = Set.of("time", "duration");

    private final KeywordKinds kinds;
    private final Fields fields;
    private final Patterns patterns;
    private final Typing typing;
    private final Diagnostics diagnostics;

    Assertions(KeywordKinds kinds, Fields fields, Patterns patterns, Typing typing, Diagnostics diagnostics) {
        this.kinds = kinds;
        this.fields = fields;
        this.patterns = patterns;
        this.typing = typing;
        this.diagnostics = diagnostics;
    }

    List<Assertion> of(Node node) {
        List<Assertion> found = new ArrayList<>();
        kinds.check(node);
        numeric(node, found);
        count(node, "minLength").ifPresent(c -> found.add(new Assertion.MinLength(c.location(), c.bound())));
        count(node, "maxLength").ifPresent(c -> found.add(new Assertion.MaxLength(c.location(), c.bound())));
        pattern(node).ifPresent(found::add);
        format(node).ifPresent(found::add);
        count(node, "minItems").ifPresent(c -> found.add(new Assertion.MinItems(c.location(), c.bound())));
        count(node, "maxItems").ifPresent(c -> found.add(new Assertion.MaxItems(c.location(), c.bound())));
        if (fields.flag(node, "uniqueItems")) {
            found.add(new Assertion.UniqueItems(
                    node.get("uniqueItems").orElse(node).location()));
        }
        count(node, "minProperties").ifPresent(c -> found.add(new Assertion.MinProperties(c.location(), c.bound())));
        count(node, "maxProperties").ifPresent(c -> found.add(new Assertion.MaxProperties(c.location(), c.bound())));
        for (String of : List.of("Length", "Items", "Properties")) {
            contradiction(node, "min" + of, "max" + of);
        }
        return found;
    }

    private record Count(Location location, int bound) {}

    private Optional<Count> count(Node node, String name) {
        return fields.count(node, name)
                .map(bound -> new Count(node.get(name).orElse(node).location(), bound));
    }

    private void numeric(Node node, List<Assertion> found) {
        bound(node, "minimum", "exclusiveMinimum", found, true);
        bound(node, "maximum", "exclusiveMaximum", found, false);
        contradiction(node, "minimum", "maximum");
        fields.number(node, "multipleOf").ifPresent(divisor -> {
            Location location = node.get("multipleOf").orElse(node).location();
            if (divisor.signum() > 0) {
                found.add(new Assertion.MultipleOf(location, divisor));
            } else {
                diagnostics.error("wrong-value", location, "'multipleOf' must be above 0", "write a number above 0");
            }
        });
    }

    /** In OpenAPI 3.0 the exclusive keyword is a boolean beside the bound, in 3.1 a bound of its own. */
    private void bound(Node node, String name, String exclusiveName, List<Assertion> found, boolean lower) {
        Optional<Node> exclusive = node.get(exclusiveName);
        boolean flag = exclusive.isPresent() && exclusive.get() instanceof Node.BooleanNode bool && bool.value();
        fields.number(node, name)
                .ifPresent(bound -> found.add(assertion(node.get(name).orElse(node), bound, flag, lower)));
        if (flag && node.get(name).isEmpty()) {
            diagnostics.warning(
                    "missing-field",
                    exclusive.get().location(),
                    "'" + exclusiveName + "' is true, but there is no '" + name + "' to exclude; nothing is checked",
                    "add '" + name + "', or remove the keyword");
        }
        if (exclusive.isPresent() && !(exclusive.get() instanceof Node.BooleanNode)) {
            fields.number(node, exclusiveName)
                    .ifPresent(bound -> found.add(assertion(exclusive.get(), bound, true, lower)));
        }
    }

    private static Assertion assertion(Node keyword, BigDecimal bound, boolean exclusive, boolean lower) {
        return lower
                ? new Assertion.Minimum(keyword.location(), bound, exclusive)
                : new Assertion.Maximum(keyword.location(), bound, exclusive);
    }

    /** A format that nobody defined says nothing that could be checked (JSON Schema Validation §7.2.3). */
    private Optional<Assertion> format(Node node) {
        Optional<Node> value = node.get("format");
        if (value.isEmpty() || !(value.get() instanceof Node.StringNode name)) {
            return Optional.empty();
        }
        if (FORMATS.contains(name.value())) {
            boolean usual = typing == Typing.PRACTICAL && MORE_IN_USE.contains(name.value());
            return Optional.of(new Assertion.Format(name.location(), name.value(), usual));
        }
        TypeNames.format(name.value(), FORMATS)
                .ifPresent(meant -> diagnostics.warning(
                        "misspelt-format",
                        name.location(),
                        "there is no format '" + name.value() + "'; it is ignored",
                        "write '" + meant + "'"));
        return Optional.empty();
    }

    private Optional<Assertion> pattern(Node node) {
        return fields.text(node, "pattern").flatMap(text -> {
            Location location = node.get("pattern").orElse(node).location();
            return patterns.isUsable(text, location)
                    ? Optional.of(new Assertion.Pattern(location, text))
                    : Optional.empty();
        });
    }

    private void contradiction(Node node, String least, String most) {
        Optional<Node> low = node.get(least);
        Optional<Node> high = node.get(most);
        boolean contradicts = low.isPresent()
                && high.isPresent()
                && low.get() instanceof Node.NumberNode lowest
                && high.get() instanceof Node.NumberNode highest
                && lowest.value().compareTo(highest.value()) > 0;
        if (contradicts) {
            diagnostics.error(
                    "contradictory-bounds",
                    low.get().location(),
                    "no value can fulfil '" + least + "' and '" + most + "' (line "
                            + high.get().location().position().line() + ") together",
                    "correct one of them");
        }
    }
}
