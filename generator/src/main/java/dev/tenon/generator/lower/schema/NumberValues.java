package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that a schema of numbers names, with what the contract calls them: they are checked, and shown in Javadoc. */
final class NumberValues {
    private final SchemaGraph graph;
    private final StatedValues stated;
    private final Fields fields;
    private final ValueNames valueNames;

    NumberValues(SchemaTools tools) {
        this.graph = tools.graph();
        this.stated = tools.values();
        this.fields = tools.fields();
        this.valueNames = new ValueNames(tools.fields());
    }

    /** The values in the contract's order; empty if other numbers are allowed, too. */
    List<EnumValue> of(Parts parts) {
        for (int i = parts.schemas().size() - 1; i >= 0; i--) {
            List<EnumValue> values = listed(parts.schemas().get(i));
            if (!values.isEmpty()) {
                return values;
            }
        }
        return parts.groups().stream()
                .map(this::ofConstants)
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<EnumValue> listed(Node schema) {
        List<EnumValue> values = new ArrayList<>();
        List<Node> items = stated.listed(schema).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Node.NumberNode number) {
                values.add(valueNames.of(schema, i, number.value().toPlainString()));
            }
        }
        return values;
    }

    /** In OpenAPI 3.1 a choice between constants describes each of them (OpenAPI 3.1.1 §4.8.24.5). */
    private List<EnumValue> ofConstants(Parts.Group group) {
        List<EnumValue> values = new ArrayList<>();
        for (Node member : group.members()) {
            Node target = graph.meant(member).orElse(member);
            Optional<Node> constant = stated.constant(target);
            if (constant.isEmpty() || !(constant.get() instanceof Node.NumberNode number)) {
                return List.of();
            }
            values.add(new EnumValue(
                    number.value().toPlainString(),
                    fields.prose(target, "title"),
                    fields.prose(target, "description"),
                    fields.flag(target, "deprecated")));
        }
        return values;
    }

    /** The numbers that a schema names as its values, or that those are multiples of: its type has to have room for them. */
    Stream<BigDecimal> named(Parts parts) {
        Stream<Node> members = parts.groups().stream()
                .flatMap(group -> group.members().stream())
                .flatMap(member -> graph.meant(member).stream());
        return Stream.concat(parts.schemas().stream(), members)
                .flatMap(part -> Stream.of(
                                stated.listed(part).stream().flatMap(List::stream),
                                stated.constant(part).stream(),
                                Stream.of("default", "multipleOf").flatMap(keyword -> part.get(keyword).stream()))
                        .flatMap(named -> named))
                .filter(Node.NumberNode.class::isInstance)
                .map(number -> ((Node.NumberNode) number).value());
    }
}
