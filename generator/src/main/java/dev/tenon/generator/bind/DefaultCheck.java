package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.ScalarKind;
import dev.tenon.generator.contract.AdditionalProperties;
import dev.tenon.generator.contract.Contract;
import dev.tenon.generator.contract.Property;
import dev.tenon.generator.contract.Schema;
import dev.tenon.generator.contract.SchemaUse;
import dev.tenon.generator.diagnostic.Diagnostics;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Whether a default can be read as a value of its schema; one that cannot must not break the caller at run time. */
final class DefaultCheck {
    /** What codecs read: Java's own parsers take more, such as times without seconds. */
    private static final Map<ScalarKind, Pattern> FORMS = Map.of(
            ScalarKind.DATE_TIME,
            Pattern.compile("(?i)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)"),
            ScalarKind.DATE,
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            ScalarKind.UUID,
            Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

    private final Contract contract;

    DefaultCheck(Contract contract) {
        this.contract = contract;
    }

    /** Whether a default is a value of its schema; one that is not is reported. */
    boolean isUsable(Node value, SchemaUse use, Diagnostics diagnostics) {
        boolean fits = fits(value, use);
        if (!fits && value instanceof Node.NullNode) {
            diagnostics.note(
                    "mismatched-default",
                    value.location(),
                    "the default null is no value of its schema; it is taken to say that there is none",
                    "remove the default, or let the value be null");
        } else if (!fits) {
            diagnostics.warning(
                    "mismatched-default",
                    value.location(),
                    "the default " + shown(value) + " is no value of its schema; it is ignored",
                    "correct the default or the schema");
        }
        return fits;
    }

    private static String shown(Node value) {
        String text = JsonText.of(value);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    boolean fits(Node value, SchemaUse use) {
        if (value instanceof Node.NullNode) {
            return use.nullable();
        }
        Schema schema = contract.schema(use);
        if (schema instanceof Schema.ObjectSchema object) {
            return value instanceof Node.ObjectNode node && fits(node, object);
        } else if (schema instanceof Schema.ArraySchema array) {
            return value instanceof Node.ArrayNode node
                    && node.items().stream().allMatch(item -> fits(item, array.items()));
        } else if (schema instanceof Schema.EnumSchema) {
            return value instanceof Node.StringNode;
        }
        return schema instanceof Schema.UnionSchema || fits(value, TypeBinder.kindOf(schema));
    }

    private boolean fits(Node.ObjectNode value, Schema.ObjectSchema object) {
        for (Property property : object.properties()) {
            Node member = value.members().get(property.name());
            if (member == null ? property.required() : !fits(member, property.schema())) {
                return false;
            }
        }
        return !(object.additional() instanceof AdditionalProperties.Typed typed)
                || value.members().entrySet().stream()
                        .filter(entry -> object.properties().stream()
                                .noneMatch(property -> property.name().equals(entry.getKey())))
                        .allMatch(entry -> fits(entry.getValue(), typed.values()));
    }

    private static boolean fits(Node value, ScalarKind kind) {
        return switch (kind) {
            case JSON -> true;
            case BOOLEAN -> value instanceof Node.BooleanNode;
            case STRING -> value instanceof Node.StringNode;
            case FLOAT ->
                value instanceof Node.NumberNode number
                        && Float.isFinite(number.value().floatValue());
            case DOUBLE ->
                value instanceof Node.NumberNode number
                        && Double.isFinite(number.value().doubleValue());
            case DECIMAL -> value instanceof Node.NumberNode;
            case INT -> isInteger(value, Integer.SIZE);
            case LONG -> isInteger(value, Long.SIZE);
            case BIG_INTEGER -> isInteger(value, Integer.MAX_VALUE);
            case DATE_TIME, DATE, UUID, BYTES -> value instanceof Node.StringNode text && parses(text.value(), kind);
        };
    }

    private static boolean isInteger(Node value, int bits) {
        if (!(value instanceof Node.NumberNode number) || number.value().precision() > 1000) {
            return false;
        }
        BigDecimal plain = number.value().stripTrailingZeros();
        return plain.scale() <= 0
                && plain.scale() > -1000
                && plain.toBigInteger().bitLength() < bits;
    }

    private static boolean parses(String text, ScalarKind kind) {
        Pattern form = FORMS.get(kind);
        if (form != null && !form.matcher(text).matches()) {
            return false;
        }
        try {
            switch (kind) {
                case DATE_TIME -> OffsetDateTime.parse(text);
                case DATE -> LocalDate.parse(text);
                case UUID -> UUID.fromString(text);
                default -> Base64.getDecoder().decode(text);
            }
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
