package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.EnumValue;
import dev.tenon.generator.contract.Rule;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.lower.field.Dialect;
import dev.tenon.generator.lower.field.Fields;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lowers enumerations of strings, with the names and descriptions that the contract gives to their values. */
final class EnumLowering {
    /** A constant takes 16 octets of a class's initializer, which has room for 65,535 (JVMS §4.7.3). */
    private static final int MOST_VALUES = 4000;
    /** In characters, of which each takes up to three octets of a constant's 65,535 (JVMS §4.4.7). */
    private static final int LONGEST_VALUE = 21_845;

    private final SchemaGraph graph;
    private final Fields fields;
    private final StatedValues stated;
    private final Residue residue;
    private final ValueNames valueNames;
    private final boolean exact;
    private final Diagnostics diagnostics;

    EnumLowering(SchemaTools tools) {
        this.graph = tools.graph();
        this.fields = tools.fields();
        this.stated = tools.values();
        this.residue = tools.residue();
        this.valueNames = new ValueNames(tools.fields());
        this.exact = tools.exact();
        this.diagnostics = tools.diagnostics();
    }

    /** Whether parts name the values that a string can have. */
    boolean isEnumeration(Parts parts) {
        return parts.schemas().stream().anyMatch(part -> keyword(part).isPresent())
                || parts.groups().stream().anyMatch(this::isOfConstants);
    }

    Optional<Schema> lower(Parts parts, SchemaInfo info, List<Assertion> conditions) {
        List<Node> naming = parts.schemas().stream()
                .filter(part -> keyword(part).isPresent())
                .toList();
        if (naming.isEmpty()) {
            return parts.groups().stream()
                    .filter(this::isOfConstants)
                    .findFirst()
                    .flatMap(group -> ofConstants(group, info, conditions));
        }
        // The last of those with the fewest values, which is the nearest one, narrows what the others name.
        Node narrowest = naming.stream()
                .min(Comparator.<Node>comparingInt(part -> named(part).size())
                        .thenComparing(naming::indexOf, Comparator.reverseOrder()))
                .orElseThrow();
        List<Node> others = naming.stream().filter(part -> part != narrowest).toList();
        Set<String> common = new LinkedHashSet<>(named(narrowest));
        others.forEach(part -> common.retainAll(named(part)));
        List<Assertion> all = new ArrayList<>(conditions);
        if (common.isEmpty()) {
            others.forEach(part -> residue.of(part, Set.of("enum", "const")).ifPresent(all::add));
            if (namesTwice(narrowest)) {
                residue.of(narrowest, Set.of("const")).ifPresent(all::add);
            }
        }
        return ofKeyword(narrowest, value -> common.isEmpty() || common.contains(value.value()), info, all);
    }

    /** The strings among the values that a part names. */
    private Set<String> named(Node part) {
        Set<String> texts = texts(written(part));
        if (namesTwice(part)) {
            texts.retainAll(texts(stated.constant(part).stream().toList()));
        }
        return texts;
    }

    private static Set<String> texts(List<Node> values) {
        Set<String> texts = new LinkedHashSet<>();
        for (Node value : values) {
            if (value instanceof Node.StringNode text) {
                texts.add(text.value());
            }
        }
        return texts;
    }

    /** Whether a constant narrows the values beside it. */
    private static boolean namesTwice(Node part) {
        return part.get("enum").isPresent() && part.get("const").isPresent();
    }

    private List<Node> written(Node part) {
        return part.get("enum").isPresent()
                ? stated.listed(part).orElseGet(() -> fields.list(part, "enum"))
                : stated.constant(part).stream().toList();
    }

    private static Optional<String> keyword(Node part) {
        return part.get("enum").isPresent()
                ? Optional.of("enum")
                : part.get("const").map(value -> "const");
    }

    private Optional<Schema> ofKeyword(
            Node part, Predicate<EnumValue> isPossible, SchemaInfo info, List<Assertion> conditions) {
        String keyword = keyword(part).orElseThrow();
        Node place = part.get(keyword).orElseThrow();
        List<EnumValue> values =
                values(part, written(part)).stream().filter(isPossible).toList();
        if (values.isEmpty()) {
            diagnostics.warning(
                    "empty-enum",
                    place.location(),
                    "there is no string in this '" + keyword + "', so no value fulfils the schema",
                    "add values that are strings, in quotes where YAML would take them for something else, or remove"
                            + " the keyword");
            return Optional.empty();
        }
        if (isConstant(values, info)) {
            List<Assertion> all = new ArrayList<>(conditions);
            all.add(new Assertion.Constant(place.location(), values.get(0).value()));
            return Optional.of(new Schema.StringSchema(info, StringFormat.PLAIN, all));
        }
        return enumeration(place, info, values, conditions);
    }

    /** A class with a constant for each value, unless no class has room for them. */
    private Optional<Schema> enumeration(
            Node place, SchemaInfo info, List<EnumValue> values, List<Assertion> conditions) {
        boolean tooLong = values.stream().anyMatch(value -> value.value().length() > LONGEST_VALUE);
        if (!tooLong && values.size() <= MOST_VALUES) {
            List<Assertion> more = conditions.stream()
                    .filter(condition -> !values.stream().allMatch(value -> isWithin(condition, value.value())))
                    .toList();
            return Optional.of(new Schema.EnumSchema(info, values, true, more));
        }
        diagnostics.warning(
                "large-enum",
                place.location(),
                tooLong
                        ? "one of these values is longer than a constant of a class may be; the type is a string, which is"
                                + " checked"
                        : "these are " + values.size() + " values, and a class has room for " + MOST_VALUES
                                + " constants; the type is a string, which is checked",
                "describe the values by a pattern, or leave it if a string is fine");
        return Optional.empty();
    }

    /** Whether a condition is a limit of the length that a value keeps: whatever breaks it is no value of the enumeration anyway. */
    private static boolean isWithin(Assertion condition, String value) {
        int length = value.codePointCount(0, value.length());
        return condition instanceof Assertion.MinLength least && least.bound() <= length
                || condition instanceof Assertion.MaxLength most && most.bound() >= length;
    }

    /** One value inside another schema is a mark, not a set of values that deserves a class. */
    private static boolean isConstant(List<EnumValue> values, SchemaInfo info) {
        return values.size() == 1
                && info.nameParts().size() > 1
                && values.get(0).name().isEmpty()
                && values.get(0).description().isEmpty();
    }

    private List<EnumValue> values(Node part, List<Node> items) {
        Map<String, EnumValue> values = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Node.StringNode text)) {
                if (!(items.get(i) instanceof Node.NullNode) || rulesNullOut(part)) {
                    diagnostics.warning(
                            "mismatched-value",
                            items.get(i).location(),
                            "this value is " + items.get(i).kind()
                                    + ", but the schema describes strings; it is ignored",
                            "write a string");
                }
                continue;
            }
            EnumValue value = valueNames.of(part, i, text.value());
            if (values.putIfAbsent(text.value(), value) != null) {
                diagnostics.warning(
                        "repeated-value",
                        text.location(),
                        "the value '" + text.value() + "' is here twice",
                        "remove one of them");
            }
        }
        return List.copyOf(values.values());
    }

    /** Whether a type does, to the letter; that practical typing takes null to be right is reported elsewhere. */
    private boolean rulesNullOut(Node part) {
        return exact && Nullability.isRuledOutByType(part);
    }

    /** In OpenAPI 3.1 a choice between constants describes each of them (OpenAPI 3.1.1 §4.8.24.5). */
    private boolean isOfConstants(Parts.Group group) {
        return group.members().stream()
                .allMatch(member -> onlyText(graph.meant(member).orElse(member)).isPresent());
    }

    private Optional<Schema> ofConstants(Parts.Group group, SchemaInfo info, List<Assertion> conditions) {
        Map<String, EnumValue> values = new LinkedHashMap<>();
        for (int i = 0; i < group.members().size(); i++) {
            Node member = group.members().get(i);
            Node target = graph.meant(member).orElse(member);
            String text = onlyText(target).orElseThrow();
            EnumValue named = valueNames.of(group.schema(), i, text);
            values.putIfAbsent(
                    text,
                    new EnumValue(
                            text,
                            named.name(),
                            fields.prose(target, "description")
                                    .or(() -> fields.prose(target, "title"))
                                    .or(named::description),
                            fields.flag(target, "deprecated")));
        }
        List<Assertion> others = conditions.stream()
                .filter(condition -> !isChoice(condition, group))
                .toList();
        return enumeration(group.schema(), info, List.copyOf(values.values()), others);
    }

    /**
     * The values that an {@code anyOf} names beside a string of any value: suggestions, which some services write so that the set
     * stays open.
     */
    Optional<Schema> suggestions(Parts parts, SchemaInfo info, List<Assertion> conditions) {
        return parts.groups().size() == 1 && parts.groups().get(0).keyword().equals("anyOf")
                ? suggestions(parts.groups().get(0), info, conditions)
                : Optional.empty();
    }

    private Optional<Schema> suggestions(Parts.Group group, SchemaInfo info, List<Assertion> conditions) {
        List<Node> members = group.members().stream()
                .map(member -> graph.meant(member).orElse(member))
                .toList();
        List<Node> naming = members.stream()
                .filter(member -> says(member, Set.of("type", "enum")))
                .filter(member -> member.get("enum").isPresent())
                .toList();
        long free =
                members.stream().filter(member -> says(member, Set.of("type"))).count();
        Map<String, EnumValue> values = new LinkedHashMap<>();
        naming.forEach(part -> values(part, written(part)).forEach(value -> values.put(value.value(), value)));
        boolean tooLong = values.keySet().stream().anyMatch(value -> value.length() > LONGEST_VALUE);
        if (free == 0
                || free + naming.size() < members.size()
                || values.isEmpty()
                || values.size() > MOST_VALUES
                || tooLong) {
            return Optional.empty();
        }
        List<Assertion> others = conditions.stream()
                .filter(condition -> !isChoice(condition, group))
                .toList();
        return Optional.of(new Schema.EnumSchema(info, List.copyOf(values.values()), false, others));
    }

    /** Whether a schema has no keywords but these and prose. */
    private static boolean says(Node schema, Set<String> keywords) {
        return schema instanceof Node.ObjectNode object
                && object.members().keySet().stream()
                        .allMatch(keyword ->
                                keywords.contains(keyword) || !keyword.equals("$ref") && Dialect.isProse(keyword));
    }

    private static boolean isChoice(Assertion condition, Parts.Group group) {
        return condition instanceof Assertion.Fulfils fulfils
                && condition.location().equals(group.schema().location())
                && fulfils.rules().rules().stream()
                        .allMatch(rule -> rule instanceof Rule.AppliedList list
                                && list.keyword().equals(group.keyword()));
    }

    /** The only text that a schema accepts, if it says so itself. */
    static Optional<String> onlyText(Node schema) {
        Optional<Node> only = schema.get("const")
                .or(() -> schema.get("enum")
                        .filter(values -> values instanceof Node.ArrayNode array
                                && array.items().size() == 1)
                        .map(values -> ((Node.ArrayNode) values).items().get(0)));
        return only.filter(value -> !namesTwice(schema))
                .flatMap(value -> value instanceof Node.StringNode text ? Optional.of(text.value()) : Optional.empty());
    }
}
