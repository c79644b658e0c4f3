package dev.tenon.generator.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Numbers that schemas ask for, and numbers on both sides of what they ask for. */
final class Numbers {
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal NEAR = new BigDecimal("0.001");

    /** Beyond this, the independent validator cannot compare a fraction with a bound. */
    private static final BigDecimal VERY_FAR = new BigDecimal("1e15");

    private Numbers() {}

    static BigDecimal valid(JsonNode schema, Random random) {
        boolean integer = Schemas.types(schema).contains("integer");
        BigDecimal step = integer ? BigDecimal.ONE : NEAR;
        BigDecimal least = bound(schema, "minimum", step);
        BigDecimal most = bound(schema, "maximum", step.negate());
        BigDecimal from = least != null ? least : most != null ? most.subtract(FAR) : FAR.negate();
        BigDecimal to = most != null ? most : from.add(FAR).add(FAR);
        BigDecimal chosen = switch (random.nextInt(4)) {
            case 0 -> from;
            case 1 -> to;
            default -> from.add(to.subtract(from).multiply(BigDecimal.valueOf(random.nextDouble())));
        };
        BigDecimal unit = schema.has("multipleOf") ? schema.get("multipleOf").decimalValue() : step;
        return chosen.divide(unit, 0, RoundingMode.FLOOR).multiply(unit);
    }

    private static BigDecimal bound(JsonNode schema, String keyword, BigDecimal step) {
        String exclusive = "exclusive" + Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1);
        if (schema.has(exclusive)) {
            return schema.get(exclusive).decimalValue().add(step);
        }
        return schema.has(keyword) ? schema.get(keyword).decimalValue() : null;
    }

    /** The numbers at and around what a schema speaks of. */
    static List<BigDecimal> around(JsonNode schema) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String text : new String[] {
            "60.0",
            "6e1",
            "60.5",
            "-1",
            "-0.0",
            "0",
            "1",
            "1440",
            "1441",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9007199254740993",
            "1e-7",
            "0.1",
            "123456789.123456789"
        }) {
            numbers.add(new BigDecimal(text));
        }
        for (String keyword : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) {
            if (schema.path(keyword).isNumber()) {
                BigDecimal bound = schema.get(keyword).decimalValue();
                boolean far = bound.abs().compareTo(VERY_FAR) > 0;
                for (BigDecimal step : List.of(BigDecimal.ZERO, BigDecimal.ONE, far ? BigDecimal.TEN : NEAR)) {
                    numbers.add(bound.add(step));
                    numbers.add(bound.subtract(step));
                }
                numbers.add(bound.setScale(bound.scale() + 2));
            }
        }
        return numbers;
    }
}
