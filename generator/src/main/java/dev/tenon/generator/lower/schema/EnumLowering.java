package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.EnumValue;
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
import java.util.stream.Stream;

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
                || parts.groups().stream().anyMatch(this::isOfValues);
    }

    /** The choice of which an enumeration says everything: it names values, and no part does beside it. */
    Optional<Parts.Group> choice(Parts parts) {
        if (parts.schemas().stream().anyMatch(part -> keyword(part).isPresent())) {
            return Optional.empty();
        }
        return parts.groups().stream().filter(this::isOfValues).findFirst().or(() -> suggesting(parts));
    }

    /**
     * What parts become that name values.
     *
     * @param parts the parts
     * @param info what is told of the schema
     * @param conditions what holds apart from {@link #choice}
     * @return empty if they name none, or more than a class has room for
     */
    Optional<Schema> lower(Parts parts, SchemaInfo info, List<Assertion> conditions) {
        List<Node> naming = parts.schemas().stream()
                .filter(part -> keyword(part).isPresent())
                .toList();
        if (naming.isEmpty()) {
            return parts.groups().stream()
                    .filter(this::isOfValues)
                    .findFirst()
                    .flatMap(group -> ofValues(group, info, conditions));
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

    /**
     * In OpenAPI 3.1 a choice between constants describes each of them (OpenAPI 3.1.1 §4.8.24.5); frameworks write one between
     * enumerations, such as that of a field and that of what stands for nothing.
     */
    private boolean isOfValues(Parts.Group group) {
        List<Set<String>> values = values(group);
        // What several name is right for none of a oneOf; that a constant is listed twice is reported.
        return values.stream().noneMatch(Set::isEmpty)
                && (group.keyword().equals("anyOf")
                        || values.stream().allMatch(each -> each.size() == 1)
                        || areDistinct(values));
    }

    /** Whether a choice is one between texts of which none is named twice. */
    boolean isOfDistinctValues(Parts.Group group) {
        List<Set<String>> values = values(group);
        return values.stream().noneMatch(Set::isEmpty) && areDistinct(values);
    }

    /** Whether a schema names the texts that it accepts, and says nothing else. */
    boolean names(Node schema) {
        return says(schema, Set.of("type", "enum", "const"))
                && !valuesOf(schema).isEmpty();
    }

    private List<Set<String>> values(Parts.Group group) {
        return group.members().stream()
                .map(member -> valuesOf(graph.meant(member).orElse(member)))
                .toList();
    }

    private static boolean areDistinct(List<Set<String>> values) {
        return values.stream().mapToInt(Set::size).sum()
                == values.stream().flatMap(Set::stream).distinct().count();
    }

    /** The texts that a schema names, if it says nothing else; empty if it does, or names something else, too. */
    private Set<String> valuesOf(Node schema) {
        Optional<String> only = onlyText(schema);
        if (only.isPresent()) {
            return Set.of(only.get());
        }
        List<Node> listed = says(schema, Set.of("type", "enum")) ? fields.list(schema, "enum") : List.of();
        boolean texts = schema.get("type")
                        .map(type -> type.equals(new Node.StringNode(type.location(), "string")))
                        .orElse(true)
                && listed.stream().allMatch(Node.StringNode.class::isInstance);
        return texts ? texts(listed) : Set.of();
    }

    private Optional<Schema> ofValues(Parts.Group group, SchemaInfo info, List<Assertion> conditions) {
        Map<String, EnumValue> values = new LinkedHashMap<>();
        for (int i = 0; i < group.members().size(); i++) {
            Node member = group.members().get(i);
            Node target = graph.meant(member).orElse(member);
            boolean deprecated = fields.flag(target, "deprecated");
            Optional<String> only = onlyText(target);
            if (only.isPresent()) {
                EnumValue named = valueNames.of(group.schema(), i, only.get());
                values.putIfAbsent(
                        only.get(),
                        new EnumValue(
                                only.get(),
                                named.name(),
                                fields.prose(target, "description")
                                        .or(() -> fields.prose(target, "title"))
                                        .or(named::description),
                                deprecated));
            } else {
                values(target, fields.list(target, "enum"))
                        .forEach(value -> values.putIfAbsent(
                                value.value(),
                                new EnumValue(value.value(), value.name(), value.description(), deprecated)));
            }
        }
        return enumeration(group.schema(), info, List.copyOf(values.values()), conditions);
    }

    /**
     * The values that an {@code anyOf} names beside a string of any value: suggestions, which some services write so that the set
     * stays open.
     */
    Optional<Schema> suggestions(Parts parts, SchemaInfo info, List<Assertion> conditions) {
        return suggesting(parts)
                .map(group ->
                        new Schema.EnumSchema(info, List.copyOf(suggested(group).values()), false, conditions));
    }

    private Optional<Parts.Group> suggesting(Parts parts) {
        return parts.groups().size() == 1 && parts.groups().get(0).keyword().equals("anyOf")
                ? Optional.of(parts.groups().get(0)).filter(this::isSuggesting)
                : Optional.empty();
    }

    private boolean isSuggesting(Parts.Group group) {
        Set<String> values = suggested(group).keySet();
        long free = meant(group).filter(member -> says(member, Set.of("type"))).count();
        return free > 0
                && free + naming(group).count() == group.members().size()
                && !values.isEmpty()
                && values.size() <= MOST_VALUES
                && values.stream().allMatch(value -> value.length() <= LONGEST_VALUE);
    }

    private Map<String, EnumValue> suggested(Parts.Group group) {
        Map<String, EnumValue> values = new LinkedHashMap<>();
        naming(group).forEach(part -> values(part, written(part)).forEach(value -> values.put(value.value(), value)));
        return values;
    }

    private Stream<Node> naming(Parts.Group group) {
        return meant(group)
                .filter(member -> member.get("enum").isPresent())
                .filter(member -> says(member, Set.of("type", "enum")));
    }

    private Stream<Node> meant(Parts.Group group) {
        return group.members().stream().map(member -> graph.meant(member).orElse(member));
    }

    /** Whether a schema has no keywords but these and prose. */
    private static boolean says(Node schema, Set<String> keywords) {
        return schema instanceof Node.ObjectNode object
                && object.members().keySet().stream()
                        .allMatch(keyword ->
                                keywords.contains(keyword) || !keyword.equals("$ref") && Dialect.isProse(keyword));
    }

    /** The only text that a schema accepts, if it says so itself. */
    static Optional<String> onlyText(Node schema) {
        return Fields.onlyValue(schema)
                .filter(value -> !namesTwice(schema))
                .flatMap(value -> value instanceof Node.StringNode text ? Optional.of(text.value()) : Optional.empty());
    }
}
