package dev.tenon.generator.lower.schema;

import dev.tenon.generator.contract.Assertion;
import dev.tenon.generator.contract.NumberKind;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaInfo;
import dev.tenon.generator.contract.StringFormat;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.settings.Typing;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Lowers strings, numbers and booleans. */
final class ScalarLowering {
    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Media types of what is no text; images with the suffix +xml are. */
    private static final Pattern OCTETS =
            Pattern.compile("application/(octet-stream|pdf|zip)|(image|audio|video)/(?!.*\\+xml).+");

    private final SchemaGraph graph;
    private final Assertions assertions;
    private final Residue residue;
    private final StatedValues stated;
    private final UnionLowering unions;
    private final EnumLowering enums;
    private final NumberValues numbers;
    private final Typing typing;
    private final Diagnostics diagnostics;

    ScalarLowering(SchemaTools tools, UnionLowering unions) {
        this.graph = tools.graph();
        this.assertions = tools.assertions();
        this.residue = tools.residue();
        this.stated = tools.values();
        this.unions = unions;
        this.enums = new EnumLowering(tools);
        this.numbers = new NumberValues(tools);
        this.typing = tools.typing();
        this.diagnostics = tools.diagnostics();
    }

    Schema string(Node node, Parts parts, SchemaInfo info) {
        List<Assertion> all = conditions(parts, Set.of(), enums.choice(parts));
        Optional<Schema> enumeration = enums.lower(parts, info, all);
        if (enumeration.isPresent()) {
            return enumeration.get();
        }
        Optional<Schema> suggestions = enums.suggestions(parts, info, all);
        if (suggestions.isPresent()) {
            return suggestions.get();
        }
        Optional<Schema> union = unions.ofGroup(node, parts, info);
        if (union.isPresent() && parts.groups().stream().anyMatch(this::differsInType)) {
            return union.get();
        }
        StringFormat format = parts.nearest("format")
                .map(ScalarLowering::format)
                .orElse(isOctets(parts) ? StringFormat.OCTETS : StringFormat.PLAIN);
        reportContent(parts);
        List<Assertion> conditions = conditions(parts, Set.of("enum", "const"));
        StringFormat kept = kept(format, conditions, node);
        return new Schema.StringSchema(
                info, kept, WrittenTexts.areOf(kept) ? onWritten(parts, conditions) : conditions);
    }

    private StringFormat kept(StringFormat format, List<Assertion> conditions, Node node) {
        if (format == StringFormat.BINARY && TextConditions.areMoreThan(StringFormat.BYTE, conditions, typing)) {
            TextConditions.reportUnchecked(node.location(), diagnostics);
        }
        if (!TextConditions.areMoreThan(format, conditions, typing)) {
            return format;
        }
        TextConditions.reportKept(node.location(), diagnostics);
        return StringFormat.PLAIN;
    }

    /** Patterns are met by what is written for a value, which is its JSON. */
    private List<Assertion> onWritten(Parts parts, List<Assertion> conditions) {
        List<Assertion> written = new ArrayList<>(conditions);
        written.removeIf(Assertion.Pattern.class::isInstance);
        parts.schemas().forEach(part -> residue.of(part, Set.of("pattern")).ifPresent(written::add));
        return written;
    }

    Schema number(boolean fractions, Parts parts, SchemaInfo info) {
        List<Assertion> conditions = conditions(parts, Set.of("enum", "const"));
        String format = parts.nearest("format")
                .flatMap(name -> name instanceof Node.StringNode text ? Optional.of(text.value()) : Optional.empty())
                .orElse("");
        NumberKind kind = fractions ? fraction(format) : integer(format, parts, conditions);
        List<Assertion> telling = FloatBounds.telling(kind, conditions, diagnostics);
        return new Schema.NumberSchema(info, kind, numbers.of(parts), telling);
    }

    Schema bool(Parts parts, SchemaInfo info) {
        boolean both = parts.schemas().stream()
                .flatMap(part -> stated.listed(part).stream())
                .allMatch(ScalarLowering::isEither);
        return new Schema.BooleanSchema(info, conditions(parts, both ? Set.of("const") : Set.of("enum", "const")));
    }

    /** Whether values are true and false, which says nothing of a boolean. */
    private static boolean isEither(List<Node> values) {
        return values.stream()
                        .filter(Node.BooleanNode.class::isInstance)
                        .map(value -> ((Node.BooleanNode) value).value())
                        .distinct()
                        .count()
                == 2;
    }

    private List<Assertion> conditions(Parts parts, Set<String> more) {
        return conditions(parts, more, Optional.empty());
    }

    /** The conditions of all parts, and what some more keywords say, but for a choice. */
    private List<Assertion> conditions(Parts parts, Set<String> more, Optional<Parts.Group> without) {
        List<Assertion> conditions = new ArrayList<>();
        Set<String> keywords = new HashSet<>(Residue.ANY_KIND);
        keywords.addAll(more);
        for (Node part : parts.schemas()) {
            conditions.addAll(assertions.of(part));
            residue.of(part, keywords).ifPresent(conditions::add);
        }
        for (Parts.Group group : parts.groups()) {
            if (!Optional.of(group).equals(without)) {
                residue.of(group.schema(), Set.of(group.keyword())).ifPresent(conditions::add);
            }
        }
        return conditions;
    }

    /** Whether the members of a choice become different Java types: two formats, or an enumeration. */
    private boolean differsInType(Parts.Group group) {
        return group.members().stream()
                        .map(member -> Parts.of(graph, member))
                        .map(parts -> enums.isEnumeration(parts)
                                ? "enum"
                                : parts.nearest("format")
                                        .map(ScalarLowering::format)
                                        .orElse(StringFormat.PLAIN)
                                        .toString())
                        .distinct()
                        .count()
                > 1;
    }

    private static StringFormat format(Node format) {
        String name = format instanceof Node.StringNode text ? text.value() : "";
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "date-time" -> StringFormat.DATE_TIME;
            case "date" -> StringFormat.DATE;
            case "uuid" -> StringFormat.UUID;
            case "byte" -> StringFormat.BYTE;
            case "binary" -> StringFormat.BINARY;
            case "password" -> StringFormat.PASSWORD;
            default -> StringFormat.PLAIN;
        };
    }

    /** A media type without an encoding, or the encoding of RFC 2045 §6.2 that is none (OpenAPI 3.1.1, Working with Binary Data). */
    private static boolean isOctets(Parts parts) {
        String encoding = text(parts, "contentEncoding");
        String mediaType = text(parts, "contentMediaType");
        return encoding.equals("binary")
                || encoding.isEmpty() && OCTETS.matcher(mediaType).matches();
    }

    private static String text(Parts parts, String keyword) {
        return parts.nearest(keyword)
                .map(value ->
                        value instanceof Node.StringNode text ? text.value().toLowerCase(Locale.ROOT) : "")
                .orElse("");
    }

    private void reportContent(Parts parts) {
        for (Node part : parts.schemas()) {
            part.get("contentSchema")
                    .ifPresent(schema -> diagnostics.note(
                            "unread-content",
                            schema.location(),
                            "what a text holds is carried as text, and its schema is not checked",
                            "name the schema in components, and read the text with its codec"));
        }
    }

    private static NumberKind fraction(String format) {
        return switch (format) {
            case "float" -> NumberKind.FLOAT;
            case "double" -> NumberKind.DOUBLE;
            default -> NumberKind.DECIMAL;
        };
    }

    private NumberKind integer(String format, Parts parts, List<Assertion> conditions) {
        boolean sized = format.equals("int32") || format.equals("int64");
        boolean beyondLong = !sized && numbers.named(parts).anyMatch(ScalarLowering::isBeyondLong);
        boolean bounded = conditions.stream()
                .anyMatch(condition -> condition instanceof Assertion.Maximum max && isBeyondLong(max.bound())
                        || condition instanceof Assertion.Minimum min && isBeyondLong(min.bound()));
        if (beyondLong || bounded || format.equals("uint64")) {
            return NumberKind.BIG_INTEGER;
        } else if (format.equals("int32")) {
            return NumberKind.INT32;
        }
        return typing == Typing.EXACT && !sized ? NumberKind.BIG_INTEGER : NumberKind.INT64;
    }

    private static boolean isBeyondLong(BigDecimal number) {
        return number.compareTo(LONG_MIN) < 0 || number.compareTo(LONG_MAX) > 0;
    }
}
