package dev.tenon.generator.lower;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers enumerations of strings, with the names and descriptions that extensions give to their values. */
final class EnumLowering {
    private final Fields fields;
    private final Diagnostics diagnostics;

    EnumLowering(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    Optional<Schema> lower(Node node, SchemaInfo info, Assertions assertions) {
        Optional<Node> keyword = node.get("enum").or(() -> node.get("const"));
        if (keyword.isEmpty()) {
            return Optional.empty();
        }
        List<Node> items = node.get("enum").isPresent() ? fields.list(node, "enum") : List.of(keyword.get());
        if (items.isEmpty()) {
            diagnostics.warning(
                    "empty-enum",
                    keyword.get().location(),
                    "no value fulfils an empty 'enum'; it is ignored",
                    "add the values, or remove the keyword");
            return Optional.empty();
        }
        boolean texts =
                items.stream().allMatch(item -> item instanceof Node.StringNode || item instanceof Node.NullNode);
        if (!texts) {
            diagnostics.warning(
                    "unchecked-keyword",
                    keyword.get().location(),
                    "values other than strings are not checked against '"
                            + (node.get("enum").isPresent() ? "enum" : "const") + "'",
                    "nothing needs to be done if the service checks it");
            return Optional.empty();
        }
        List<EnumValue> values = values(node, items);
        if (isConstant(values, info)) {
            List<Assertion> conditions = new ArrayList<>(assertions.of(node));
            conditions.add(new Assertion.Constant(
                    keyword.get().location(), values.get(0).value()));
            return Optional.of(new Schema.StringSchema(info, StringFormat.PLAIN, conditions));
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Schema.EnumSchema(info, values, assertions.of(node)));
    }

    /** One value inside another schema is a mark, not a set of values that deserves a class. */
    private static boolean isConstant(List<EnumValue> values, SchemaInfo info) {
        return values.size() == 1
                && info.nameParts().size() > 1
                && values.get(0).name().isEmpty()
                && values.get(0).description().isEmpty();
    }

    private List<EnumValue> values(Node node, List<Node> items) {
        List<EnumValue> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Node.StringNode text)) {
                continue;
            }
            if (!seen.add(text.value())) {
                diagnostics.warning(
                        "repeated-value",
                        text.location(),
                        "the value '" + text.value() + "' is here twice",
                        "remove one of them");
                continue;
            }
            int index = i;
            Optional<Node> microsoft = microsoftValue(node, text.value());
            values.add(new EnumValue(
                    text.value(),
                    at(node, "x-enum-varnames", index)
                            .or(() -> at(node, "x-enumNames", index))
                            .or(() -> microsoft.flatMap(value -> fields.text(value, "name"))),
                    at(node, "x-enum-descriptions", index)
                            .or(() -> microsoft.flatMap(value -> fields.text(value, "description")))));
        }
        return values;
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
                                        .filter(text -> text instanceof Node.StringNode string
                                                && string.value().equals(value))
                                        .isPresent())
                                .findFirst());
    }
}
