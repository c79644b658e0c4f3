package dev.tenon.generator.lower.whole;

import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Operation;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.pattern.PatternSearch;
import dev.tenon.generator.source.JsonEquality;
import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds a condition of its schema that a default, which is of the right type, does not meet. */
public final class DefaultConditions {
    private final Contract contract;
    private final Diagnostics diagnostics;

    /**
     * Takes a contract.
     *
     * @param contract the whole contract
     * @param diagnostics where everything is reported
     */
    public DefaultConditions(Contract contract, Diagnostics diagnostics) {
        this.contract = contract;
        this.diagnostics = diagnostics;
    }

    /** Reports every default of a property or a parameter that its own schema does not accept. */
    public void check() {
        for (Schema schema : contract.schemas().values()) {
            if (schema instanceof Schema.ObjectSchema object) {
                object.properties().forEach(this::check);
            }
        }
        for (Operation operation : contract.operations()) {
            operation
                    .parameters()
                    .forEach(parameter -> parameter
                            .defaultValue()
                            .ifPresent(value ->
                                    broken(value, parameter.schema()).ifPresent(broken -> report(value, broken))));
        }
    }

    /**
     * A condition that a default does not meet.
     *
     * @param keyword the keyword
     * @param place where it is, or the schema that has it
     */
    private record Broken(String keyword, Location place) {
        /** Whether it is in the schema that the default is written in, and not in another one that describes the same value. */
        boolean isBeside(Node value) {
            List<String> schema = value.location().pointer().parent().tokens();
            List<String> tokens = place.pointer().tokens();
            return place.source().equals(value.location().source())
                    && tokens.size() >= schema.size()
                    && tokens.subList(0, schema.size()).equals(schema);
        }

        String where(Node value) {
            return isBeside(value)
                    ? "'" + keyword + "' of its own schema"
                    : "'" + keyword + "' at " + place.reference();
        }
    }

    /** A case may narrow a property that others share, and require it: then nobody asks for the default. */
    private void check(Property property) {
        property.defaultValue()
                .ifPresent(value -> broken(value, property.schema())
                        .filter(broken -> !property.required() || broken.isBeside(value))
                        .ifPresent(broken -> report(value, broken)));
    }

    private void report(Node value, Broken broken) {
        diagnostics.warning(
                "broken-default",
                value.location(),
                "this default does not meet " + broken.where(value) + "; it is kept, and refused when it is validated",
                "correct the default or the schema");
    }

    /** The keyword that is not met, the first one found. */
    private Optional<Broken> broken(Node value, SchemaUse use) {
        Schema schema = contract.schema(use);
        if (schema instanceof Schema.EnumSchema enumeration
                && enumeration.closed()
                && value instanceof Node.StringNode text
                && enumeration.values().stream()
                        .noneMatch(known -> known.value().equals(text.value()))) {
            return Optional.of(new Broken("enum", schema.info().location()));
        }
        return schema.assertions().stream()
                .flatMap(assertion ->
                        broken(value, assertion).map(keyword -> new Broken(keyword, assertion.location())).stream())
                .findFirst()
                .or(() -> below(value, schema));
    }

    private Optional<Broken> below(Node value, Schema schema) {
        if (schema instanceof Schema.ArraySchema array && value instanceof Node.ArrayNode node) {
            return node.items().stream()
                    .flatMap(item -> broken(item, array.items()).stream())
                    .findFirst();
        }
        if (!(schema instanceof Schema.ObjectSchema object) || !(value instanceof Node.ObjectNode node)) {
            return Optional.empty();
        }
        Set<String> declared = object.propertyNames();
        List<Broken> found = new ArrayList<>();
        for (Property property : object.properties()) {
            node.get(property.name())
                    .flatMap(member -> broken(member, property.schema()))
                    .ifPresent(found::add);
        }
        if (object.additional() instanceof AdditionalProperties.Typed typed) {
            node.members().forEach((name, member) -> {
                if (!declared.contains(name)) {
                    broken(member, typed.values()).ifPresent(found::add);
                }
            });
        }
        return found.stream().findFirst();
    }

    /** Of what is checked on JSON, the values that are listed alone are looked at. */
    private static Optional<String> broken(Node value, Assertion assertion) {
        if (assertion instanceof Assertion.Fulfils fulfils) {
            return fulfils.rules().rules().stream()
                    .filter(rule -> rule instanceof Rule.Values listed
                            && listed.values().stream().noneMatch(allowed -> JsonEquality.areEqual(allowed, value)))
                    .map(rule -> ((Rule.Values) rule).keyword())
                    .findFirst();
        }
        return meets(value, assertion) ? Optional.empty() : Optional.of(assertion.keyword());
    }

    private static boolean meets(Node value, Assertion assertion) {
        if (value instanceof Node.NumberNode number) {
            return meets(number.value(), assertion);
        } else if (value instanceof Node.StringNode text) {
            return meets(text.value(), assertion);
        } else if (value instanceof Node.ArrayNode array) {
            return meets(array.items(), assertion);
        } else if (value instanceof Node.ObjectNode object) {
            int size = object.members().size();
            return assertion instanceof Assertion.MinProperties least
                    ? size >= least.bound()
                    : !(assertion instanceof Assertion.MaxProperties most) || size <= most.bound();
        }
        return true;
    }

    private static boolean meets(BigDecimal number, Assertion assertion) {
        if (assertion instanceof Assertion.Minimum least) {
            return number.compareTo(least.bound()) >= (least.exclusive() ? 1 : 0);
        } else if (assertion instanceof Assertion.Maximum most) {
            return number.compareTo(most.bound()) <= (most.exclusive() ? -1 : 0);
        }
        return !(assertion instanceof Assertion.MultipleOf multiple)
                || multiple.divisor().signum() == 0
                || number.remainder(multiple.divisor()).signum() == 0;
    }

    private static boolean meets(String text, Assertion assertion) {
        int length = text.codePointCount(0, text.length());
        if (assertion instanceof Assertion.MinLength least) {
            return length >= least.bound();
        } else if (assertion instanceof Assertion.MaxLength most) {
            return length <= most.bound();
        } else if (assertion instanceof Assertion.Constant constant) {
            return text.equals(constant.value());
        }
        return !(assertion instanceof Assertion.Pattern pattern)
                || PatternSearch.search(pattern.ecma(), text) != PatternSearch.Result.MISSING;
    }

    private static boolean meets(List<Node> items, Assertion assertion) {
        if (assertion instanceof Assertion.MinItems least) {
            return items.size() >= least.bound();
        } else if (assertion instanceof Assertion.MaxItems most) {
            return items.size() <= most.bound();
        }
        return !(assertion instanceof Assertion.UniqueItems)
                || items.stream().map(JsonEquality::key).distinct().count() == items.size();
    }
}
