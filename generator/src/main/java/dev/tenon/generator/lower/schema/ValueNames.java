package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.util.Optional;

/** What extensions call the values of an {@code enum}, and what they say of them. */
final class ValueNames {
    private final Fields fields;

    ValueNames(Fields fields) {
        this.fields = fields;
    }

    /** A value by its place in the list and its text. */
    EnumValue of(Node schema, int index, String value) {
        Optional<Node> microsoft = microsoftValue(schema, value);
        return new EnumValue(
                value,
                at(schema, "x-enum-varnames", index)
                        .or(() -> at(schema, "x-enumNames", index))
                        .or(() -> microsoft.flatMap(extension -> fields.text(extension, "name"))),
                at(schema, "x-enum-descriptions", index)
                        .or(() -> microsoft.flatMap(extension -> fields.text(extension, "description"))),
                false);
    }

    private static Optional<String> at(Node node, String extension, int index) {
        return node.get(extension)
                .filter(Node.ArrayNode.class::isInstance)
                .map(array -> ((Node.ArrayNode) array).items())
                .filter(items -> index < items.size())
                .map(items -> items.get(index))
                .flatMap(item -> item instanceof Node.StringNode text ? Optional.of(text.value()) : Optional.empty());
    }

    private static Optional<Node> microsoftValue(Node node, String value) {
        return node.get("x-ms-enum")
                .flatMap(extension -> extension.get("values"))
                .filter(Node.ArrayNode.class::isInstance)
                .flatMap(array -> ((Node.ArrayNode) array)
                        .items().stream()
                                .filter(item -> item.get("value")
                                        .filter(each -> isWritten(each, value))
                                        .isPresent())
                                .findFirst());
    }

    private static boolean isWritten(Node node, String value) {
        return node instanceof Node.StringNode text && text.value().equals(value)
                || node instanceof Node.NumberNode number
                        && number.value().toPlainString().equals(value);
    }
}
